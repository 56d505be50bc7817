import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { formatDay } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import type { RosterImport, RosterImportRow } from './roster.queries';
import { WhoIsIt } from './who-is-it';

/** A row beside the learners whom it may be: a person says who it is. */
export function WhoseRowDialog({ tagged, row, onClose }: { tagged: Tagged<RosterImport>; row: RosterImportRow; onClose(): void }) {
  const { t } = useTranslation(['roster', 'ui']);
  const { id } = tagged.value;
  const [who, setWho] = useState<string | null>(null);
  const say = useCommand({
    send: (sameAs: string, { headers }) =>
      answer(
        api.PATCH('/api/v1/roster-imports/{id}/rows/{row}', {
          params: { path: { id, row: String(row.row) } },
          body: { sameAs },
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: [['training', 'roster-import', id]],
    done: () => {
      notifyDone(t('ui:correctRow.saved', { row: row.row }));
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} size="lg" title={t('who.dialog', { row: row.row })}>
      <Stack gap="sm">
        {say.problem ? <ProblemView problem={say.problem} /> : null}
        <Text>
          <strong>{row.fullName}</strong>{' '}
          {[row.birthDate === null ? null : formatDay(row.birthDate), row.position, row.agencyName].filter(Boolean).join(' · ')}
        </Text>
        <WhoIsIt candidates={row.candidates} value={who} onChange={setWho} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button disabled={who === null} loading={say.pending} onClick={() => (who === null ? undefined : void say.run(who))}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
