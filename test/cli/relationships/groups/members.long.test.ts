/** Relationships of several people by hand: making them, joining, leaving, and how they are named. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Programme, somePeople } from './some-people.ts';

let on: Programme;
beforeEach(async () => {
  on = await somePeople();
});

interface Listed {
  readonly relationships: readonly {
    readonly id: string;
    readonly format: string;
    readonly outcome: string | null;
    readonly mentors: readonly { readonly id: string }[];
    readonly mentees: readonly { readonly id: string }[];
  }[];
}
const ids = (people: readonly { readonly id: string }[]): string => people.map(({ id }) => id).join(' ');
const listed = async (today?: string): Promise<string[]> =>
  ((await on.json('relationship list', today)) as Listed).relationships.map(
    ({ id, format, mentors, mentees, outcome }) =>
      `${id} ${format}: ${ids(mentees)} with ${ids(mentors)}${outcome === null ? '' : `, ${outcome}`}`,
  );

test('a circle, a panel, a pair and peers are made as their people make them', async () => {
  expect(await on.does('relationship pair Ruth --with Ana Ben --format circle')).toMatch(
    /^R1: P3 Ana Hill and P4 Ben Hill with P1 Ruth Hill, a circle, in preparation\./m,
  );
  await on.does('relationship pair Ruth Ida --with "Cy Hill"');
  await on.does('relationship pair Ida Dee');
  await on.does('relationship pair Eva Finn Gus --format peer');
  expect(await listed()).toEqual([
    'R1 circle: P3 P4 with P1',
    'R2 panel: P5 with P1 P2',
    'R3 one-to-one: P6 with P2',
    'R4 peer: P7 P8 P9 with P7 P8 P9',
  ]);
  expect(await on.does('check')).toBe('');
});

test('what is no relationship is refused, and says why', async () => {
  expect(await on.refuses('relationship pair Ruth Ana Ben')).toContain(
    '3 people are named, and not who are the mentees.',
  );
  expect(await on.refuses('relationship pair Ruth --with Ana --format circle')).toContain(
    '1 mentor and 1 mentee make a one-to-one, not a circle.',
  );
  expect(await on.refuses('relationship pair Eva Finn Gus Hal --format peer')).toContain('and 4 are named.');
  expect(await on.refuses('relationship pair Eva --with Finn --format peer')).toContain(
    'Peers are on one side.',
  );
  expect(await on.refuses('relationship pair Eva Ana --format peer')).toContain('P3 Ana Hill is not a peer.');
  expect(await on.refuses('relationship pair Eva Ana --format peer')).toContain('--as "mentee; peer"');
  expect(await on.refuses('relationship pair Ruth --with Ana Ana')).toContain('P3 Ana Hill is named twice.');
  await on.does('participant edit Ruth --capacity 0');
  expect(await on.refuses('relationship pair Ruth --with Ana Ben')).toContain('the mentor has no place left');
  await on.does('participant edit Ben --avoids ana@example.org');
  expect(await on.refuses('relationship pair Ida --with Ana Ben --override why')).toMatch(
    /P\d \w+ Hill is unavailable to P\d \w+ Hill\./,
  );
  await on.does('relationship pair Ida Dee');
  expect(await on.refuses('relationship pair Ida --with Ben Dee')).toContain('work together already: R1.');
});

describe('a circle that goes on', () => {
  beforeEach(() => on.does('relationship pair Ruth --with Ana Ben'));

  test('is joined, left by its mentor and taken over', async () => {
    expect(await on.does('relationship join R1 Cy', '2026-10-01')).toContain(
      'P5 Cy Hill joined R1 (Ana Hill, Ben Hill, Cy Hill with Ruth Hill) on 2026-10-01 as mentee.',
    );
    expect(
      await on.does('relationship leave "Ruth’s circle" Ruth --reason no-time --notes Sad', '2026-11-01'),
    ).toContain(
      'Ruth Hill left R1 on 2026-11-01 and has a place again; Ana Hill, Ben Hill, Cy Hill, without a mentor go on.',
    );
    expect(await on.does('relationship list', '2026-11-02')).toMatch(
      /R1\t\tAna Hill, Ben Hill, Cy Hill\tcircle.*without a mentor/,
    );
    const { needs } = (await on.json('today', '2026-11-02')) as { needs: { reason: string }[] };
    expect(needs[0]?.reason).toBe(
      'Ruth Hill’s circle (Ana Hill, Ben Hill, +1) has had no mentor since Sun 1 Nov',
    );
    expect(await on.does('relationship show R1', '2026-11-02')).not.toMatch(/Sad|no-time|no time/);
    expect(await on.does('relationship show R1 --confidential --json', '2026-11-02')).toContain(
      '"left_notes": "Sad"',
    );
    // It is still called by the one who left.
    expect(await on.does('relationship join "Ruth’s circle" Ida', '2026-11-03')).toContain('as mentor');
    expect(await on.refuses('meeting log "Ruth’s circle"', '2026-11-03')).toContain(
      '"Ruth" is in no open circle.',
    );
    expect(await listed('2026-11-03')).toEqual(['R1 circle: P3 P4 P5 with P2']);
    expect(await on.does('check', '2026-11-03')).toBe('');
    // Who left is not in it for any name; Ruth and Ana were in it together once.
    expect(await on.refuses('meeting log Ruth Ana', '2026-11-03')).toContain(
      'in no open relationship together',
    );
    expect(await on.does('relationship show Ruth Ana', '2026-11-03')).toContain('readiness');
  });

  test('whoever joins in growth is asked for what was asked before, and told how', async () => {
    for (const reason of ['Ready', 'Agreed']) await on.does(`advance R1 --force --reason ${reason}`);
    const parts = [
      'mentor-expectations',
      'mentee-expectations',
      'responsibilities',
      'boundaries',
      'confidentiality',
    ];
    const written = parts.map((part) => `--${part} "As agreed"`).join(' ');
    await on.does(`agreement set R1 ${written} --rhythm-days 14 --channel video`);
    await on.does('agreement accept R1 --by both');
    const said = await on.does('relationship join R1 Cy', '2026-10-01');
    const [readiness, accept] = ['mentor readiness R1 --by P5', 'mentor agreement accept R1 --by P5'];
    expect(said).toContain(`Next: ${readiness} --motivation 4`);
    expect(said).toContain(`\n      ${accept}`);
    const shown = await on.does('relationship show R1', '2026-10-01');
    expect(shown).toContain(`agreement\tfalse\tagreement accepted by Cy Hill (mentee)\t\t${accept}\t`);
    expect(shown).not.toContain('agreement accepted by Ana');
    expect(await on.refuses('advance R1', '2026-10-01')).toContain('agreement accepted by Cy Hill (mentee)');
    await on.does('agreement accept R1 --by Cy', '2026-10-02');
    expect(await on.does('relationship show R1', '2026-10-02')).toContain(
      'agreement\ttrue\tagreement accepted by Cy Hill (mentee)\t2026-10-02',
    );
  });

  test('nobody joins a second circle unasked, nor other peers', async () => {
    await on.does('relationship pair Ida --with Cy Dee');
    const already = 'places: P5 Cy Hill and P1 Ruth Hill: Cy Hill is in a circle already: R2.';
    expect(await on.refuses('relationship join R1 Cy')).toContain(already);
    expect(await on.refuses('relationship pair Ruth --with Cy Dee')).toContain(
      'Dee Hill is in a circle already',
    );
    expect(await on.does('relationship join R1 Cy --override "Both asked"')).toContain(
      'Overridden: P5 Cy Hill and P1 Ruth Hill: Cy Hill is in a circle already: R2.',
    );
    await on.does('relationship leave R2 Dee --end');
    await on.does('relationship join R1 Dee');
    await on.does('relationship pair Eva Finn --format peer');
    await on.does('relationship pair Gus Hal --format peer');
    expect(await on.refuses('relationship join R3 Gus')).toContain('Gus Hill has peers already: R4.');
    expect(await on.refuses('relationship pair Finn Gus --format peer')).toContain(
      'places: Finn Hill has peers already: R3',
    );
    expect(await on.does('check')).toBe('');
  });

  test('what somebody said who left has their name', async () => {
    await on.does('relationship join R1 Cy');
    await on.does('readiness R1 --by Cy --motivation 4 --time 4 --expectations 4 --confidence 4');
    await on.does('check-in record R1 --by Cy --satisfaction 4');
    await on.does('meeting log R1');
    await on.does('meeting action add M1 --owner Cy --action "Read on"');
    await on.does('reflection R1 --by Cy --achievements "We spoke up" --share yes');
    await on.does('goal add R1 --mentee Cy --statement "Speak up"');
    await on.does('goal add R1 --mentee all --statement "Run a clinic"');
    await on.does('relationship leave R1 Cy', '2026-10-01');
    for (const line of [
      'relationship show R1',
      'check-in list R1',
      'meeting list R1',
      'meeting action list',
    ]) {
      const shown = await on.does(`${line} --format md`, '2026-10-02');
      expect(shown).toContain('Cy Hill');
      expect(shown).not.toMatch(/\bP5\b/);
    }
    expect(await on.does('relationship story R1 --format md', '2026-10-02')).toContain(
      'Cy Hill looked back.',
    );
    const goals = await on.does('goal list R1 --format md', '2026-10-02');
    expect(goals).toMatch(/Cy Hill \| Speak up/);
    expect(goals).toMatch(/all \| Run a clinic/);
  });

  test('a mentee who leaves gets back the wait, and one round more; the others go on', async () => {
    const { waits } = (await on.json('relationship leave R1 Ana --reason no-time --yes')) as {
      waits: unknown;
    };
    expect(waits).toEqual([{ participant: 'P3', rounds: 1 }]);
    const { mentees } = ((await on.json('match')) as { summary: { mentees: number } }).summary;
    expect(mentees).toBe(3); // Ana, Cy and Dee
    expect(await on.refuses('relationship leave R1 Ben')).toContain(
      'Without Ben Hill, Ruth Hill would be alone in R1.',
    );
    expect(await on.does('relationship leave R1 Ben --end --reason goals-met')).toContain(
      'R1 ended on 2026-09-01, as Ben Hill left.',
    );
    expect(await listed()).toEqual(['R1 circle: P4 with P1, completed']);
  });

  test('who comes back is in it again; undo takes each step back', async () => {
    await on.does('relationship leave R1 Ana', '2026-10-01');
    await on.does('relationship join R1 Ana', '2026-11-01');
    expect(await listed('2026-11-01')).toEqual(['R1 circle: P3 P4 with P1']);
    const { members } = (await on.json('relationship show R1', '2026-11-01')) as {
      members: { left_on: string | null }[];
    };
    expect(members.map((one) => one.left_on)).toEqual([null, null, null, '2026-10-01']);
    await on.does('undo', '2026-11-01');
    await on.does('undo', '2026-11-01');
    expect(await listed('2026-11-01')).toEqual(['R1 circle: P3 P4 with P1']);
    expect(await on.does('report relationships --as-of 2026-10-15', '2026-11-02')).toContain('R1');
  });

  test('nobody joins or leaves who cannot', async () => {
    expect(await on.refuses('relationship join R1 Ana')).toContain('P3 Ana Hill is in R1 already.');
    expect(await on.refuses('relationship join R1 Eva --as peer')).toContain(
      'R1 is a circle, and no peers are in it.',
    );
    expect(await on.refuses('relationship join R1 Eva')).toContain(
      'Eva Hill is peer; as what they join R1 is not said.',
    );
    expect(await on.refuses('relationship join R1 Cy --on 2026-08-01')).toContain('R1 began on 2026-09-01');
    expect(await on.refuses('relationship leave R1 Cy')).toContain('nobody in R1 is meant');
    expect(await on.refuses('relationship leave R1 Ana --on 2026-08-01')).toContain(
      'Ana Hill is in R1 since 2026-09-01.',
    );
  });
});

test('a pair becomes a circle or a panel, and peers a trio and no more', async () => {
  await on.does('relationship pair Ruth Ana');
  await on.does('relationship pair Ida Ben');
  await on.does('relationship pair Eva Finn --format peer');
  expect(await on.does('relationship join R1 Cy')).toContain('as mentee, which is a circle now.');
  expect(await on.does('relationship join R2 Ruth --as mentor')).toContain(
    'as mentor, which is a panel now.',
  );
  await on.does('relationship join Eva Gus');
  expect(await on.refuses('relationship join R3 Hal')).toContain(
    'R3 has 3 peers already, and 3 are the most.',
  );
  expect(await on.refuses('relationship join R3 Dee --as mentee')).toContain(
    'R3 is of peers: nobody in it is a mentee.',
  );
  expect(await on.refuses('relationship leave R2 Ben --yes')).toContain(
    'Without Ben Hill, R2 would have no mentee.',
  );
  expect(await on.does('relationship show "Eva’s peers"')).toContain('Finn Hill (peer)');
  expect(await on.refuses('relationship show "Eva’s circle"')).toContain('"Eva" is in no circle.');
  expect(await on.does('check')).toBe('');
});

describe('what several people do', () => {
  beforeEach(() => on.does('relationship pair Ruth --with Ana Ben Cy'));

  test('goals are each mentee’s, or everybody’s; who left has none to settle', async () => {
    const smart = '--measure talks --baseline 0 --target 3 --why "to be heard" --due 2027-03-01';
    expect(await on.refuses('goal add R1 --statement "Speak up"')).toContain('or --mentee all');
    const missing = async (): Promise<string[]> =>
      (
        (await on.json('relationship show R1')) as {
          checklist: { requirement: string; text: string; is_done: boolean }[];
        }
      ).checklist
        .filter((one) => one.requirement.includes('goal') && !one.is_done)
        .map(({ text }) => text);
    await on.does('advance R1 --force --reason Agreed');
    expect(await missing()).toEqual(
      ['Ana', 'Ben', 'Cy'].map((name) => `a goal that is SMART-complete, of ${name} Hill (mentee)`),
    );
    await on.does(`goal add R1 --mentee Ana --statement "Speak in public" ${smart}`);
    expect(await missing()).toHaveLength(2);
    expect(await on.does(`goal add R1 --mentee all --statement "Run a clinic" ${smart}`)).toContain(
      'for all of them',
    );
    expect(await missing()).toEqual([]);
    await on.does('advance R1 --force --reason Agreed');
    expect(await missing()).toEqual([
      'goal G1 achieved, dropped or carried over',
      'goal G2 achieved, dropped or carried over',
    ]);
    await on.does('relationship leave R1 Ana');
    expect(await missing()).toEqual(['goal G2 achieved, dropped or carried over']);
    expect(await on.does('goal list R1')).toContain('Run a clinic');
  });

  test('several goals are closed at once, all of them or none', async () => {
    for (const name of ['Ana', 'Ben', 'Cy'])
      await on.does(`goal add R1 --mentee ${name} --statement "Speak up"`);
    expect(await on.json('goal achieve G1 G3')).toMatchObject({ goals: 'G1 G3', status: 'achieved' });
    expect(await on.refuses('goal drop G2 G3 --reason "No longer wanted"')).toContain(
      'G3 is achieved already',
    );
    expect(await on.json('goal carry G2 G2')).toMatchObject({ relationship: 'R1', goal: 'G2' });
    expect(await on.does('undo')).toContain('goal carry');
  });

  test('one meeting says who was absent', async () => {
    expect(await on.does('meeting log R1 --absent Ana Ben')).toContain(
      'met on 2026-09-01, without Ana Hill and Ben Hill.',
    );
    expect(await on.does('meeting log R1 --notes "A second account"')).toContain(
      'without Ana Hill and Ben Hill',
    );
    const { meetings } = (await on.json('relationship show R1')) as { meetings: object[] };
    expect(meetings).toMatchObject([{ status: 'held', absent: 'P3', also_absent: ['P4'] }]);
    expect(await on.does('met "Ruth’s circle" 45m --absent Cy --another')).toMatch(
      /Ruth Hill, Ana Hill and Ben Hill met .*, without Cy Hill/,
    );
    expect(await on.refuses('met R1 --another --absent Ana Ben Cy')).toContain('there were not two to meet');
    expect(await on.does('meeting missed R1 --another --absent Ana Ben')).toContain(
      'by Ana Hill (mentee) and Ben Hill (mentee)',
    );
    await on.does('relationship pair Ida Dee');
    expect(await on.refuses('meeting log R2 --absent Dee')).toContain(
      'mentor meeting missed R2 --absent P6 records that',
    );
  });

  test('who withdraws leaves it, and a mentee who is matched again leaves it alone', async () => {
    expect(await on.does('participant withdraw Ana --relationships end')).toContain(
      'Left, and the others go on: R1',
    );
    const again = await on.does('rematch Ben --reason mismatch');
    expect(again).toContain('Ben Hill left R1');
    expect(again).toMatch(/Ben Hill.*Ida Hill/);
    expect(await listed()).toEqual(['R1 circle: P5 with P1']);
    expect(await on.does('check')).toBe('');
  });
});
