/** Templates: the list of them, and one with its wording. */
import type { Template } from '../../domain/letters/template.ts';
import { DEFAULT_LANGUAGE, type OwnTemplate, TEMPLATES } from '../../domain/letters/templates.ts';
import type { Block, JsonValue, Table } from '../document/document.ts';

interface Wording {
  readonly subject: string | null;
  readonly body: string;
  readonly language: string;
}

/** Returns every template as a table, with the languages in which the programme has its own words. */
export function templateListTable(own: readonly OwnTemplate[]): Table {
  return {
    columns: [
      { key: 'name', label: 'Name', give: 0 },
      { key: 'about', label: 'For' },
      { key: 'own', label: 'Own words in' },
    ],
    rows: TEMPLATES.map((template) => [
      template.name,
      template.about,
      own
        .filter((one) => one.name === template.name)
        .map((one) => one.language)
        .join(', '),
    ]),
  };
}

/** Returns a template and its wording for scripts. */
export function templateJson(template: Template, wording: Wording, isOwn: boolean): JsonValue {
  return {
    name: template.name,
    about: template.about,
    language: wording.language,
    is_own: isOwn,
    subject: wording.subject,
    text: wording.body,
    placeholders: template.placeholders,
  };
}

/** Returns a template and its wording for people. */
export function templateBlocks(template: Template, wording: Wording, isOwn: boolean): Block[] {
  return [
    { kind: 'heading', text: `${template.name}: ${template.about}` },
    {
      kind: 'fields',
      fields: [
        [
          'Words',
          `${isOwn ? 'the programme’s own' : 'as they come'}${wording.language === DEFAULT_LANGUAGE ? '' : `, in ${wording.language}`}`,
        ],
        ...(template.subject === null ? [] : [['Subject', wording.subject] as const]),
        ['Filled in', template.placeholders.map((name) => `{${name}}`).join(' ')],
        ['Text', wording.body],
      ],
    },
  ];
}
