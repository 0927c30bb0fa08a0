/** What an agreement starts from: words that are true of the people who make it, in a language that they share. */
import { describe, expect, test } from '@jest/globals';
import { AGREEMENT_PARTS, partsOfAgreement, titleOf } from '../../../src/domain/relationship/agreement.ts';
import { startedFromTemplates } from '../../../src/domain/relationship/agreement-start.ts';
import type { OwnTemplate } from '../../../src/domain/letters/templates.ts';
import type { AgreementParts, RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import { shippedTexts } from '../../../src/io/shipped-texts.ts';
import { aPerson } from '../../matching/people.ts';
import { aRelationship } from './facts.ts';
import { aCircle, aPanel, peers } from './groups.ts';

function started(
  relationship: RelationshipFacts,
  { languages = ['en'], own = [] }: { languages?: readonly string[]; own?: readonly OwnTemplate[] } = {},
): AgreementParts {
  const participants = relationship.people.map(({ participantId, name }) => ({
    ...aPerson(name),
    id: participantId,
    languages,
    timezone: participantId === 2 ? 'Europe/Madrid' : 'Europe/London',
  }));
  const wordings = { own, shipped: shippedTexts() };
  return startedFromTemplates(partsOfAgreement(null), relationship, {
    programme: 'Together',
    participants,
    wordings,
  });
}

test('of two it names the mentor and the mentee', () => {
  const pair = started(aRelationship());
  expect(pair.mentorExpectations).toMatch(/^Ada Lovelace listens first/);
  expect(pair.responsibilities).toMatch(/^Ben Okri books the meetings/);
  expect(pair.confidentiality).toContain('between the two');
  expect(pair.etiquette).toBeNull();
});

describe('of several', () => {
  test('peers are on both sides: neither is the mentor, nor books for the other', () => {
    for (const people of [peers(2), peers(3)]) {
      const words = started(people);
      expect(words.mentorExpectations).toMatch(/^Whoever listens asks/);
      expect(words.menteeExpectations).toMatch(/^Whoever has the turn/);
      expect(words.responsibilities).toMatch(/^They take turns/);
      expect(Object.values(words).join(' ')).not.toMatch(/mentor|mentee|the two|Ana|Ben/);
    }
    expect(AGREEMENT_PARTS.map((part) => titleOf(part, 'peer')).join()).not.toMatch(/mentor|mentee/);
  });

  test('a circle has one mentor and several mentees, a panel the other way round', () => {
    const circle = started(aCircle());
    expect(circle.mentorExpectations).toMatch(/^Ruth Meyer listens first/);
    expect(circle.menteeExpectations).toMatch(
      /, Eli Roth and Flo Berg: each brings|, Dee Lin and Eli Roth: each brings/,
    );
    const panel = started(aPanel());
    expect(panel.mentorExpectations).toMatch(/^Ruth Meyer, Ana Ruiz and Ben Okri: each listens first/);
    expect(panel.menteeExpectations).toMatch(/^Eli Roth sets the agenda/);
    for (const { confidentiality } of [circle, panel]) expect(confidentiality).toContain('stays among them');
  });

  test('those in several countries have the places of all', () => {
    const { people } = peers(2);
    const [ana, ben] = people.map((one, at) => ({ ...one, country: at === 0 ? 'ES' : 'GB' }));
    const { etiquette } = started(peers(2, { people: [ana!, ben!] }));
    expect(etiquette).toContain('They are here: Spain (Europe/Madrid) and United Kingdom (Europe/London).');
    expect(etiquette).toContain('They speak English');
  });

  test('in a language that all of them share, and in the programme’s own words before any', () => {
    expect(started(peers(2), { languages: ['de'] }).mentorExpectations).toMatch(/^Wer zuhört/);
    const own = [
      { name: 'agreement.group.confidentiality', language: 'en', subject: null, body: 'Our way.' },
    ];
    expect(started(aCircle(), { own }).confidentiality).toBe('Our way.');
    expect(started(aRelationship(), { own }).confidentiality).not.toBe('Our way.');
  });
});
