/** Whether the organisation’s mail server is named, so that letters can be sent from here. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shellLine } from '../../domain/words/text.ts';
import type { Context } from '../../context.ts';

/** The settings of `mentor send`, beside the data file. */
export const MAIL_SETTINGS = 'mentor-mail.json';

/** Returns the command that sends what is in a folder; undefined where no mail server is named. */
export function sendCommand({ home, host }: Context, folder: string): string | undefined {
  const isNamed = (host.env['MENTOR_SMTP_HOST'] ?? '') !== '' || existsSync(join(home, MAIL_SETTINGS));
  return isNamed ? `mentor send ${shellLine([folder])}` : undefined;
}
