/**
 * What Apps Script documents of FormApp, as far as a script of ours may use it
 * (https://developers.google.com/apps-script/reference/forms). Calling anything else throws, as it would there; so do the
 * arguments that its documentation does not allow.
 */
import { createContext, runInContext } from 'node:vm';

/** An item of a form that a script has made. */
export interface MadeItem {
  readonly type: string;
  title: string;
  help: string;
  isRequired: boolean;
  choices: string[];
  bounds: number[];
  labels: string[];
  validation: string;
}

export interface MadeForm {
  title: string;
  description: string;
  collectsEmail: boolean;
  readonly items: MadeItem[];
}

type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;

/** An object on which only these methods can be called. */
function only(name: string, methods: Methods): object {
  return new Proxy(methods, {
    get(target, property) {
      if (typeof property === 'string' && property in target) return target[property];
      throw new TypeError(`${name}.${String(property)} is not a function`);
    },
    set(_, property) {
      throw new TypeError(`${name}.${String(property)} cannot be set`);
    },
  });
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new TypeError('Invalid argument');
  return value;
}

function texts(values: unknown): string[] {
  const list = Array.from(values as ArrayLike<unknown>, text);
  if (list.length === 0 || new Set(list).size < list.length) throw new TypeError('Invalid argument: choices');
  return list;
}

function builder(rule = ''): object {
  const next = (said: string): object => builder(said);
  return only('TextValidationBuilder', {
    requireNumberBetween: (from: number, to: number) => next(`number ${from} to ${to}`),
    requireTextMatchesPattern: (pattern: string) => next(`pattern ${new RegExp(text(pattern)).source}`),
    build: () => ({ rule }),
  });
}

function itemMethods(made: MadeItem): object {
  const back = (done: () => void): object => {
    done();
    return self;
  };
  const all: Methods = {
    setTitle: (title: string) => back(() => (made.title = text(title))),
    setHelpText: (help: string) => back(() => (made.help = text(help))),
    setRequired: (isRequired: boolean) => back(() => (made.isRequired = isRequired)),
    asTextItem: () => self,
    createResponse: (said: string) => ({ title: made.title, said: text(said) }),
  };
  const special: Record<string, Methods> = {
    SCALE: {
      setBounds: (lower: number, upper: number) =>
        back(() => {
          if (![0, 1].includes(lower) || upper < 3 || upper > 10) throw new RangeError('Invalid bounds');
          made.bounds = [lower, upper];
        }),
      setLabels: (lower: string, upper: string) => back(() => (made.labels = [lower, upper])),
    },
    MULTIPLE_CHOICE: { setChoiceValues: (values: string[]) => back(() => (made.choices = texts(values))) },
    CHECKBOX: { setChoiceValues: (values: string[]) => back(() => (made.choices = texts(values))) },
    TEXT: {
      setValidation: (validation: { readonly rule: string }) =>
        back(() => (made.validation = validation.rule)),
    },
    DATE: {},
    PARAGRAPH_TEXT: {},
  };
  const self = only(`${made.type} item`, { ...all, ...special[made.type] });
  return self;
}

function formMethods(made: MadeForm): object {
  const add = (type: string) => (): object => {
    const item = {
      type,
      title: '',
      help: '',
      isRequired: false,
      choices: [],
      bounds: [],
      labels: [],
      validation: '',
    };
    made.items.push(item);
    return itemMethods(item);
  };
  const self: object = only('Form', {
    addTextItem: add('TEXT'),
    addParagraphTextItem: add('PARAGRAPH_TEXT'),
    addMultipleChoiceItem: add('MULTIPLE_CHOICE'),
    addCheckboxItem: add('CHECKBOX'),
    addScaleItem: add('SCALE'),
    addDateItem: add('DATE'),
    setDescription: (description: string) => {
      made.description = text(description);
      return self;
    },
    setCollectEmail: (collect: boolean) => {
      made.collectsEmail = collect;
      return self;
    },
    getId: () => 'form-1',
    getEditUrl: () => 'https://docs.example/edit',
    getPublishedUrl: () => 'https://docs.example/view',
    getItems: (type: string) => made.items.filter((item) => item.type === type).map(itemMethods),
    createResponse: () => responseMethods([]),
  });
  return self;
}

function responseMethods(said: readonly { readonly title: string; readonly said: string }[]): object {
  return only('FormResponse', {
    withItemResponse: (one: { readonly title: string; readonly said: string }) =>
      responseMethods([...said, one]),
    toPrefilledUrl: () =>
      `https://docs.example/view?${said.map((one) => `${one.title}=${one.said}`).join('&')}`,
  });
}

/** Returns what `makeForm` of a script makes, and what it logs; with `links`, also the sheet of `makeLinks`. */
export function runScript(
  script: string,
  run: readonly ('makeForm' | 'makeLinks')[] = ['makeForm'],
): { readonly form: MadeForm; readonly logged: string[]; readonly sheet: string[][] } {
  const form: MadeForm = { title: '', description: '', collectsEmail: false, items: [] };
  const logged: string[] = [];
  const sheet: string[][] = [];
  const properties = new Map<string, string>();
  const sandbox = createContext({
    FormApp: new Proxy(
      {
        create: (title: string) => {
          form.title = text(title);
          return formMethods(form);
        },
        openById: (id: string) => {
          if (id !== 'form-1') throw new Error('No item with the given ID could be found.');
          return formMethods(form);
        },
        createTextValidation: () => builder(),
        ItemType: { TEXT: 'TEXT' },
      },
      {
        get(target, property) {
          if (property in target) return target[property as keyof typeof target];
          throw new TypeError(`FormApp.${String(property)} is not a function`);
        },
      },
    ),
    PropertiesService: only('PropertiesService', {
      getScriptProperties: () =>
        only('Properties', {
          setProperty: (key: string, value: string) => properties.set(key, value),
          getProperty: (key: string) => properties.get(key) ?? null,
        }),
    }),
    SpreadsheetApp: only('SpreadsheetApp', {
      create: () =>
        only('Spreadsheet', {
          getActiveSheet: () =>
            only('Sheet', {
              getRange: (row: number, column: number, rows: number, columns: number) =>
                only('Range', {
                  setValues: (values: string[][]) => {
                    if (row !== 1 || column !== 1 || values.length !== rows)
                      throw new Error('The number of rows does not match');
                    if (values.some((one) => one.length !== columns)) throw new Error('columns do not match');
                    sheet.push(...Array.from(values, (one) => Array.from(one)));
                  },
                }),
            }),
          getUrl: () => 'https://docs.example/sheet',
        }),
    }),
    Logger: only('Logger', { log: (line: string) => logged.push(line) }),
  });
  runInContext(script, sandbox);
  for (const name of run) runInContext(`${name}()`, sandbox);
  return { form, logged, sheet };
}
