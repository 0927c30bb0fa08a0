/** Forms that are filled in by the keyboard alone, and what then leaves the page. */
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { AskedForm } from '../../src/domain/forms/asked-form.ts';
import { answersIn } from '../../src/domain/forms/answer-text.ts';
import { QUESTION_KINDS } from '../../src/domain/forms/form.ts';
import { formPageScript } from '../../src/io/program-files.ts';
import { formPage, pageName } from '../../src/view/form-page/form-page.ts';
import { valueOf } from '../../src/view/form-page/script/page-answer.ts';
import { aForm, anAskedForm, aQuestion } from '../domain/forms/asked.ts';
import type { Check } from './form-pages.ts';
import { violationsOf, watch } from './look.ts';

/** A place whose day is often that of nobody else. */
const TIMEZONE = 'Pacific/Kiritimati';

/** What is pressed once the focus is in a question. */
type Keys = readonly (readonly [key: string, press: string | { readonly type: string }])[];

const SESSIONS: readonly {
  readonly asked: AskedForm;
  readonly keys: Keys;
  readonly values: Readonly<Record<string, string>>;
}[] = [
  {
    asked: anAskedForm(),
    keys: [
      ['motivation', 'Space ArrowRight ArrowRight'],
      ['time', 'Space'],
      ['expectations', 'ArrowLeft'],
      ['confidence', 'Space ArrowRight'],
      ['words', { type: 'I want to lead a department,\n[motivation] 5\nand to be home at six.' }],
    ],
    values: {
      motivation: '3',
      time: '1',
      expectations: '5',
      confidence: '2',
      words: 'I want to lead a department,\n[motivation] 5\nand to be home at six.',
    },
  },
  {
    asked: anAskedForm({ kind: 'goals', person: { languages: ['ar'] } }),
    keys: [
      ['statement', { type: 'أقود الاجتماع الأسبوعي' }],
      ['measure', { type: 'اجتماعات' }],
      ['baseline', { type: '٠ من ٦' }],
      ['target', { type: '6' }],
      ['why', { type: 'لأنه مهم' }],
      ['due-on', { type: '03312027' }],
    ],
    values: {
      statement: 'أقود الاجتماع الأسبوعي',
      measure: 'اجتماعات',
      baseline: '٠ من ٦',
      target: '6',
      why: 'لأنه مهم',
      'due-on': '2027-03-31',
    },
  },
  {
    asked: anAskedForm({ kind: 'progress', person: { languages: ['de'] } }),
    keys: [
      ['value.G3', { type: '4 von 6' }],
      ['status.G3', 'Space'],
      ['value.G5', { type: 'Fertig' }],
      ['note.G5', { type: 'Es ist gedruckt.' }],
      ['status.G5', 'Space ArrowDown'],
    ],
    values: {
      'value.G3': '4 von 6',
      'status.G3': 'open',
      'value.G5': 'Fertig',
      'note.G5': 'Es ist gedruckt.',
      'status.G5': 'achieved',
    },
  },
];

/** A page that is being filled in, and what is found wrong with it. */
export class Filling {
  readonly page: Page;
  readonly problems: string[];

  constructor(page: Page, problems: string[]) {
    this.page = page;
    this.problems = problems;
  }

  is(what: string, found: unknown, wanted: unknown): void {
    if (!isDeepStrictEqual(found, wanted))
      this.problems.push(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  }

  /** Moves the focus on until it is in an element of this name or id. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      const at = await this.page.evaluate<string>(
        "(document.activeElement.getAttribute('name') ?? document.activeElement.id)",
      );
      if (at === name) return;
      await this.page.keyboard.press('Tab');
    }
    this.problems.push(`the keyboard does not come to ${name}`);
  }

  async fillIn(keys: Keys): Promise<void> {
    for (const [key, press] of keys) {
      await this.tabTo(`q-${key}`);
      if (typeof press !== 'string') await this.page.keyboard.type(press.type);
      else for (const one of press.split(' ')) await this.page.keyboard.press(one);
    }
  }

  /** Presses the button that saves a file, and returns its name and text. */
  async saved(): Promise<{ name: string; text: string }> {
    const downloading = this.page.waitForEvent('download', { timeout: 5000 });
    await this.page.focus('#save');
    await this.page.keyboard.press('Enter');
    const download = await downloading;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  async storage(): Promise<number> {
    return Number(await this.page.evaluate('localStorage.length'));
  }

  isVisible(selector: string): Promise<boolean> {
    return this.page.locator(selector).isVisible();
  }
}

export async function checkFillingIn(
  browser: Browser,
  axe: string,
  folder: string,
  check: Check,
): Promise<void> {
  const script = formPageScript();
  const open = async (
    asked: AskedForm,
    work: (filling: Filling, file: string, context: BrowserContext) => Promise<void>,
    options: BrowserContextOptions & { readonly before?: string } = {},
  ): Promise<readonly string[]> => {
    const file = join(folder, pageName(asked));
    writeFileSync(file, formPage(asked, script));
    const { before, ...rest } = options;
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      timezoneId: TIMEZONE,
      locale: 'en-US',
      ...rest,
    });
    const page = await context.newPage();
    if (before !== undefined) await page.addInitScript(before);
    const problems: string[] = [];
    watch(page, file, problems);
    await page.goto(pathToFileURL(file).href);
    await work(new Filling(page, problems), file, context);
    await context.close();
    return problems.filter(
      (one) => !one.startsWith('it asks for blob:') && !one.startsWith('it asks for mailto:'),
    );
  };

