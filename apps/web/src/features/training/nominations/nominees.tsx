import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { formatDay } from '../../../ui/dates';
import { notifyDone } from '../../../ui/notify';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { EnrolmentState } from '../roster/enrolment-state';
import { TRAINING_CHANGES } from '../training.queries';
import type { Nominee } from './nominations.queries';

/** Who was nominated, and what became of each; who is not decided about can be taken back by his agency. */
export function Nominees({ people }: { people: readonly Nominee[] }) {
  const { t } = useTranslation(['nominations', 'ui']);
  const [leaving, setLeaving] = useState<Nominee | null>(null);
  const takeBack = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/nominees/{id}/taking-back', { params: { path: { id: leaving?.id ?? '' } }, body: { reason }, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('takeBack.done', { name: leaving?.fullName ?? '' }));
      setLeaving(null);
    },
  });
  if (people.length === 0) return <Text c="dimmed">{t('nobody')}</Text>;
  return (
    <Stack gap="xs" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {people.map((one) => (
        <Paper key={one.id} component="li" withBorder p="sm">
          <Group justify="space-between" gap="sm">
            <div style={{ minWidth: 0 }}>
              <Text fw={600}>{one.fullName}</Text>
              <Text size="sm" c="dimmed">
                {[one.birthDate === null ? null : formatDay(one.birthDate), one.position].filter(Boolean).join(' · ')}
              </Text>
              {one.reason === null ? null : <Text size="sm">{t('because', { reason: one.reason })}</Text>}
              {one.certificateNumber === null ? null : <Text size="sm">{t('certificate', { number: one.certificateNumber })}</Text>}
            </div>
            <Group gap="sm">
              <EnrolmentState state={one.state} />
              {one.takeBack.allowed ? (
                <Button
                  size="sm"
                  variant="default"
                  aria-label={t('takeBack.of', { name: one.fullName })}
                  onClick={() => {
                    takeBack.reset();
                    setLeaving(one);
                  }}
                >
                  {t('takeBack.action')}
                </Button>
              ) : null}
            </Group>
          </Group>
        </Paper>
      ))}
      {leaving === null ? null : (
        <ReasonDialog
          opened
          title={t('takeBack.of', { name: leaving.fullName })}
          sentence={t('takeBack.sentence')}
          submitLabel={t('takeBack.action')}
          tone="danger"
          pending={takeBack.pending}
          problem={takeBack.problem}
          onSubmit={(reason) => void takeBack.run(reason)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Stack>
  );
}
