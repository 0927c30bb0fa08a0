/** `mentor target set`. */
import type { Command, Context } from '../../../context.ts';
import { quote } from '../../../domain/words/text.ts';
import { refused } from '../../../errors.ts';
import type { Figure } from '../../../reports/figure.ts';
import { saveTarget } from '../../../store/targets.ts';
import { saidOf } from '../../../view/document/result.ts';
import { TARGET } from '../../../view/pages/programme/targets.ts';
import { targetText, valueText } from '../../../view/words/figures.ts';
import { aimNamed, loadAims } from '../../../application/reports/aims.ts';
import { dayEitherWay, text } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Set what the programme aims at: a value of a figure of a report. It stands beside the figure on every page. Set again, it replaces the one before.',
    )
    .argument('<figure>', 'its name, as docs/reports.md has it, or what pages call it', text)
    .argument('<value>', '70% for a share; else a number', text)
    .option('--by <day>', 'the day by which it should be reached', dayEitherWay)
    .addHelpText('after', '\nExample:\n  $ mentor target set completion_rate 70% --by 2027-06-30')
    .action(async (name, given, options) => {
      const set = await context.write('target set', (store) => {
        const aim = aimNamed(loadAims(store), name);
        const target = {
          figure: aim.key,
          value: targetValue(given, aim.figure),
          byOn: options.by ?? null,
          setOn: store.today,
        };
        saveTarget(store, target);
        return { ...target, aim };
      });
      const { figure } = set.aim;
      await context.show(
        saidOf(
          'target.set/1',
          `${figure.label}: ${targetText({ target: set, unit: figure.unit })} (now ${valueText(figure)}).`,
          TARGET,
          set,
        ),
      );
      await context.next('mentor target list', 'mentor report overview');
    });
}

/**
 * Returns a value in the unit of its figure.
 *
 * @throws Failure `refused` where it is no number, or a share without its sign: 0.7 and 70 would both be right, and 1 neither.
 */
function targetValue(given: string, { label, unit, canExceed }: Figure): number {
  const [, digits, sign] = /^([+−-]?\d{1,9}(?:[.,]\d{1,4})?)\s*(%?)$/.exec(given) ?? [];
  if (digits === undefined)
    throw refused(`${quote(given)} is not a number.`, 'write it in digits: 70%, 120 or 4.2');
  const value = Number(digits.replace('−', '-').replace(',', '.'));
  if (unit === 'share') {
    if (sign === '')
      throw refused(
        `${label} is a share, and ${quote(given)} has no %.`,
        `write it in per cent: ${value > 1 ? value : Math.round(1e4 * value) / 100}%`,
      );
    const most = canExceed === true ? 1000 : 100;
    if (value < 0 || value > most)
      throw refused(`${label} cannot be ${quote(given)}.`, `write a share from 0% to ${most}%`);
    return value / 100;
  }
  if (sign !== '') throw refused(`${label} is no share.`, `write a number: ${value}`);
  if (unit !== 'score' && value < 0) throw refused(`${label} is never less than 0.`, 'write 0 or more');
  return value;
}
