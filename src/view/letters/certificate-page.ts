/** A certificate: one page of A4 to print and to keep. */
import { htmlLines, htmlText } from '../document/html-text.ts';
import { page } from './letter-page.ts';

export interface Certificate {
  readonly language: string;
  readonly title: string;
  readonly name: string;
  readonly sentence: string;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  /** Empty for none. */
  readonly courses: string;
  readonly programme: string;
  /** Who signs; empty leaves a line alone. */
  readonly signed: string;
  readonly signedFor: string;
  readonly givenOn: string;
}

const STYLE = `
:root { color-scheme: light; --ink: #22262b; --soft: #5c6068; --gold: #8a6100; --rule: #cdb878; --paper: #fffdf8; }
* { box-sizing: border-box; }
html { background: #ece8de; color: var(--ink); font: 100%/1.5 Georgia, 'Times New Roman', 'Noto Serif', serif;
  -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: 1rem; }
main { background: var(--paper); max-width: 210mm; min-height: min(297mm, 94vh); margin: 0 auto; padding: .6rem; display: flex; }
.frame { flex: 1; border: 2px solid var(--rule); outline: 1px solid var(--rule); outline-offset: -8px; padding: 3rem 1.8rem;
  display: flex; flex-direction: column; align-items: center; text-align: center; overflow-wrap: anywhere; }
.programme { margin: 0; letter-spacing: .12em; text-transform: uppercase; font-size: .95rem; color: var(--soft); }
:lang(ar) .programme, :lang(zh) .programme { letter-spacing: 0; }
h1 { margin: auto 0 0; padding-top: 2.2rem; font-size: clamp(1.6rem, 5vw, 2.5rem); font-weight: 400; line-height: 1.2; color: var(--gold);
  text-wrap: balance; }
.star { margin: 1.6rem 0 0; color: var(--rule); font-size: 1.5rem; line-height: 1; }
.name { margin: 1.6rem 0 0; font-size: clamp(1.8rem, 6.5vw, 3rem); line-height: 1.2; text-wrap: balance; }
.rule { width: min(14rem, 60%); margin: 1.3rem 0 0; border: 0; border-top: 1px solid var(--rule); }
.sentence { margin: 1.3rem 0 0; max-width: 34rem; font-size: 1.2rem; line-height: 1.6; text-wrap: balance; }
.figures { list-style: none; margin: 2.2rem 0 0; padding: 0; display: flex; flex-wrap: wrap; justify-content: center; gap: 1rem 3rem; }
.figures b { display: block; font-size: 2.1rem; font-weight: 400; line-height: 1.1; color: var(--gold); }
.figures span { color: var(--soft); }
.courses { margin: 1.8rem 0 0; max-width: 34rem; color: var(--soft); }
.foot { margin: auto 0 0; padding-top: 3rem; width: 100%; max-width: 34rem; display: flex; flex-wrap: wrap; gap: 2.5rem 2rem;
  justify-content: space-between; align-items: flex-end; }
.foot p { margin: 0; flex: 1 1 12rem; border-top: 1px solid var(--soft); padding-top: .4rem; min-height: 3.4rem; }
.foot small { display: block; color: var(--soft); font-size: .9rem; }
@media print {
  @page { size: A4; margin: 0; }
  html { background: var(--paper); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { padding: 0; }
  main { width: 210mm; height: 296mm; min-height: 0; max-width: none; padding: 12mm; }
  .frame { padding: 20mm 16mm; }
}
`;

/** Returns the page; the same from the same. */
export function certificatePage(given: Certificate): string {
  const { language, title, name, sentence, figures, courses, programme, signed, signedFor, givenOn } = given;
  const body = `<main>
<article class="frame">
<p class="programme" dir="auto">${htmlText(programme)}</p>
<h1 dir="auto">${htmlText(title)}</h1>
<p class="star" aria-hidden="true">✦</p>
<p class="name" dir="auto">${htmlText(name)}</p>
<hr class="rule">
<p class="sentence" dir="auto">${htmlLines(sentence)}</p>
${figures.length === 0 ? '' : `<ul class="figures">\n${figures.map(({ value, label }) => `<li dir="auto"><b>${htmlText(value)}</b> <span>${htmlText(label)}</span></li>`).join('\n')}\n</ul>\n`}${courses === '' ? '' : `<p class="courses" dir="auto">${htmlText(courses)}</p>\n`}<div class="foot">
<p dir="auto">${htmlText(signed)}<small>${htmlText(signedFor)}</small></p>
<p dir="auto">${htmlText(givenOn)}</p>
</div>
</article>
</main>`;
  return page({ language, title: `${title}: ${name}`, style: STYLE, body });
}