  for (const { asked, keys, values } of SESSIONS) {
    const { kind, answer } = expectedOf(asked, values);
    check(
      `${kind} filled in by keyboard`,
      await open(asked, async (filling) => {
        const { page } = filling;
        await filling.fillIn(keys);
        await page.reload();
        filling.is('what was typed is there again', await filling.isVisible('#restored'), true);
        const { name, text } = await filling.saved();
        filling.is('the file', name, `${kind}-${asked.code}.txt`);
        filling.is('the answer', answersIn(text), answer);
        filling.is('what is kept once it is saved', await filling.storage(), 0);
        filling.is('violations', await violationsOf(page, axe), []);
        await page.reload();
        filling.is('what is there after it is saved', await filling.isVisible('#restored'), false);
      }),
    );
    check(
      `${kind} by mail and copied`,
      await open(asked, async (filling) => {
        const { page } = filling;
        await filling.fillIn(keys);
        await filling.tabTo('mail');
        await page.keyboard.press('Enter');
        const url = new URL((await page.getAttribute('#mail', 'href')) ?? '');
        filling.is('to whom', url.pathname, 'mentoring@example.org');
        filling.is('the subject has the code', url.searchParams.get('subject')?.includes(asked.code), true);
        const found = answersIn(url.searchParams.get('body') ?? '').map((one) => ({ ...one, line: 1 }));
        filling.is('the answer in the mail', found, answer);
        filling.is('what is kept until it is sent', await filling.storage(), 1);
        await filling.tabTo('copy');
        await page.keyboard.press('Enter');
        await page.locator('#done bdi').waitFor();
        await page.evaluate("document.body.appendChild(document.createElement('textarea')).id = 'pasted'");
        await page.focus('#pasted');
        await page.keyboard.press('Control+V');
        filling.is('the copy', answersIn(await page.inputValue('#pasted')), answer);
        await page.focus('#sent');
        await page.keyboard.press('Enter');
        filling.is('what is kept once it is sent', await filling.storage(), 0);
      }),
    );
  }

  check(
    'what is missing is said, at the top and at its place',
    await open(anAskedForm(), async (filling) => {
      const { page } = filling;
      await filling.tabTo('save');
      await page.keyboard.press('Enter');
      filling.is('the focus', await page.evaluate('document.activeElement.id'), 'problems');
      filling.is('links', await page.locator('#problems a').count(), 4);
      filling.is('marked', await page.locator('[aria-invalid=true]').count(), 4);
      filling.is('violations', await violationsOf(page, axe), []);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      filling.is('where a link leads', await page.evaluate('document.activeElement.name'), 'q-time');
      await page.keyboard.press('Space');
      await filling.tabTo('save');
      await page.keyboard.press('Enter');
      filling.is('links that are left', await page.locator('#problems a').count(), 3);
      filling.is('nothing was handed over', await page.locator('#done').textContent(), '');
    }),
  );

  const long = 'ن'.repeat(400);
  check(
    'what is too long for a mail is shown, to be copied',
    await open(anAskedForm({ kind: 'check-in' }), async (filling) => {
      const { page } = filling;
      await page.check('[name=q-satisfaction][value="4"]');
      await page.fill('#q-words', long);
      const before = await page.getAttribute('#mail', 'href');
      await page.click('#mail');
      filling.is('the address', await page.getAttribute('#mail', 'href'), before);
      const [found] = answersIn(await page.inputValue('#answer'));
      filling.is(
        'the answer',
        found !== undefined && 'answer' in found && found.answer.values.get('words'),
        long,
      );
      filling.is('a mail without it', await filling.isVisible('#empty-mail'), true);
      filling.is('violations', await violationsOf(page, axe), []);
      await page.fill('#q-words', 'short');
      filling.is('an answer that is not the last', await filling.isVisible('#answer'), false);
    }),
  );

