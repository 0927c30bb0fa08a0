/** `mentor agreement show`: the agreement as a document, in its newest version or an older one. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Agreement, RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { Failure } from '../../../errors.ts';
import { loadAgreements } from '../../../store/relationships/agreements.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import { agreementBlocks, agreementJson } from '../../../view/pages/relationship/agreement.ts';
import type { Block } from '../../../view/document/document.ts';
import { wholeNumber } from '../../../application/options/values.ts';
import { addPageOptions, showPage } from '../../../application/reports/page.ts';

export function define(command: Command, context: Context): void {
  addPageOptions(
    command
      .description('Show the agreement, who has accepted it and when, and its older versions.')
      .argument('<relationship>', 'R7')
      .option('--revision <n>', 'an older version (default: the newest)', wholeNumber(1, 100_000))
      .option('--history', 'list the versions, with what each changed'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor agreement show R7\n  $ mentor agreement show R7 --out agreement.html',
    )
    .action(async (given, options) => {
      const store = await context.store();
      const { facts, versions, programme } = store.read(() => {
        const found = findRelationship(store, given);
        return { facts: found, versions: loadAgreements(store, found.id), programme: loadProgramme(store) };
      });
      const agreement = chosen(facts, versions, options.revision);
      const blocks = agreementBlocks(facts, agreement, programme.name);
      if (options.history === true) blocks.push(historyBlock(facts, versions));
      const fields = agreementJson(facts, agreement);
      await showPage(
        context,
        {
          schema: 'agreement.show/1',
          json: {
            relationship: idOf('R', facts.id),
            ...fields,
            versions: versions.map((one) => ({
              version: one.version,
              drafted_on: one.draftedOn,
              changed: one.changed,
              accepted: one.acceptances.length,
            })),
          },
          blocks,
          table: {
            columns: [
              { key: 'field', label: 'Field' },
              { key: 'value', label: 'Value' },
            ],
            rows: [
              ...Object.entries(fields).flatMap(([key, value]) =>
                typeof value === 'object' && value !== null ? [] : [[key, value ?? null]],
              ),
              ...facts.people.map((person) => [
                `accepted_by_${idOf('P', person.participantId)}`,
                agreement.acceptances.find((one) => one.participantId === person.participantId)?.acceptedOn ??
                  null,
              ]),
            ],
          },
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
  if (newest === undefined)
    throw new Failure('refused', `${id} has no agreement yet.`, `mentor agreement set ${id} --help`);
  if (wanted === undefined) return newest;
  const found = versions.find((one) => one.version === wanted);
  if (found !== undefined) return found;
  throw new Failure(
    'refused',
    `The agreement of ${id} has no version ${wanted}; the newest is ${newest.version}.`,
    `mentor agreement show ${id} --history`,
  );
}

function historyBlock(
  facts: RelationshipFacts,
  versions: readonly (Agreement & { readonly changed: readonly string[] })[],
): Block {
  return {
    kind: 'table',
    table: {
      title: 'Versions',
      columns: [
        { key: 'version', label: 'Version', align: 'right', give: 0 },
        { key: 'drafted_on', label: 'Written', give: 0 },
        { key: 'changed', label: 'Changed', give: 2 },
        { key: 'accepted', label: 'Accepted' },
      ],
      rows: versions.map((one) => [
        one.version,
        one.draftedOn,
        one.changed.join(', '),
        one.acceptances
          .map(({ participantId, acceptedOn }) => {
            const person = facts.people.find((other) => other.participantId === participantId);
            return `${person?.name ?? idOf('P', participantId)} on ${acceptedOn}`;
          })
          .join(', '),
      ]),
    },
  };
}
