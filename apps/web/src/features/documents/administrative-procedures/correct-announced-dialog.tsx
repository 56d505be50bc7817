import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { CorrectRowDialog, type RowChange } from '../../../ui/correct-row-dialog';
import { notifyDone } from '../../../ui/notify';
import { type AnnouncedRow, type Announcement, TTHC_CHANGES } from './tthc.queries';

const FIELDS = ['code', 'name', 'field', 'level', 'timeLimit', 'fee', 'note'] as const;

/** One row of an announcing decision set right. */
export function CorrectAnnouncedDialog({ tagged, row, onClose }: { tagged: Tagged<Announcement>; row: AnnouncedRow; onClose(): void }) {
  const { t } = useTranslation(['tthc', 'ui']);
  const { id, problems } = tagged.value;
  const correct = useCommand({
    send: (body: RowChange<(typeof FIELDS)[number]>, { headers }) =>
      answer(
        api.PATCH('/api/v1/administrative-procedure-imports/{id}/rows/{row}', {
          params: { path: { id, row: String(row.row) } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: TTHC_CHANGES,
    done: () => {
      notifyDone(t('ui:correctRow.saved', { row: row.row }));
      onClose();
    },
  });
  return (
    <CorrectRowDialog
      reviewed={{ row: row.row, texts: row.texts, standing: row.standing, problems }}
      fields={FIELDS.map((name) => ({ name, label: t(`fields.${name}`) }))}
      cells="text"
      correct={correct}
      onClose={onClose}
    />
  );
}
