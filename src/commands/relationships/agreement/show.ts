/** `mentor agreement show`: shows the newest version of the agreement, or an older one, as a document. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { namesIn } from '../../../domain/relationship/members/members.ts';
import type { Agreement, RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { refused } from '../../../errors.ts';
import { loadAgreements } from '../../../store/relationships/agreements.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import { agreementBlocks, agreementJson } from '../../../view/pages/relationship/agreement.ts';
import { listing, type Listing, plainTable } from '../../../view/document/result.ts';
import { wholeNumber } from '../../../application/options/values.ts';
import { addPageOptions, showPage } from '../../../application/reports/page.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  addPageOptions(
    pairArgument(command, context, { over: true })
      .description(
        'Show the agreement, who has accepted it and when, and its older versions. As a page (--format html, or --out) it is a paper on which each can sign.',
      )
      .option('--revision <n>', 'an older version (default: the newest)', wholeNumber(1, 100_000))
      .option('--history', 'list the versions, with what each changed'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor agreement show R7\n  $ mentor agreement show R7 --out agreement.html',
    )
    .action(async (given, options) => {
      const { facts, versions, programme } = await context.read((store) => {
        const found = findRelationship(store, given);
        return { facts: found, versions: loadAgreements(store, found.id), programme: loadProgramme(store) };
      });
      const agreement = chosen(facts, versions, options.revision);
      const blocks = agreementBlocks(facts, agreement, programme.name);
      const history = versionList(facts, versions);
      if (options.history === true) blocks.push(history.block);
      const fields = agreementJson(facts, agreement);
      await showPage(
        context,
        {
          schema: 'agreement.show/1',
          isKeepsake: true,
          json: {
            relationship: idOf('R', facts.id),
            ...fields,
            versions: history.json,
          },
          blocks,
          table: plainTable(
            ['field', 'value'],
            [
              ...Object.entries(fields).flatMap(([key, value]) =>
                typeof value === 'object' && value !== null ? [] : [[key, value ?? null]],
              ),
              ...facts.people.map((person) => [
                `accepted_by_${idOf('P', person.participantId)}`,
                agreement.acceptances.find((one) => one.participantId === person.participantId)?.acceptedOn ??
                  null,
              ]),
            ],
          ),
        },
        options,
      );
    });
}

function chosen<T extends Agreement>(
  facts: RelationshipFacts,
  versions: readonly T[],
  wanted: number | undefined,
): T {
  const id = idOf('R', facts.id);
  const newest = versions.at(-1);
  if (newest === undefined) throw refused(`${id} has no agreement yet.`, `mentor agreement set ${id} --help`);
  if (wanted === undefined) return newest;
  const found = versions.find((one) => one.version === wanted);
  if (found !== undefined) return found;
  throw refused(
    `The agreement of ${id} has no version ${wanted}; the newest is ${newest.version}.`,
    `mentor agreement show ${id} --history`,
  );
}

function versionList(
  facts: RelationshipFacts,
  versions: readonly (Agreement & { readonly changed: readonly string[] })[],
): Listing {
  const names = namesIn(facts);
  const acceptedText = ({ acceptances }: Agreement): string =>
    acceptances
      .map(
        ({ participantId, acceptedOn }) =>
          `${names.get(participantId) ?? idOf('P', participantId)} on ${acceptedOn}`,
      )
      .join(', ');
  return listing(
    versions,
    [
      { key: 'version', label: 'Version', align: 'right', give: 0, of: ({ version }) => version },
      { key: 'drafted_on', label: 'Written', give: 0, of: ({ draftedOn }) => draftedOn },
      {
        key: 'changed',
        label: 'Changed',
        give: 2,
        of: ({ changed }) => changed,
        text: ({ changed }) => changed.join(', '),
      },
      { key: 'accepted', label: 'Accepted', of: ({ acceptances }) => acceptances.length, text: acceptedText },
    ],
    { title: 'Versions' },
  );
}
