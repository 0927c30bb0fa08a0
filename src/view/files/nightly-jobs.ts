/** The files that have a machine run `mentor nightly` every morning: for cron, systemd and launchd. */
import { dirname, join } from 'node:path';
import { refused } from '../../errors.ts';
import { quote, shellLine } from '../../domain/words/text.ts';
import { forTerminal } from '../document/sanitise.ts';

/** How the program is started where nothing is set: no `PATH`, no home. All paths are absolute. */
export interface Installed {
  readonly node: string;
  /** The program’s own file, which Node runs. */
  readonly script: string;
  /** Whose account it is run under. */
  readonly user: string;
}

/** A file to put somewhere, or lines to add to one. */
export interface JobFile {
  readonly name: string;
  /** Where it goes and what starts it. */
  readonly about: string;
  readonly text: string;
}

const HOUR = 5;
const MINUTE = 15;

/** Said of every job. */
export const JOBS_ABOUT = [
  'Every morning at a quarter past five: reports and a digest into the folder beside the data file.',
  'Exit 8 means that somebody must act; it is no failure. Anything else that is not 0 is one.',
  'After an update of Node.js or a move of the program, print this again: its paths are absolute.',
];

/**
 * Returns the files of each kind of machine.
 *
 * @param file The data file, absolute.
 * @throws Failure `refused` where a path has characters that such a file cannot hold.
 */
export function nightlyJobs(installed: Installed, file: string): JobFile[] {
  const folder = dirname(file);
  const { node, script } = installed;
  for (const path of [node, script, file]) refuseUnsafe(path);
  const command = [node, script, 'nightly', '--db', file, '--out', join(folder, 'nightly'), '--exit-code'];
  return [
    {
      name: 'crontab',
      about:
        'crontab -e, and this line. Cron mails what goes wrong to MAILTO, or to the owner of the crontab',
      text: `${MINUTE} ${HOUR} * * * ${cronLine([...command, '--quiet'])} > /dev/null || [ $? -eq 8 ]\n`,
    },
    {
      name: 'mentor-nightly.service',
      about: 'as /etc/systemd/system/mentor-nightly.service. journalctl -u mentor-nightly tells how it went',
      text: service(installed.user, folder, command),
    },
    {
      name: 'mentor-nightly.timer',
      about: 'as /etc/systemd/system/mentor-nightly.timer, then: systemctl enable --now mentor-nightly.timer',
      text: TIMER,
    },
    {
      name: 'mentor-nightly.plist',
      about:
        'on a Mac, as ~/Library/LaunchAgents/mentor-nightly.plist, then: launchctl load -w with that path. Errors are in nightly-errors.log beside the data file',
      text: plist(command, join(folder, 'nightly-errors.log')),
    },
  ];
}

/** A line of a crontab is one line, and cron and systemd each read a backslash in a way of their own. */
function refuseUnsafe(path: string): void {
  if (forTerminal(path) === path && !/[\t\\]/.test(path)) return;
  throw refused(
    `The path ${quote(path)} has characters that a crontab cannot hold.`,
    'give the folder or the file a name without them',
  );
}

/**
 * Returns a command as a crontab has it. Cron takes a bare % for the end of the line. It stands outside of quotes, so that
 * a cron that leaves the backslash to the shell means the same.
 *
 * @example cronLine(['ls', 'a 5% b']) // "ls 'a 5'\\%' b'"
 */
export function cronLine(words: readonly string[]): string {
  return words.map((word) => word.split('%').map(quotedPart).join('\\%')).join(' ');
}

function quotedPart(part: string): string {
  return part === '' ? '' : shellLine([part]);
}

/**
 * Returns a word as a unit has it. A $ is a variable, and a % a specifier, unless it is doubled.
 *
 * @example unitWord('/srv/5% of "all"') // '"/srv/5%% of \\"all\\""'
 */
export function unitWord(word: string): string {
  return `"${word.replaceAll('"', '\\"').replaceAll('%', '%%')}"`;
}

function commandOfUnit([program = '', ...words]: readonly string[]): string {
  // What is started is no variable, and its $ is not doubled.
  return [unitWord(program), ...words.map((word) => unitWord(word).replaceAll('$', '$$$$'))].join(' ');
}

function service(user: string, folder: string, command: readonly string[]): string {
  const paths = [folder, ...command.filter((word) => word.startsWith('/'))];
  const isUnder = (root: string): boolean => paths.some((path) => path.startsWith(`${root}/`));
  return `[Unit]
Description=Mentoring: reports and the digest of the morning

[Service]
Type=oneshot
User=${user}
UMask=0077
ExecStart=${commandOfUnit(command)}
# 8 means that somebody must act: the job has done its work.
SuccessExitStatus=8
Nice=10
# It reads one file, writes beside it, and needs no network.
PrivateNetwork=yes
PrivateTmp=${isUnder('/tmp') || isUnder('/var/tmp') ? 'no' : 'yes'}
ProtectHome=${isUnder('/home') || isUnder('/root') ? 'read-only' : 'yes'}
ProtectSystem=strict
ReadWritePaths=${unitWord(folder)}
NoNewPrivileges=yes
`;
}

const TIMER = `[Unit]
Description=Mentoring: every morning

[Timer]
OnCalendar=*-*-* 0${HOUR}:${MINUTE}:00
# After a night in which the machine was off, as soon as it is on.
Persistent=true

[Install]
WantedBy=timers.target
`;

function plist(command: readonly string[], errors: string): string {
  const text = (word: string): string =>
    `<string>${word.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</string>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>mentor-nightly</string>
  <key>ProgramArguments</key>
  <array>
${[...command, '--quiet'].map((word) => `    ${text(word)}`).join('\n')}
  </array>
  <key>StartCalendarInterval</key>
  <dict>
    <key>Hour</key>
    <integer>${HOUR}</integer>
    <key>Minute</key>
    <integer>${MINUTE}</integer>
  </dict>
  <key>StandardOutPath</key>
  <string>/dev/null</string>
  <key>StandardErrorPath</key>
  ${text(errors)}
</dict>
</plist>
`;
}
