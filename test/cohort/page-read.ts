/** A page of a form as somebody reads it: whom it is for, and what it asks. */
import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import type { PageFacts } from '../../src/view/form-page/script/page-facts.ts';

export interface Asked {
  /** The question, and the goal or topic that it is about: `status` and `G3`. */
  readonly key: string;
  readonly question: string;
  readonly about: string | null;
  readonly kind: string;
}

export interface PageRead {
  readonly file: string;
  readonly facts: PageFacts;
  readonly fields: readonly Asked[];
  /** Numbers of the person and of the pair; 0 where it is about no pair. */
  readonly person: number;
  readonly pair: number;
  /** Whether it shows what both agreed, or their goals. */
  readonly showsMore: boolean;
}

/** Reads a page that `form make` wrote. */
export function readPage(file: string): PageRead {
  const html = readFileSync(file, 'utf8');
  const facts = JSON.parse(plain(/data-page="([^"]*)"/.exec(html)?.[1] ?? '{}')) as PageFacts;
  const fields = Array.from(
    html.matchAll(/data-key="([^"]+)" data-kind="([^"]+)"/g),
    ([, key = '', kind = '']) => {
      const [question = '', about = null] = plain(key).split('.');
      return { key: plain(key), question, about, kind };
    },
  );
  const name = basename(file);
  return {
    file,
    facts,
    fields,
    person: Number(/-P(\d+)/.exec(name)?.[1] ?? 0),
    pair: Number(/-R(\d+)/.exec(name)?.[1] ?? 0),
    showsMore: html.includes('class="shown"'),
  };
}

function plain(attribute: string): string {
  return attribute
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
