/** The parts of a text that a programme may reword. */

/** The program's own wording of a text. */
export interface Template {
  /** `agreement.boundaries`, `reminder.review.firm`. */
  readonly name: string;
  /** What it is for. */
  readonly about: string;
  /** Of a message; `null` where it is a text alone. */
  readonly subject: string | null;
  readonly body: string;
  /** What may stand in braces, without the braces. */
  readonly placeholders: readonly string[];
}
