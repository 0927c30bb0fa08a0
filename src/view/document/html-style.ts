/** The one stylesheet of every page: light and dark, a narrow telephone, A4 paper; and the pieces that forms share with it. */
import { createHash } from 'node:crypto';

/** Colours keep a contrast of at least 4.5 to 1 on their ground in both schemes. */
export const COLOURS = `:root { color-scheme: light dark; --ground: #fff; --ink: #1c1e21; --soft: #595e66; --line: #d5d9df; --band: #f5f6f8;
  --good: #1a6b34; --warning: #7a5200; --bad: #a8201a; --link: #0b57a4; --series-1: #2563a8; --series-2: #b45309; --gold: #8a6100;
  --paper: #fdfbf5; --rule: #e0d5b8; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #16181c; --ink: #e8eaed; --soft: #a6adb8; --line: #3a3f47; --band: #1f2227;
    --good: #6cc98a; --warning: #e0b050; --bad: #ff8f87; --link: #86b9f2; --series-1: #7db3ee; --series-2: #f0a35c; --gold: #e6bf4f;
    --paper: #1b1c1e; --rule: #4a4432; }
}`;

/** What the colours are on paper. */
export const PAPER_COLOURS = `  :root { color-scheme: light; --ground: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #fff;
    --good: #1a6b34; --warning: #7a5200; --bad: #a8201a; --link: #000; --series-1: #2563a8; --series-2: #b45309; --gold: #8a6100;
    --paper: #fff; --rule: #c9bb92; }`;

/** Ground, type and headings. */
export const GROUND = `* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 100%/1.5 system-ui, -apple-system, 'Segoe UI', Roboto,
  'Noto Sans', sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
h1, h2, h3, caption, figcaption { text-wrap: balance; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h3, caption { font-size: 1rem; font-weight: 600; line-height: 1.3; text-align: start; margin: 1.5rem 0 .25rem;
  padding: 0 0 .25rem; }
p { margin: .5rem 0; max-width: 42rem; }
a { color: var(--link); }`;

/**
 * Below 40rem a table of more than three columns becomes one card a row, each cell under its column's name; paper always has
 * the table.
 */
