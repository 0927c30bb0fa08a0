import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { putInPlace } from '../../../src/store/file/replace-file.ts';
import { aFolder } from '../../support/programme.ts';

test('a finished file takes the place of another only where it may', () => {
  const folder = aFolder();
  const [made, file] = [join(folder, 'made'), join(folder, 'file')];
  writeFileSync(made, 'new');
  writeFileSync(file, 'old');
  expect(() => putInPlace(made, file, { replace: false })).toThrow('EEXIST');
  expect(readFileSync(file, 'utf8')).toBe('old');
  putInPlace(made, file, { replace: true });
  expect(readFileSync(file, 'utf8')).toBe('new');
});
