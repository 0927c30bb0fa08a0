/** `mentor form codes`: tells since when codes hold, and makes a new secret for them. */
import { confirmByName } from '../../../application/people/confirm-name.ts';
import type { Command, Context } from '../../../context.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { codesSince, renewFormSecret } from '../../../store/forms/form-secret.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Tell since when the codes of forms hold. Each form that is sent has a code that says whose it is, signed with a secret of this data file; who has the file can write codes. --renew makes a new secret: every form that was sent before is then refused, and has to be sent again. That is for a file that came into wrong hands.',
    )
    .option('--renew', 'refuse every form that was sent before; this cannot be undone')
    .option('--confirm <name>', 'the name of the programme, in place of being asked for it')
    .addHelpText('after', '\nExample:\n  $ mentor form codes')
    .action(async (options) => {
      if (options.renew === true) {
        const { name } = await context.read(loadProgramme);
        await confirmByName(context, 'the programme', name, options.confirm, [
          'mentor',
          'form',
          'codes',
          '--renew',
        ]);
        const store = await context.store();
        renewFormSecret(store);
        context.changed();
      }
      const since = await context.read(codesSince);
      const isRenewed = options.renew === true;
      await context.did(
        'form.codes/1',
        isRenewed
          ? 'Codes are made with a new secret: every form that was sent before is refused.'
          : `Codes hold that were made ${since === null ? 'since the programme began' : `since ${since}`}.`,
        { since, is_renewed: isRenewed },
      );
      if (isRenewed)
        await context.next(
          'mentor form due tells what to make and send again: mentor form make KIND --for html --to due --out DIR',
        );
    });
}
