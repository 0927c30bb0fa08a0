/**
 * Words that people type for a command of another name, and the command line that does what they mean. Such a line only
 * reads, so that following advice about a word from elsewhere never changes anybody's file.
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
