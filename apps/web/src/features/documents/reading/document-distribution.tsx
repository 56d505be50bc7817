import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ActionBar } from '../../../ui/action-bar';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { formatDay } from '../../../ui/dates';
import { PersonName } from '../../../ui/names';
import { notifyDone } from '../../../ui/notify';
import { StatusBadge } from '../../../ui/status-badge';
import { DistributeDialog } from './distribute-dialog';
import css from './document-distribution.module.css';
import { type DistributionRow, type DocumentDistribution, READING_CHANGES } from './reading.queries';

/** To whom one document goes, and who has read what is in force. */
export function DocumentDistributionPart({ documentId, distribution }: { documentId: string; distribution: DocumentDistribution }) {
  const { t } = useTranslation('reading');
  const { items, readers, actions } = distribution;
  const [distributing, setDistributing] = useState(false);
  const [ending, setEnding] = useState<DistributionRow | null>(null);
  const read = readers.filter(({ readAt }) => readAt !== null).length;
  return (
    <Stack gap="md">
      <Paper withBorder p="md">
        <Group justify="space-between" gap="sm" mb="xs">
          <h2 className={css.heading}>{t('distribution.to')}</h2>
          <ActionBar
            answers={actions}
            actions={[{ name: 'distribute', label: t('distribution.action'), icon: 'add', run: () => setDistributing(true) }]}
          />
        </Group>
        {items.length === 0 ? (
          <Text c="dimmed">{t('distribution.none')}</Text>
        ) : (
          <ul className={css.items} aria-label={t('distribution.to')}>
            {items.map((one) => {
              const unit = one.unitName ?? t('distribution.whole');
              return (
                <li key={one.id} className={css.item}>
                  <div>
                    {unit}
                    <Text size="sm" c="dimmed">
                      {t('distribution.on')}: {formatDay(one.distributedOn)} ·{' '}
                      {t('distribution.counts', { read: one.read, all: one.readers })}
                    </Text>
                  </div>
                  {actions.distribute?.allowed ? (
                    <Button variant="default" size="xs" aria-label={t('distribution.endOne', { unit })} onClick={() => setEnding(one)}>
                      {t('distribution.end')}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        )}
      </Paper>
      <Paper withBorder p="md">
        <Group justify="space-between" gap="sm" mb="xs">
          <h2 className={css.heading}>{t('distribution.readers')}</h2>
          {readers.length === 0 ? null : <Text size="sm">{t('distribution.counts', { read, all: readers.length })}</Text>}
        </Group>
        {readers.length === 0 ? (
          <Text c="dimmed">{t('distribution.noReaders')}</Text>
        ) : (
          <ul className={css.items} aria-label={t('distribution.readers')}>
            {readers.map(({ person, unitName, readAt, briefing }) => (
              <li key={person.id} className={css.item}>
                <div>
                  <PersonName name={person.name} unit={unitName ?? person.post} />
                  {briefing === null ? null : (
                    <Text size="sm" c="dimmed">
                      {t('own.byBriefing', { subject: briefing })}
                    </Text>
                  )}
                </div>
                {readAt === null ? (
                  <StatusBadge tone="warning" word={t('distribution.notYet')} />
                ) : (
                  <StatusBadge tone="good" word={t('distribution.readOn', { day: formatDay(readAt) })} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Paper>
      {distributing ? <DistributeDialog documentIds={[documentId]} onClose={() => setDistributing(false)} /> : null}
      {ending ? <EndDialog one={ending} onClose={() => setEnding(null)} /> : null}
    </Stack>
  );
}

function EndDialog({ one, onClose }: { one: DistributionRow; onClose(): void }) {
  const { t } = useTranslation('reading');
  const unit = one.unitName ?? t('distribution.whole');
  const end = useCommand({
    send: (id: string, { headers }) => answer(api.POST('/api/v1/distributions/{id}/ending', { params: { path: { id } }, headers })),
    changes: READING_CHANGES,
    done: () => {
      notifyDone(t('distribution.endDone', { unit }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      sentence={`${t('distribution.endTitle', { code: one.code, unit })} ${t('distribution.endSentence')}`}
      pending={end.pending}
      problem={end.problem}
      onConfirm={() => void end.run(one.id)}
      onClose={onClose}
    />
  );
}
