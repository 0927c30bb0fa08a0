/** Templates: the list of them, and one with its wording. */
import type { Template } from '../../../domain/letters/template.ts';
import {
  DEFAULT_LANGUAGE,
  type OwnTemplate,
  type ShippedTexts,
  TEMPLATES,
  wordingFor,
} from '../../../domain/letters/templates.ts';
import type { Document } from '../../document/document.ts';
import { listing, type Listing } from '../../document/result.ts';

/** Returns every template, with the languages in which the programme has its own words. */
export function templateList(own: readonly OwnTemplate[]): Listing {
  const languagesOf = ({ name }: Template): string[] =>
    own.filter((one) => one.name === name).map((one) => one.language);
  return listing(TEMPLATES, [
    { key: 'name', label: 'Name', give: 0, of: ({ name }) => name },
    { key: 'about', label: 'For', holds: 'words', of: ({ about }) => about },
    {
      key: 'own',
      json: 'own_languages',
      label: 'Own words in',
      of: languagesOf,
      text: (template) => languagesOf(template).join(', '),
    },
  ]);
}

/** Returns a template with its wording for a reader of a language. */
export function templateDocument(
  schema: string,
  template: Template,
  own: readonly OwnTemplate[],
  tag = DEFAULT_LANGUAGE,
  shipped: ShippedTexts = () => undefined,
): Document {
  const { name, about, placeholders } = template;
  const { language, subject, body } = wordingFor(name, own, [tag], shipped);
  const isOwn = own.some((one) => one.name === name && one.language === language);
  const words = isOwn ? 'the programme’s own' : 'as they come';
  return {
    schema,
    json: { template: { name, about, language, is_own: isOwn, subject, text: body, placeholders } },
    blocks: [
      { kind: 'heading', text: `${name}: ${about}` },
      {
        kind: 'fields',
        fields: [
          ['Words', language === DEFAULT_LANGUAGE ? words : `${words}, in ${language}`],
          ...(template.subject === null ? [] : [['Subject', subject] as const]),
          ['Filled in', placeholders.map((placeholder) => `{${placeholder}}`).join(' ')],
          ['Text', body],
        ],
      },
    ],
  };
}
