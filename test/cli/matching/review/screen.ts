/** The full screen of the real program: what is on it now. */
import { stripVTControlCharacters } from 'node:util';
import { Pty, type PtyOptions } from '../../pty.ts';

/** What enters the alternate screen, and what leaves it. */
const ENTER_SCREEN = '\u001B[?1049h';
const LEAVE_SCREEN = '\u001B[?1049l';

/** A terminal, 80 × 24 unless it is said otherwise, with the program on its full screen. */
export class Screen extends Pty {
  protected override readonly patienceMs = 10_000;

  constructor(argv: readonly string[], options: PtyOptions) {
    super(argv, { columns: 80, rows: 24, ...options });
  }

  /** The rows as they are, without colours. */
  get lines(): string[] {
    const rows: string[] = [];
    // Each row is drawn whole: to its beginning, cleared, its text.
    for (const [, row, text = ''] of this.raw.matchAll(
      /\p{Cc}\[(\d+);1H\p{Cc}\[2K([^]*?)(?=\p{Cc}\[\d+;1H|\p{Cc}\[\?|$)/gu,
    ))
      rows[Number(row) - 1] = stripVTControlCharacters(text).trimEnd();
    return rows;
  }

  /** What was written after the full screen was left, or before it was entered where it never was. */
  get after(): string {
    const at = this.raw.lastIndexOf(LEAVE_SCREEN);
    return stripVTControlCharacters(at === -1 ? this.raw : this.raw.slice(at)).replaceAll('\r', '');
  }

  get isLeft(): boolean {
    return this.raw.lastIndexOf(LEAVE_SCREEN) > this.raw.lastIndexOf(ENTER_SCREEN);
  }

  /** Waits until the screen shows a text. */
  override async see(text: string | RegExp): Promise<void> {
    await this.wait(
      () => {
        const shown = this.lines.join('\n');
        return typeof text === 'string' ? shown.includes(text) : text.test(shown);
      },
      () => `${String(text)} did not appear; the screen shows:\n${this.lines.join('\n')}\n${this.after}`,
    );
  }
}
