import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ActionBar } from '../../../ui/action-bar';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { formatDay } from '../../../ui/dates';
import { notifyDone } from '../../../ui/notify';
import { EmptyState } from '../../../ui/page-states';
import { StatusBadge } from '../../../ui/status-badge';
import { type ClassSession, TRAINING_CHANGES } from '../training.queries';
import type { ClassTabProps } from './class-tabs';
import { SessionDialog } from './session-dialog';

/** Sessions in order of time, with room and trainers. */
export function ClassSessions({ tagged: { value: one } }: ClassTabProps) {
  const { t } = useTranslation('training');
  const [arranging, setArranging] = useState<ClassSession | 'new' | null>(null);
  const [cancelling, setCancelling] = useState<ClassSession | null>(null);
  const cancel = useCommand({
    send: (id: string, { headers }) => answer(api.DELETE('/api/v1/class-sessions/{id}', { params: { path: { id } }, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('session.cancelled'));
      setCancelling(null);
    },
  });
  const may = one.actions.arrange?.allowed === true;
  const add = (
    <ActionBar
      answers={one.actions}
      actions={[{ name: 'arrange', label: t('session.add'), icon: 'add', run: () => setArranging('new') }]}
    />
  );
  return (
    <Stack gap="sm">
      {one.sessions.length === 0 ? (
        <EmptyState title={t('session.empty')} hint={t('session.emptyHint')} action={add} />
      ) : (
        <>
          <Group justify="flex-end">{add}</Group>
          {one.sessions.map((session) => (
            <Card
              key={session.id}
              component="article"
              withBorder
              padding="sm"
              aria-label={`${formatDay(session.heldOn)} ${session.startsAt}`}
            >
              <Group justify="space-between" align="flex-start" gap="sm">
                <div>
                  <Text fw={600} className="qms-digits">
                    {t(`halves.${session.half}`)} {formatDay(session.heldOn)}, {session.startsAt}-{session.endsAt}
                  </Text>
                  <Text>{session.title}</Text>
                  <Text size="sm" c="dimmed">
                    {[
                      t('session.periodsOf', { count: session.periods }),
                      session.room ? t('session.roomOf', { name: session.room.name, seats: session.room.seats }) : null,
                      session.trainers.map(({ fullName }) => fullName).join(', ') || t('session.noTrainer'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                  {session.room && session.cancelledAt === null && session.room.seats < one.accepted ? (
                    <Text size="sm" c="var(--qms-warning)">
                      {t('session.tooSmall', { seats: session.room.seats, learners: one.accepted })}
                    </Text>
                  ) : null}
                </div>
                <Group gap="xs">
                  {session.cancelledAt !== null ? <StatusBadge tone="bad" word={t('session.states.cancelled')} /> : null}
                  {session.closedAt !== null ? <StatusBadge tone="good" word={t('session.states.closed')} /> : null}
                  {may && session.cancelledAt === null && session.closedAt === null ? (
                    <>
                      <Button size="sm" variant="default" onClick={() => setArranging(session)}>
                        {t('session.change')}
                      </Button>
                      <Button size="sm" variant="default" c="var(--qms-bad)" onClick={() => setCancelling(session)}>
                        {t('session.cancel')}
                      </Button>
                    </>
                  ) : null}
                </Group>
              </Group>
            </Card>
          ))}
        </>
      )}
      {arranging === null ? null : (
        <SessionDialog one={one} session={arranging === 'new' ? null : arranging} onClose={() => setArranging(null)} />
      )}
      {cancelling === null ? null : (
        <ConfirmDialog
          opened
          sentence={t('session.cancelSentence', { day: formatDay(cancelling.heldOn), from: cancelling.startsAt })}
          pending={cancel.pending}
          problem={cancel.problem}
          onConfirm={() => void cancel.run(cancelling.id)}
          onClose={() => setCancelling(null)}
        />
      )}
    </Stack>
  );
}
