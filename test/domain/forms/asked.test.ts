import { expect, test } from '@jest/globals';
import { readFormCode } from '../../../src/domain/forms/form-code.ts';
import { formAsJson, readFormDefinition } from '../../../src/domain/forms/read-form.ts';
import { QUESTION_KINDS } from '../../../src/domain/forms/form.ts';
import { aForm, anAskedForm, aQuestion, signed } from './asked.ts';

test('what tests are built from are forms that the program takes', () => {
  const form = aForm(QUESTION_KINDS.map((kind) => aQuestion(kind)));
  expect({ ...readFormDefinition(formAsJson(form)), version: 1 }).toEqual(form);
  const asked = anAskedForm({ form, person: { id: 31 } });
  expect(readFormCode(asked.code, signed)).toEqual({ occasion: asked.occasion });
  expect(asked.occasion).toMatchObject({ participantId: 31, relationshipId: 7 });
});
