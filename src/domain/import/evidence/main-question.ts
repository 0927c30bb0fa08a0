/** Finds, in a long header, the words that ask. */

export interface MainQuestion {
  /** What is asked, without numbering, brackets, examples and explanations. */
  readonly main: string;
  /** The alternatives, where there are any: "Enw / Name". */
  readonly parts: readonly string[];
  /** A short aside in brackets, which may change what is meant: "Hours (per week)". Examples are none. */
  readonly aside: string;
  /** Whether the aside is what people can choose among: "Sector (health, education)". */
  readonly isChoice: boolean;
  /** Its other sentences and lines. */
  readonly others: readonly string[];
}

/** No header needs more to say what it is; forms have explanations of any length. */
const LONGEST = 600;
/** Words of an aside that still says what is meant. */
const LONGEST_ASIDE = 4;

const NUMBERING =
  /^\s*(?:[([]?\s*(?:q(?:uestion)?|frage|pregunta|pergunta|domanda|vraag|pytanie|cwestiwn)?\s*[\s_.-]?\d{1,3}(?:[._]\d{1,2})*[a-z]?\s*[\])}.:_–—-]+\s*|[([]\s*[a-z0-9]{1,4}\s*[)\]]\s*|q\s*\d{1,3}\s+|\d{1,3}\s+(?=\p{L})|[a-h][).]\s+)/iu;
const EXAMPLES =
  /(?<![\p{L}])(?:e\.\s?g\.?|eg\.|i\.\s?e\.|for example|for instance|such as|including|par exemple|p\.\s?ex\.?|tels? que|z\.\s?b\.?|zum beispiel|por ejemplo|p\.\s?ej\.?|por exemplo|ad esempio|ad es\.|per esempio|es\.|bijv\.?|bijvoorbeeld|np\.|na przyk[łl]ad|er enghraifft|e\.e\.)(?![\p{L}])[^?]*/giu;

/** Returns the part of a header that asks, and what may change its meaning. */
export function mainQuestion(header: string): MainQuestion {
  const text = header.slice(0, LONGEST).replace(/\u00a0/g, ' ');
  const [firstLine = '', ...lines] = text.split(/[\r\n]+/).filter(isWords);
  const numbered = firstLine.replace(NUMBERING, '').replace(NUMBERING, '');
  const line = isWords(numbered) ? numbered : firstLine;
  const bare = withoutAsides(line);
  const sentences = (isWords(bare) ? bare : line.replace(/[()[\]{}]/g, ' '))
    .replace(EXAMPLES, ' ')
    .split(SENTENCE);
  const main = sentences.find((one) => one.includes('?')) ?? sentences.find(isWords) ?? line;
  const aside = [...line.matchAll(ASIDE)]
    .map(([, inside = '']) => inside)
    .filter(isMeant)
    .join(' ');
  return {
    main,
    parts: main.split(/\s+[/|–—]\s+|(?<=\p{L}{2})[/|](?=\p{L}{2})/u),
    aside,
    isChoice: !HONORIFIC.test(aside) && /[,;/]|\b(?:or|ou|oder|o|of|lub|neu)\b/.test(aside),
    others: [...sentences.filter((one) => one !== main), ...lines].slice(0, MOST_OTHERS),
  };
}

const HONORIFIC = /\b(?:mrs?|ms|dr|prof|herr|frau|mme|sra?)\b/i;
const ASIDE = /[([{]([^)\]}]*)[)\]}]/g;
/** The end of a sentence. A short word with a point is an abbreviation. */
const SENTENCE = /(?<=[?!]|\p{L}{3}\.)\s+(?=\S)/u;
const MOST_OTHERS = 3;

function isWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Returns a line without brackets, except those of endings: "nom(s)". */
function withoutAsides(line: string): string {
  return line.replace(ASIDE, (whole, inside: string, at: number) =>
    at > 0 && /\p{L}/u.test(line.charAt(at - 1)) && ENDING.test(inside) ? whole : ' ',
  );
}

const ENDING = /^(?:e?s|[aeonr]s?|en|in|innen)$/;

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