  check(
    'all is cleared, after a second press',
    await open(anAskedForm(), async (filling) => {
      const { page } = filling;
      await page.fill('#q-words', 'Something');
      await page.check('[name=q-time][value="4"]');
      await page.click('#clear');
      filling.is('the focus', await page.evaluate('document.activeElement.id'), 'clear-no');
      await page.click('#clear-no');
      filling.is('kept', [await page.inputValue('#q-words'), await filling.storage()], ['Something', 1]);
      await page.click('#clear');
      await page.click('#clear-yes');
      filling.is('cleared', [await page.inputValue('#q-words'), await filling.storage()], ['', 0]);
      filling.is('chosen', await page.locator(':checked').count(), 0);
    }),
  );

  check(
    'a choice that nobody has to make can be taken back; one page keeps nothing of another',
    await open(anAskedForm({ kind: 'check-in' }), async (filling, file) => {
      const { page } = filling;
      await page.check('[name=q-trust][value="2"]');
      await page.click('#q-trust .no-answer');
      filling.is('chosen', await page.locator(':checked').count(), 0);
      await page.fill('#q-words', 'For this one alone');
      const other = anAskedForm({ kind: 'check-in', occasion: { day: '2027-01-31' } });
      writeFileSync(file, formPage(other, script));
      await page.reload();
      filling.is('the page of another occasion', await page.inputValue('#q-words'), '');
    }),
  );

  check(
    'where the device keeps nothing, it says so, and an answer goes out all the same',
    await open(
      anAskedForm(),
      async (filling) => {
        await filling.fillIn(SESSIONS[0]?.keys ?? []);
        const kept = (await filling.page.locator('#kept').textContent()) ?? '';
        filling.is('what is said', kept.startsWith('This device does not keep'), true);
        filling.is('answers', answersIn((await filling.saved()).text).length, 1);
      },
      { before: "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })" },
    ),
  );

  check(
    'where nothing can be copied, the text is there to select',
    await open(
      anAskedForm(),
      async (filling) => {
        const { page } = filling;
        await filling.fillIn(SESSIONS[0]?.keys ?? []);
        await page.click('#copy');
        await page.locator('#done:not(:empty)').waitFor();
        filling.is('the text', answersIn(await page.inputValue('#answer')).length, 1);
        filling.is('violations', await violationsOf(page, axe), []);
      },
      {
        before:
          "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false",
      },
    ),
  );

  check('whatever is typed comes out as it went in', await anythingTyped(open));
}

type Open = (asked: AskedForm, work: (filling: Filling) => Promise<void>) => Promise<readonly string[]>;

/** Random answers to every kind of question. */
async function anythingTyped(open: Open): Promise<readonly string[]> {
  const form = aForm(QUESTION_KINDS.map((kind) => aQuestion(kind)));
  const line = fc.string({ unit: 'grapheme', maxLength: 20 });
  const answers = fc.record({
    text: line,
    'long-text': fc
      .array(fc.oneof(line, fc.constantFrom('[text] x', '=== end ===', '> quoted', '\\', '')), {
        maxLength: 6,
      })
      .map((lines) => lines.join('\n')),
    number: fc.constantFrom('', '3', '1,5', '٤٥'),
    date: fc.constantFrom('', '2026-12-24'),
    choices: fc.subarray(['red', 'blue']),
    scale: fc.integer({ min: 1, max: 5 }),
  });
  return open(anAskedForm({ form }), async (filling) => {
    const { page } = filling;
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        for (const key of ['text', 'long-text', 'number', 'date'] as const)
          await page.fill(`#q-${key}`, given[key]);
        for (const choice of ['red', 'blue'])
          await page.setChecked(`[name=q-choices][value=${choice}]`, given.choices.includes(choice));
        await page.check(`[name=q-scale][value="${given.scale}"]`);
        const wanted = QUESTION_KINDS.flatMap((kind): [string, string][] => {
          if (kind === 'choice' || kind === 'yes-no') return [];
          const typed = kind === 'choices' ? given.choices.join('; ') : String(given[kind]);
          const found = valueOf(kind, typed);
          return 'value' in found && found.value !== '' ? [[kind, found.value]] : [];
        });
        const [found] = answersIn((await filling.saved()).text);
        const values = found !== undefined && 'answer' in found ? [...found.answer.values] : found;
        if (!isDeepStrictEqual(values, wanted))
          throw new Error(`${JSON.stringify(values)}, not ${JSON.stringify(wanted)}`);
      }),
      { numRuns: 40 },
    );
  });
}

function expectedOf(asked: AskedForm, values: Readonly<Record<string, string>>) {
  const answeredOn = new Intl.DateTimeFormat('en-CA', { timeZone: TIMEZONE }).format(new Date());
  const { form, version } = asked.form;
  return {
    kind: form,
    answer: [
      {
        line: 1,
        form,
        version,
        answer: {
          code: asked.code,
          answeredOn,
          language: asked.person.languages[0],
          values: new Map(Object.entries(values)),
        },
      },
    ],
  };
}