export const STYLE = `
${COLOURS}
${GROUND}
dl, ul { margin: .5rem 0; padding: 0; list-style: none; }
dl > div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0 1rem; padding: .3rem 0;
  border-bottom: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; }
li { padding: .2rem 0 .2rem 1.6rem; text-indent: -1.6rem; }
.todo { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: .75rem; }
.todo li { padding: .75rem 1rem; text-indent: 0; background: var(--band); border-inline-start: .25rem solid var(--link); }
.todo li > span { display: block; }
.todo .also { font-size: .875rem; margin-top: .25rem; }
.todo .also a { display: inline-block; margin-inline-end: .75rem; }
.mark { display: inline-block; width: 1.6rem; text-indent: 0; }
.done .mark { color: var(--good); }
table { border-collapse: collapse; min-width: min(100%, 24rem); margin: 1rem 0; }
th, td { padding: .35rem .9rem .35rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { color: var(--soft); font-weight: 600; overflow-wrap: normal; }
td { max-width: 42rem; overflow-wrap: break-word; }
td.whole { white-space: nowrap; }
td.number { white-space: nowrap; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
tbody tr:nth-child(even) { background: var(--band); }
.group th { color: var(--ink); padding-top: 1rem; }
h2 + table, h2 + table caption { margin-top: .25rem; }
caption .alike { display: block; color: var(--soft); font-size: .875rem; font-weight: 400; }
.good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); }
.muted { color: var(--soft); } .strong { font-weight: 600; }
.trail { font-size: .875rem; margin: 0 0 1rem; }
h1:has(+ .under) { margin-bottom: .25rem; }
.under { color: var(--soft); margin: 0 0 1.5rem; }
.lead { font-size: 1.375rem; line-height: 1.35; font-weight: 500; max-width: 44rem; margin: 1rem 0 1.5rem; text-wrap: pretty; }
.steps { border-inline-start: .25rem solid var(--link); padding: .25rem 0 .25rem 1rem; margin: 1.5rem 0; }
.steps h2 { font-size: 1rem; margin: 0 0 .25rem; }
.steps ul { margin: 0; }
.steps li { padding: .125rem 0; text-indent: 0; }
code { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: .875em; color: var(--soft);
  overflow-wrap: anywhere; }
code span, .unbroken { display: inline-block; max-width: 100%; }
details { margin: 1rem 0; }
summary { color: var(--link); cursor: pointer; width: fit-content; padding: .25rem 0; }
summary:focus-visible, a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.chart details { margin: .25rem 0 0; font-size: .875rem; }
.paper { display: none; }
.tiles, .cards, .pages { display: grid; gap: .75rem; margin: 1rem 0; }
.tiles, .pages { column-gap: 1.5rem; }
.tiles { grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); margin-block: 1.5rem; }
.cards, .pages { grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); }
.cards li { padding: .75rem 1rem; text-indent: 0; border: 1px solid var(--line); border-radius: .6rem; background: var(--band); }
.tiles li, .pages li { padding: .5rem 0 0; text-indent: 0; border-top: 1px solid var(--line); }
.tiles li > span, .cards li > span, .cards strong, .pages li > * { display: block; }
.pages .forms { font-size: .875rem; margin-top: .25rem; }
.pages .forms a { margin-inline-end: .75rem; }
.tiles .value { font-size: 2.25rem; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums; }
.tiles .label { font-weight: 600; }
.tiles .muted, .cards .muted { font-size: .875rem; }
.tiles li:only-child { max-width: 20rem; }
.cards li { position: relative; padding-inline-start: 2.6rem; border-inline-start: .3rem solid var(--gold); }
.cards li > .star { position: absolute; inset-inline-start: .8rem; color: var(--gold); font-size: 1.2rem; line-height: 1.3; }
.cards .card-text { margin: .2rem 0; }
.keepsake { max-width: 54rem; margin: 2rem auto; padding: 2.5rem clamp(1rem, 5vw, 3.5rem) 3rem; background: var(--paper);
  border: 1px solid var(--rule); outline: 1px solid var(--rule); outline-offset: -.6rem; }
.keepsake h1, .keepsake h2, .keepsake h1 + p, .keepsake .value, .keepsake .card-text { font-family: Georgia, 'Iowan Old Style', 'Noto Serif',
  'Times New Roman', serif; }
.parts > span { display: block; }
.keepsake h1 { text-align: center; font-size: clamp(1.7rem, 6vw, 2.6rem); font-weight: 500; line-height: 1.15; margin: .5rem 0 1.5rem; }
.parts .over { font: 600 .85rem/1.4 system-ui, 'Noto Sans', sans-serif; letter-spacing: .14em; text-transform: uppercase;
  color: var(--gold); margin-bottom: .6rem; }
.parts .under { font-size: 1rem; color: var(--soft); margin-top: .7rem; }
.parts .under::before { content: ''; display: block; width: 4rem; margin: 0 auto .8rem; border-top: 2px solid var(--gold); }
.keepsake h1 + p { text-align: center; font-size: 1.2rem; margin: 0 auto 2rem; max-width: 34rem; text-wrap: balance; }
.keepsake h2 { font-weight: 500; }
.keepsake .tiles li { text-align: center; border-color: var(--rule); }
.keepsake .tiles .value { font-weight: 500; color: var(--gold); }
.keepsake .cards { grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); }
.keepsake .cards li { background: var(--ground); border-color: var(--rule); border-inline-start-color: var(--gold); }
.keepsake .card-text { font-size: 1.1rem; line-height: 1.4; }
.keepsake table { font-size: .88rem; width: 100%; }
.keepsake th, .keepsake td { padding-inline: .4rem; }
.keepsake tbody tr:nth-child(even) { background: none; }
.keepsake > .muted { text-align: center; margin: 2rem auto 0; font-size: .9rem; }
.signatures li { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0 2rem; padding: .25rem 0; text-indent: 0; }
.signatures .line > span { display: block; }
.signatures .written { min-height: 3rem; padding-top: 1.25rem; border-bottom: 1px solid var(--soft); margin-bottom: .25rem; }
main > p.muted { font-size: .875rem; max-width: 48rem; }
.chart p.muted { font-size: .875rem; }
.sheet dl > div { grid-template-columns: 9.5rem 1fr; border: 0; padding: .25rem 0; }
.sheet dl:last-child { font-size: .875rem; }
blockquote { margin: .75rem 0; padding-inline-start: 1rem; border-inline-start: .25rem solid var(--line); max-width: 42rem; }
blockquote p { margin: 0; }
blockquote footer { color: var(--soft); font-size: .875rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem 2.5rem; margin: 2rem 0;
  align-items: start; }
.chart { margin: 0; min-width: 0; }
.chart figcaption { font-weight: 600; line-height: 1.3; margin-bottom: .5rem; }
.chart svg { display: block; width: 100%; max-width: 28rem; height: auto; }
.chart table { max-width: 34rem; margin: .5rem 0; }
.chart td:first-child { min-width: 7rem; }
svg [fill='#2563a8'] { fill: var(--series-1); } svg [stroke='#2563a8'] { stroke: var(--series-1); }
svg [fill='#b45309'] { fill: var(--series-2); } svg [stroke='#b45309'] { stroke: var(--series-2); }
svg [fill='#595e66'] { fill: var(--soft); } svg [stroke='#d5d9df'] { stroke: var(--line); }
@media screen and (max-width: 56rem) { .keepsake { margin: 0; min-height: 100vh; } }
@media screen and (max-width: 40rem) {
  .keepsake .tiles { grid-template-columns: 1fr 1fr; }
  dl > div { display: block; }
  .tiles { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); }
  .tiles .label { overflow-wrap: normal; hyphens: auto; }
  .pages { grid-template-columns: 1fr; }
  table { width: 100%; }
  th, td { padding-inline: .4rem; }
  td { overflow-wrap: anywhere; }
  td > a, td > time { white-space: nowrap; }
  td:first-child:not(.whole) { min-width: 6rem; }
  td.whole:not(.number) { white-space: normal; min-width: 4.5rem; }
  td.whole:first-child:not(.number):not(:has(a)) { min-width: 6.75rem; }
  td.number { white-space: normal; overflow-wrap: normal; }
  td.whole:last-child:not(.number) { min-width: 5.5rem; }
  table.wide, .wide caption, .wide tbody, .wide tr, .wide td { display: block; width: 100%; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide .group th { display: block; border: 0; padding: .5rem .4rem 0; }
  .wide tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .wide td { border: 0; padding: .1rem .4rem; text-align: start; overflow-wrap: anywhere; }
  .wide td:first-child { font-weight: 600; min-width: 0; }
  .wide td:not(:first-child) { display: inline-block; width: auto; min-width: 0; }
  .wide td.number { white-space: normal; }
  .wide td:empty { display: none; }
  .wide td:not(:first-child)::before { content: attr(data-label) ': '; color: var(--soft); }
}
@page { size: A4; margin: 18mm 16mm; }
@page sheet { margin: 11mm 16mm; }
@page keepsake { size: A4; margin: 12mm; }
@media print {
${PAPER_COLOURS}
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { margin-top: 1.2rem; }
  th, td { padding: .2rem .45rem; }
  p, blockquote { max-width: none; }
  .tiles { grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: .5rem 1rem; margin-block: 1rem; }
  .tiles .value { font-size: 1.75rem; }
  .lead, .steps { margin-block: .8rem; }
  .lead { font-size: 1.25rem; }
  .under { margin-bottom: .8rem; }
  .sheet { page: sheet; }
  html:has(.sheet) { font-size: 10.5pt; }
  html:has(.sheet h2) { font-size: 9pt; }
  .sheet:has(h2) dl > div { padding: .125rem 0; }
  .sheet:has(h2) dl { font-size: .875rem; }
  .sheet > p.muted { max-width: none; }
  .sheet dl:last-child :is(div, dt, dd) { display: inline; }
  .sheet dl:last-child dt::after { content: ': '; }
  .sheet .lead { max-width: none; margin-block: .5rem; }
  .sheet h2 { margin-top: .8rem; }
  .keepsake { max-width: none; margin: 0; padding: 10mm; min-height: 272mm; page: keepsake; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .keepsake h1 { margin-bottom: 1rem; }
  .keepsake h1 + p { margin-bottom: 1.2rem; }
  .keepsake h2 { margin: .8rem 0 .1rem; font-size: 1.1rem; }
  .keepsake dl { margin: .1rem 0; }
  .keepsake dl > div { padding: .2rem 0; }
  .keepsake > .muted { margin-top: 1.2rem; }
  h1, h2, h3, caption { break-after: avoid; }
  p.muted { break-before: avoid; }
  .wide { font-size: .875rem; }
  thead, .group { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  tr, li, dl > div, figure > svg { break-inside: avoid; }
  .charts { grid-template-columns: 1fr 1fr; gap: 1rem 2rem; margin: 1.2rem 0; }
  .sheet .charts { margin: .6rem 0; }
  .trail, details:not([open]) { display: none; }
  summary { color: var(--ink); font-weight: 600; }
  .contents, .todo .also { display: none; }
  .screen { display: none; }
  .paper { display: block; }
  .todo { grid-template-columns: 1fr 1fr; gap: .4rem; }
  .todo li { padding: .35rem .8rem; }
  figcaption { break-after: avoid; }
  .cards li { background: none; }
  thead { display: table-header-group; }
  a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .85em; }
}
`;

/**
 * The content security policy of every page: this stylesheet and nothing else, no script, image or request.
 */
export const CONTENT_SECURITY_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(STYLE)
  .digest('base64')}'; base-uri 'none'; form-action 'none'`;
