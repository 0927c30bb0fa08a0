/** Finds, in a long header, the words that ask. */

export interface MainQuestion {
  /** What is asked, without numbering, brackets, examples and explanations. */
  readonly main: string;
  /** The alternatives, where there are any: "Enw / Name". */
  readonly parts: readonly string[];
  /** A short aside in brackets, which may change what is meant: "Hours (per week)". Examples are none. */
  readonly aside: string;
}

/** No header needs more to say what it is; forms have explanations of any length. */
const LONGEST = 600;
/** Words of an aside that still says what is meant. */
const LONGEST_ASIDE = 4;

const NUMBERING =
  /^\s*(?:[([]?\s*(?:q(?:uestion)?|frage|pregunta|pergunta|domanda|vraag|pytanie|cwestiwn)?\s*[\s_.-]?\d{1,3}(?:[._]\d{1,2})*[a-z]?\s*[\])}.:_–—-]+\s*|[([]\s*[a-z0-9]{1,4}\s*[)\]]\s*|q\s*\d{1,3}\s+|\d{1,3}\s+(?=\p{L})|[a-h][).]\s+)/iu;
const EXAMPLES =
  /(?<![\p{L}])(?:e\.\s?g\.?|eg\.|i\.\s?e\.|for example|for instance|such as|including|par exemple|p\.\s?ex\.?|tels? que|z\.\s?b\.?|zum beispiel|wie z|por ejemplo|p\.\s?ej\.?|por exemplo|ad esempio|ad es\.|per esempio|es\.|bijv\.?|bijvoorbeeld|np\.|na przyk[łl]ad|er enghraifft|e\.e\.)(?![\p{L}])[^?]*/giu;

/** Returns the part of a header that asks. */
export function mainQuestion(header: string): MainQuestion {
  const text = header.slice(0, LONGEST).replace(/\u00a0/g, ' ');
  const firstLine = text.split(/[\r\n]+/).find((line) => /\p{L}/u.test(line)) ?? '';
  const numbered = firstLine.replace(NUMBERING, '').replace(NUMBERING, '');
  const line = /\p{L}/u.test(numbered) ? numbered : firstLine;
  const asides = [...line.matchAll(/[([{]([^)\]}]*)[)\]}]/g)].map(([, inside = '']) => inside);
  const bare = line
    .replace(/(?<!\p{L})[([{][^)\]}]*[)\]}]/gu, ' ')
    .replace(/(?<=\p{L})[([{](?!e?s?\)|[aeonr]s?\)|en\)|in\)|innen\))[^)\]}]*[)\]}]/gu, ' ');
  const open = (/\p{L}/u.test(bare) ? bare : line.replace(/[()[\]{}]/g, ' ')).replace(EXAMPLES, ' ');
  const main = asking(open);
  const aside = asides.filter(isMeant).join(' ');
  return { main, parts: main.split(/\s+[/|–—]\s+|(?<=\p{L}{2})[/|](?=\p{L}{2})/u), aside };
}

const FORMALITIES =
  /^\W*(?:required|optional|mandatory|if (?:any|applicable)|(?:tick|select|check) all that apply|\d+ (?:digits|characters|words)|obligatoire|facultatif|pflichtfeld|optional|freiwillig|obligatorio|opcional|obrigat[óo]rio|obbligatorio|facoltativo|opzionale|verplicht|optioneel|wymagane|opcjonalne|gofynnol|dewisol)\W*$/i;

/** Whether an aside says what is meant, and is no list of examples or of choices. */
function isMeant(aside: string): boolean {
  const words = aside.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.length <= LONGEST_ASIDE &&
    !FORMALITIES.test(aside) &&
    aside.search(EXAMPLES) < 0 &&
    !/\betc\b|^[\d\s–-]+$/i.test(aside)
  );
}

/** Returns the first sentence that asks; the first sentence where none does. */
function asking(text: string): string {
  const sentences = text.split(/(?<=[?!]|\p{L}{3}\.)\s+(?=\S)/u).filter((one) => /\p{L}/u.test(one));
  return sentences.find((one) => one.includes('?')) ?? sentences[0] ?? text;
}
