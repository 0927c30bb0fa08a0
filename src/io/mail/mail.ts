/** What is read of a saved mail, and what cannot be. */

/** A file that a mail brought with it. */
export interface MailAttachment {
  /** As the sender has it, which may be anything; '' where it has none. */
  readonly name: string;
  /** Its media type, in lower case: `text/plain`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** An address that a mail did not reach. */
export interface FailedAddress {
  readonly address: string;
  /** The code of RFC 3463 (`5.1.1`), or '' where none is said. */
  readonly status: string;
  /** What the server said, in one line; may be ''. */
  readonly words: string;
}

/** What a mail server tells of a mail that it could not deliver. */
export interface Bounce {
  /** The Message-ID of that mail, with its angle brackets; null where the report does not have it. */
  readonly messageId: string | null;
  readonly failed: readonly FailedAddress[];
}

export interface MailRead {
  readonly path: string;
  /** The line of the file on which it begins: 1, or where it stands in an mbox. */
  readonly line: number;
  /** `address` is '' where the sender has none. Null where there is no From. */
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly to: readonly string[];
  /** When it was written, by its own words. Null where it does not say, or says no date. */
  readonly sentAt: Date | null;
  readonly subject: string;
  /** With its angle brackets; null where it has none. */
  readonly messageId: string | null;
  /** Its plain text, with LF line ends; where it has none, the text of its page. May be ''. */
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
  /** Null unless it reports that another mail did not arrive for good. A mail that is only late is none. */
  readonly bounce: Bounce | null;
  /** Whether a machine wrote it: a report of a mail server, or a notice of absence. */
  readonly isAutomatic: boolean;
  /** The first of each header, by its name in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>;
}

/** A mail that cannot be read, or a file in which there is none. */
export interface MailUnread {
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}
