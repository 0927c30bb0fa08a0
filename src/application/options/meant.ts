/**
 * Words that people type in place of a command of another name, and the line that does what they mean. Such a line
 * only reads: nobody's file is changed by following advice about a word that they took from elsewhere.
 */
export const MEANT: ReadonlyMap<string, string> = new Map([
  ['todo', 'report attention'],
  ['to-do', 'report attention'],
  ['tasks', 'report attention'],
  ['today', 'report attention'],
  ['status', 'report overview'],
  ['overview', 'report overview'],
  ['people', 'participant list'],
  ['pairs', 'relationship list'],
  ['history', 'log'],
]);
