/** `mentor relationship pair`: makes a relationship by hand. */
import type { Command, Context } from '../../../context.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { statusOn } from '../../../domain/people/readiness.ts';
import { plannedEnd } from '../../../domain/round.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { UNAVAILABLE } from '../../../matching/proposal/in-confidence.ts';
import { type BrokenRule, explainPair } from '../../../matching/explain/explain-pair.ts';
import { isProtective } from '../../../matching/scoring/in-force.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { insertRelationship, loadRelationships } from '../../../store/relationships/relationships.ts';
import { openRoundIfAny } from '../../../store/matching/rounds.ts';
import type { Store } from '../../../store/store.ts';
import { textBlock } from '../../../view/document/document.ts';
import { personJson, personText } from '../../../view/pages/people.ts';
import { said } from '../../../view/document/result.ts';
import { listed } from '../../../view/words/words.ts';
import { loadPool } from '../../../application/match/read-pool.ts';
import { answer, dayPlanned } from '../../../application/options/values.ts';
import { decideLine } from '../../../application/people/tell-identities.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  const withMentor = personArgument(command, context, {
    flags: '[mentor]',
    about: 'P17, an e-mail, a ref, a name or part of it (in quotes, where it is several words)',
    what: 'the mentor',
  });
  personArgument(withMentor, context, { flags: '[mentee]', about: 'the same', what: 'the mentee' })
    .description(
      'Pair a mentor and a mentee by hand. A pair that breaks a rule is refused, unless --override says why it is made all the same; the same person, someone to be avoided and missing consent are always refused.',
    )
    .option('--ends <day>', 'planned end (default: that of the open round, else twelve months)', dayPlanned)
    .option('--override <reason>', 'why they are paired against the rules that they break', answer)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor relationship pair P17 P12\n  $ mentor relationship pair P17 P12 --override "Both asked for it"',
    )
    .action(async (mentorGiven, menteeGiven, options) => {
      const made = await context.write('relationship pair', (store) => {
        const mentor = findParticipant(store, mentorGiven);
        const mentee = findParticipant(store, menteeGiven);
        refuseImpossible(store, mentor, mentee);
        const round = openRoundIfAny(store);
        const plannedEndOn = options.ends ?? plannedEnd(round, store.today);
        if (plannedEndOn < store.today) throw wrongUsage('The planned end is in the past.', 'mend --ends');
        const pool = loadPool(store);
        const { broken } = explainPair(pool.input, mentee, mentor);
        const isVetoed = explainPair(pool.input, mentee, mentor, { isInConfidence: true }).broken.some(
          ({ rule }) => rule === 'avoids',
        );
        if (isVetoed || options.override === undefined) refuseBroken(broken, mentor, mentee);
        const id = insertRelationship(store, {
          format: 'one-to-one',
          roundId: round?.id ?? null,
          proposalId: null,
          previousId: null,
          score: null,
          phase: 'preparation',
          startedOn: store.today,
          plannedEndOn,
          people: [
            { participantId: mentor.id, role: 'mentor', waitBefore: 0 },
            {
              participantId: mentee.id,
              role: 'mentee',
              waitBefore:
                pool.input.mentees.find(({ participant }) => participant.id === mentee.id)?.wait ?? 0,
            },
          ],
          override:
            broken.length === 0
              ? undefined
              : `against ${listed(broken.map(({ rule }) => rule))}: ${options.override}`,
        });
        return { id, mentor, mentee, broken };
      });
      const id = idOf('R', made.id);
      await context.show({
        ...said(
          'relationship.pair/1',
          `${id}: ${personText(made.mentee)} with ${personText(made.mentor)}, in preparation.`,
          { relationship: id, mentor: personJson(made.mentor), mentee: personJson(made.mentee) },
          { overridden: made.broken.map(({ rule, words }) => ({ rule, words })) },
        ),
        notes: made.broken.map(({ rule, words }) =>
          textBlock(
            rule === words ? `Overridden: ${words}.` : `Overridden: rule ${rule}: ${words}.`,
            'warning',
          ),
        ),
      });
      await context.next(`mentor relationship show ${id}`);
    });
}

function refuseBroken(broken: readonly BrokenRule[], mentor: Participant, mentee: Participant): void {
  const [first] = broken;
  if (first === undefined) return;
  if (broken.some(({ rule }) => rule === UNAVAILABLE))
    throw refused(`${personText(mentor)} is unavailable to ${personText(mentee)}.`, 'choose somebody else');
  throw refused(
    broken.length === 1
      ? `They break the rule ${first.rule}: ${first.words}.`
      : `They break rules:\n${broken.map(({ rule, words }) => `  ${rule}: ${words}`).join('\n')}`,
    broken.some(({ rule }) => rule === 'same-person')
      ? `${decideLine(idOf('P', mentee.id), idOf('P', mentor.id))} says that they are two people`
      : broken.some(({ rule }) => isProtective(rule))
        ? 'choose somebody else'
        : 'choose somebody else; or, where there is a good reason to pair them all the same, --override REASON',
  );
}

function refuseImpossible(store: Store, mentor: Participant, mentee: Participant): void {
  if (mentor.id === mentee.id) throw refused('Nobody can be their own mentor.', 'name two people');
  const same = loadRelationships(store, { isOpen: true }).find(
    ({ people }) =>
      people.some((one) => one.participantId === mentor.id) &&
      people.some((one) => one.participantId === mentee.id),
  );
  if (same !== undefined)
    throw refused(
      `They work together already: ${idOf('R', same.id)}.`,
      `mentor relationship show ${idOf('R', same.id)}`,
    );
  if (!(mentor.isMentor && mentee.isMentee) && mentee.isMentor && mentor.isMentee)
    throw refused(
      `${personText(mentee)} is the mentor of the two.`,
      `name the mentor first: mentor relationship pair P${mentee.id} P${mentor.id}`,
    );
  for (const [person, role, hasRole] of [
    [mentor, 'mentor', mentor.isMentor],
    [mentee, 'mentee', mentee.isMentee],
  ] as const)
    if (!hasRole)
      throw refused(
        `${personText(person)} is not a ${role}.`,
        `mentor participant edit P${person.id} --as both makes them one`,
      );
  for (const person of [mentor, mentee]) {
    if (person.consentOn === null)
      throw refused(
        `${personText(person)} has given no consent.`,
        `mentor participant consent P${person.id}, once they have`,
      );
    if (statusOn(person, store.today) === 'withdrawn')
      throw refused(`${personText(person)} has withdrawn.`, 'nothing was changed');
  }
}
