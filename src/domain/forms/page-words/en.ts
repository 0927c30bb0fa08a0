/** English; and which words there are. */
export const en = {
  /** Beside the title of a question. */
  required: 'required',
  yes: 'Yes',
  no: 'No',
  /** A button that takes back what was chosen. */
  noAnswer: 'No answer',
  /** Who reads what; {partner} is the other side. */
  readByBoth: '{partner} and the coordinator read this.',
  readBySide: 'The coordinator reads this; {partner} does not.',
  /** Of a reflection, in which they are asked whether it may be shared. */
  readIfShared: 'The coordinator reads this; {partner} only if you say so.',
  /** Of more than two people: all of them; those of a goal; nobody else; whoever the person lets read it. */
  readByAll: 'All of you read this, and so does the coordinator.',
  readByOwners: 'Those whose goal it is, their mentors and the coordinator read this.',
  readByNoOther: 'The coordinator reads this; none of the others does.',
  readByAllIfShared: 'The coordinator reads this; the others only if you say so.',
  readByCoordinator: 'In confidence: only the coordinator reads this.',
  /** Where there is no other side. */
  readAlone: 'The coordinator reads this.',
  /** Where there is no other side yet, because the form is one that anybody may fill in. */
  readByMatch: 'The coordinator reads this, and so does whoever you are matched with.',
  /** Above the list of languages, of a form that anybody may fill in. */
  language: 'Language',
  /** Above what the form builds on: the agreement, the goals. */
  shown: 'So far',
  kept: 'What you type is kept on this device alone, until you have sent it.',
  notKept: 'This device does not keep what you type: send your answer before you close this page.',
  restored: 'What you typed before is here again.',
  /** Where no script runs, as in the preview of an attachment. */
  withoutScript:
    'To fill this in on the screen, open this file in a web browser. You can also print it, or answer in a mail to {contact}, with the code {code}.',
  finish: 'When you are done',
  finishHow: 'Send your answer to {contact}, in one of these ways.',
  mail: 'Send by e-mail',
  save: 'Save as a file',
  copy: 'Copy the answer',
  /** The first line of the mail. */
  mailOpening: 'Please send this mail as it is.',
  mailOpened:
    'Your mail program opens with your answer in it. Send it from there. If nothing opens, save the answer as a file or copy it.',
  mailTooLong:
    'Your answer is too long for a mail to be opened with it. Copy it, and paste it into a mail; or save it as a file, and attach that.',
  openMail: 'Open a mail without it',
  saved: 'Saved as {file}, among your downloads. Send this file to {contact}.',
  copied: 'Copied. Paste it into a mail or a message to {contact}.',
  notCopied: 'It could not be copied. Select the text below, and copy it.',
  answerText: 'Your answer as text',
  isSent: 'It is sent: clear this device',
  clear: 'Clear everything',
  clearSure: 'Clear all that you typed, on this page and on this device?',
  clearYes: 'Yes, clear it',
  clearNo: 'No, keep it',
  cleared: 'All is cleared, on this page and on this device.',
  problems: 'Please look at this again:',
  isMissing: 'Please answer this.',
  isNoNumber: 'Please write a number, such as 45.',
  isNoDay: 'Please give a day, such as 2026-11-30.',
  isNoAddress: 'Please write an e-mail address, such as ana@example.org.',
  isEmpty: 'You have not answered anything yet.',
  /** The foot of the page, for paper. */
  code: 'Code',
  sendTo: 'Send to',
  /** On paper, below the line for a date. */
  dayOnPaper: 'day / month / year',
  /** Who is meant by {contact} where the programme has named nobody. */
  coordinator: 'your coordinator',
} as const;

export type PageWords = Readonly<Record<keyof typeof en, string>>;
