/** The import rules of docs/architecture.md. Each comment says what to do instead. */

const PURE = '^src/(domain|matching|reports)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'pure-knows-no-machine',
      comment:
        'domain, matching and reports are pure: they import each other, errors, date-fns, valibot and the text-distance library, nothing that reads a file, a clock or a terminal. Pass the value in as a parameter, and do the reading in a command.',
      severity: 'error',
      from: { path: PURE },
      to: {
        pathNot: [
          '^src/(domain|matching|reports)/',
          '^src/errors[.]ts$',
          'node_modules/(date-fns|@date-fns|valibot|fastest-levenshtein)/',
        ],
      },
    },
    {
      name: 'domain-is-the-bottom',
      comment:
        'domain imports nothing of matching or reports, which are built on it. Move the shared piece into domain, or take it as a parameter.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/(matching|reports)/' },
    },
    {
      name: 'matching-and-reports-apart',
      comment: 'matching and reports do not know each other. What both need belongs in domain.',
      severity: 'error',
      from: { path: '^src/(matching|reports)/' },
      to: { path: '^src/(matching|reports)/', pathNot: '^src/$1/' },
    },
    {
      name: 'proof-shares-nothing',
      comment:
        'The proof of a proposal shares no code with the solver or the kernel, or both could be wrong together. It reads people through domain and matching/input/field-values, and what only an input or a plan is made of; anything else it works out itself.',
      severity: 'error',
      from: { path: '^src/matching/proof/' },
      to: {
        path: '^src/matching/',
        pathNot:
          '^src/matching/(proof/|(input/(field-values|pair-context|criteria-types|units|external-scores|pair-set)|one-way/(branches|merits|two-roles)|circles/group-(problem|solution)|proposal/proposal-plan|overlap/round-weeks)[.]ts$)',
        reachable: true,
      },
    },
    {
      name: 'page-script-runs-alone',
      comment:
        'The script of a page runs in a browser: it takes with it the format of answers and nothing else of the program. Put what it has to know into the page.',
      severity: 'error',
      from: { path: '^src/view/form-page/script/' },
      to: { pathNot: '^src/(view/form-page/script/|domain/forms/(answer-text|occasion|form)[.]ts$)' },
    },
    {
      name: 'outer-layers-apart',
      comment:
        'store, view, io and mail do not import each other. A command loads with one and shows with another; plain data goes between them.',
      severity: 'error',
      from: { path: '^src/(store|view|io|mail)/' },
      to: { path: '^src/(store|view|io|mail)/', pathNot: '^src/$1/' },
    },
    {
      name: 'outer-layers-below-commands',
      comment:
        'store, view, io and mail are used by commands and do not know them. Take what you need as a parameter.',
      severity: 'error',
      from: { path: '^src/(store|view|io|mail)/' },
      to: { path: '^src/(commands/|(run|main|context|ask|commander|command-line)[.]ts|application/)' },
    },
    {
      name: 'only-store-knows-sqlite',
      comment:
        'SQL and better-sqlite3 stay in src/store. Write a function there that says what you want to know.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '(^|/)better-sqlite3' },
    },
    {
      name: 'only-ask-knows-inquirer',
      comment: 'Ask through Context.ask, so that nothing prompts without a terminal.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/questions/(scale-)?prompt[.]ts$' },
      to: { path: 'node_modules/(inquirer|@inquirer)/' },
    },
    {
      name: 'only-colour-knows-chalk',
      comment: 'Give a block a tone; view/terminal/colour.ts decides how it looks.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/view/terminal/colour[.]ts$' },
      to: { path: 'node_modules/chalk/' },
    },
    {
      name: 'only-charts-know-d3',
      comment: 'Give a document a chart; view/charts draws it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/view/charts/' },
      to: { path: 'node_modules/(@types/)?d3-' },
    },
    {
      name: 'only-workbooks-know-zips',
      comment:
        'Read tables with io/table-reader.ts, and write them with Context.bytesForFile; what is in a workbook is their business.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io/workbook/|view/files/office-package[.]ts$)' },
      to: { path: 'node_modules/(@types/)?(yauzl|saxen|fflate)/' },
    },
    {
      name: 'only-mail-speaks-to-networks',
      comment:
        'Nothing but mentor send speaks to a network, and it does so in src/mail. Give its functions what they need, or do without a network.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/mail/' },
      to: {
        path: '^(?:node:)?(?:net|tls|dns|http|https|http2|dgram|inspector)(?:/|$)|node_modules/(?:@types/)?nodemailer/(?!.*/mail-composer/)',
      },
    },
    {
      name: 'only-mail-knows-mime',
      comment: 'Read saved mails with io/mail/read-mail.ts, which bounds what a stranger may send.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/io/mail/' },
      to: { path: 'node_modules/postal-mime/' },
    },
    {
      name: 'commands-are-commands',
      comment:
        'A command imports no other command. Move what they share into application, or run a line with Context.run.',
      severity: 'error',
      from: { path: '^src/commands/', pathNot: '^src/commands/(catalogue|start/(completion|help))[.]ts$' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'commands-do-not-run',
      comment: 'A command or use case does not import run or main. Run a line with Context.run.',
      severity: 'error',
      from: { path: '^src/(commands|application)/' },
      to: { path: '^src/(run|main)[.]ts$' },
    },
    {
      name: 'application-below-commands',
      comment:
        'A use case is shared by commands and knows none of them. Take what differs between them as a parameter.',
      severity: 'error',
      from: { path: '^src/application/' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'disk-and-terminal-know-little',
      comment:
        'disk writes bytes that last and terminal writes to streams; both are used by the layers above them. Take what you need as a parameter.',
      severity: 'error',
      from: { path: '^src/(disk|terminal)/' },
      to: { path: '^src/', pathNot: '^src/($1/|errors[.]ts$)' },
    },
    {
      name: 'date-fns-deep',
      comment: 'Import date-fns/addDays, not date-fns: the index costs three times the start-up.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/date-fns/index[.]' },
    },
    {
      name: 'no-circular',
      comment: 'Two files need each other: move what they share into a third.',
      severity: 'error',
      // commands are loaded when they run; help and completion read the catalogue that loads them.
      from: { pathNot: '^src/commands/(catalogue|start/(completion|help))[.]ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing uses this file: delete it, or use it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'not-to-dev-dep',
      comment:
        'The installed program has no devDependencies: move the package to dependencies, with a line in docs/adr.',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: '^bin/build[.]mjs$' },
      // Types alone are gone at run time.
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(@commander-js/extra-typings|@types)/' },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'This import leads nowhere: mend the path.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|src/matching/kernel/assembly)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
