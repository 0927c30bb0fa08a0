/** How a form looks: as every page of the program, for thumbs, and on paper with lines to write on. */
import { COLOURS, GROUND, PAPER_COLOURS } from '../document/html-style.ts';

/** What is to be pressed is 2.75rem high, 44 px. */
export const PAGE_STYLE = `
${COLOURS}
${GROUND}
[hidden] { display: none !important; }
main { max-width: 44rem; }
.over { margin: 0 0 .3rem; color: var(--soft); font-weight: 600; }
.languages { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .7rem; margin: 0 0 1.2rem; color: var(--soft); }
select { min-height: 2.75rem; padding: .3rem .6rem; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: .4rem; }
.languages select { color: var(--ink); }
.intro { margin-bottom: 1.2rem; }
.intro p { font-size: 1.05rem; }
.muted, .help, .readers, .required { color: var(--soft); }
#restored:empty, #done:empty { display: none; }
#restored { color: var(--good); font-weight: 600; }
.without-script { border-inline-start: .3rem solid var(--warning); background: var(--band); padding: .6rem 1rem; }
.works .without-script, html:not(.works) .with-script { display: none; }
.shown { border: 1px solid var(--line); border-radius: .6rem; background: var(--band); padding: .2rem 1.1rem .8rem; margin: 1.5rem 0; }
.shown h2 { margin-top: .8rem; }
.shown h3 { margin: .8rem 0 0; padding: 0; color: var(--soft); font-size: .95rem; }
.shown p { margin-top: .1rem; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0; }
.group { border: 1px solid var(--line); border-radius: .6rem; padding: .2rem 1.1rem 1.1rem; margin: 1.5rem 0; }
.group > legend { font-size: 1.15rem; font-weight: 650; padding: 0 .4rem; margin-inline-start: -.4rem; }
.group > legend + .question { margin-top: .6rem; }
.group > .question:last-child { margin-bottom: .2rem; }
.question { margin: 1.9rem 0; }
.title { font-weight: 600; font-size: 1.05rem; line-height: 1.35; }
.required { font-size: .9rem; white-space: nowrap; }
.help, .readers { margin: .2rem 0; font-size: .95rem; line-height: 1.4; }
.readers { max-width: none; margin-top: 2rem; padding-top: .7rem; border-top: 1px solid var(--line); }
.readers + .question { margin-top: 1.2rem; }
.problem { margin: .4rem 0; color: var(--bad); font-weight: 600; }
.question:has(> .problem:not([hidden])) { border-inline-start: .3rem solid var(--bad); padding-inline-start: .9rem; }
input[type=text], input[type=date], textarea { display: block; width: 100%; min-height: 2.75rem; margin: .5rem 0 0; padding: .5rem .7rem;
  font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: .4rem; }
input[type=date] { width: auto; min-width: 11rem; max-width: 100%; -webkit-appearance: none; appearance: none; }
.number input { max-width: 11rem; }
textarea { resize: vertical; line-height: 1.5; }
[aria-invalid=true]:is(input, textarea) { border-color: var(--bad); border-width: 2px; }
input[type=radio], input[type=checkbox] { width: 1.25rem; height: 1.25rem; margin: 0; flex: none; accent-color: var(--link); }
.options { display: grid; gap: .4rem; margin-top: .5rem; }
.option { display: flex; align-items: center; gap: .7rem; min-height: 2.75rem; padding: .35rem .8rem; border: 1px solid var(--line);
  border-radius: .4rem; cursor: pointer; }
.option:hover { border-color: var(--soft); }
.option:has(:checked) { border-color: var(--link); background: var(--band); box-shadow: inset 0 0 0 1px var(--link); }
.yes-no .options { grid-template-columns: repeat(2, minmax(0, 1fr)); max-width: 22rem; }
.figure { font-variant-numeric: tabular-nums; }
.scale:not(.question) { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: .35rem; margin-top: .5rem; }
.scale > .option { flex-direction: column; justify-content: center; gap: .3rem; padding: .5rem .1rem; min-height: 3.6rem; }
.ends { display: flex; justify-content: space-between; gap: 2rem; margin-top: .25rem; color: var(--soft); font-size: .95rem; line-height: 1.3; }
.ends > :last-child { text-align: end; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button, .ways a { display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: .5rem 1.1rem; font: inherit;
  font-weight: 600; text-decoration: none; text-align: center; color: var(--link); background: var(--ground); border: 1px solid var(--link);
  border-radius: .4rem; cursor: pointer; }
.ways .first { color: var(--ground); background: var(--link); }
.no-answer, .clearing > button { min-height: 2.5rem; padding: .3rem 0; border: 0; background: none; font-weight: 400; text-decoration: underline; }
:is(a, button, input, textarea, select, .problems):focus-visible, #problems:focus { outline: 3px solid var(--link); outline-offset: 2px; }
.ways { display: flex; flex-wrap: wrap; gap: .6rem; margin: .8rem 0; }
#problems { border: 2px solid var(--bad); border-radius: .6rem; padding: .2rem 1.1rem .8rem; margin: 1.5rem 0; scroll-margin-top: 1rem; }
#problems h2 { margin-top: .8rem; color: var(--bad); }
#problems li { padding: 0; text-indent: 0; }
#problems ul { margin: 0; padding: 0; list-style: none; }
#problems a { display: inline-block; padding: .5rem 0; color: var(--bad); }
.finish { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.finish h2 { margin-top: 1.2rem; }
#done { border-inline-start: .3rem solid var(--good); background: var(--band); padding: .6rem 1rem; margin: 1rem 0; }
#as-text label { font-weight: 600; }
#answer { font: .9rem/1.45 ui-monospace, Menlo, Consolas, monospace; }
.clearing { margin-top: 1.5rem; }
footer { margin-top: 2.5rem; color: var(--soft); font-size: .9rem; }
footer p { margin: .2rem 0; }
.code { white-space: nowrap; font-variant-numeric: tabular-nums; }
.on-paper { display: none; }
@media screen and (max-width: 40rem) {
  .scale.long:not(.question) { grid-auto-flow: row; grid-template-columns: repeat(6, minmax(0, 1fr)); }
  .ways { flex-direction: column; align-items: stretch; }
}
@page { size: A4; margin: 18mm 16mm; }
@media print {
${PAPER_COLOURS}
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .with-script, .without-script, #problems, #restored, button, .ways, .problem { display: none !important; }
  .on-paper { display: block; }
  .question, .shown { break-inside: avoid; }
  h1, h2, h3, legend { break-after: avoid; }
  .question { margin: 5mm 0; }
  .shown, .group { background: none; }
  .option { border: 0; min-height: 0; padding: .5mm 0; background: none !important; box-shadow: none !important; }
  .options { gap: .5mm; }
  .scale > .option { min-height: 0; }
  .scale.long:not(.question) { grid-auto-flow: column; }
  .ends { max-width: none; }
  input[type=radio], input[type=checkbox] { width: 4.5mm; height: 4.5mm; }
  input[type=text], input[type=date], textarea { border: 0; border-radius: 0; padding: 0 1mm; background: none; }
  input[type=text], input[type=date] { height: 9mm; min-height: 0; border-bottom: 1px solid #888; }
  input[type=date] { width: 60mm; }
  input[type=date]:not(.filled)::-webkit-datetime-edit { visibility: hidden; }
  input::-webkit-calendar-picker-indicator { display: none; }
  .date .on-paper { font-size: 8.5pt; color: var(--soft); }
  textarea { min-height: 32mm; line-height: 8mm; resize: none; overflow: hidden;
    background: repeating-linear-gradient(to bottom, transparent 0 7.7mm, #888 7.7mm 8mm);
    -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  footer { margin-top: 6mm; padding-top: 2mm; border-top: 1px solid var(--line); font-size: 8.5pt; break-inside: avoid; }
}
`;
