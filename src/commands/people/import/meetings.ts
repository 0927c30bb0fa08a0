/** `mentor import meetings`: records meetings from a CSV. */
import type { Command, Context } from '../../../context.ts';
import { MEETING_COLUMNS, meetingOf, meetingsKind } from '../../../domain/import/records/meetings.ts';
import { insertMeeting, loadMeetings, updateMeeting } from '../../../store/relationships/meetings.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { importRecords, recordHelp } from '../../../application/import/record-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Record meetings from a CSV: by relationship (R7), by the e-mails of mentor and mentee, or by one of them who has one relationship. A pair has one meeting a day, whoever tells of it; one that was planned for that day becomes the one that was held.',
    ),
  )
    .addHelpText(
      'after',
      recordHelp(
        MEETING_COLUMNS,
        'meetings log.csv --dry-run',
        'meetings form.csv --set met_on="When was it?" --date-format dmy',
      ),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'meetings',
        columns: MEETING_COLUMNS,
        place: (store, known) => meetingsKind(known, loadMeetings(store)),
        write(store, { about: { relationshipId, metOn, meeting }, values }) {
          const said = { ...meetingOf(values), metOn };
          if (meeting === null) insertMeeting(store, { ...said, relationshipId });
          else
            updateMeeting(store, {
              ...said,
              id: meeting.id,
              startsAt: meeting.startsAt,
              absentId: said.status === 'missed' ? meeting.absentId : null,
              alsoAbsent: meeting.alsoAbsent,
            });
        },
        next: ['mentor report meetings'],
      }),
    );
}
