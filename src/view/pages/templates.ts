/** Templates: the list of them, and one with its wording. */
import type { Template } from '../../domain/letters/template.ts';
import { DEFAULT_LANGUAGE, type OwnTemplate, TEMPLATES } from '../../domain/letters/templates.ts';
import type { Block, JsonValue } from '../document/document.ts';
import { listing, type Listing } from '../document/result.ts';

interface Wording {
  readonly subject: string | null;
  readonly body: string;
  readonly language: string;
}

/** Returns every template, with the languages in which the programme has its own words. */
export function templateList(own: readonly OwnTemplate[]): Listing {
  const languagesOf = ({ name }: Template): string[] =>
    own.filter((one) => one.name === name).map((one) => one.language);
  return listing(TEMPLATES, [
    { key: 'name', label: 'Name', give: 0, of: ({ name }) => name },
    { key: 'about', label: 'For', of: ({ about }) => about },
    {
      key: 'own',
      json: 'own_languages',
      label: 'Own words in',
      of: languagesOf,
      text: (template) => languagesOf(template).join(', '),
    },
  ]);
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
