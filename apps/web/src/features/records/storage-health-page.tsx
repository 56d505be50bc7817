import { Alert, List, Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber, formatSize } from '../../ui/dates';
import { ReadState } from '../../ui/detail-page';
import { Facts } from '../../ui/facts';
import { Icon } from '../../ui/icons';
import { PageHead } from '../../ui/page-head';
import { Progress } from '../../ui/progress';
import { type StorageHealth, storageHealthQuery } from './lists.queries';

/** How the stored files are: the rolling check, second copies, what is damaged. Numbers and places, never contents. */
export function StorageHealthPage() {
  const query = useQuery(storageHealthQuery());
  return <ReadState query={query}>{(health) => <Shown health={health} />}</ReadState>;
}

function Shown({ health }: { health: StorageHealth }) {
  const { t } = useTranslation('records');
  const moment = (at: string | null) => (at === null ? null : formatMoment(at));
  const full = health.disks.filter(({ state }) => state === 'full');
  return (
    <>
      <PageHead title={t('storage.title')} line={t('storage.line', { days: health.days })} />
      <Stack gap="md">
        {health.damaged.length > 0 ? (
          <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('storage.damaged', { count: health.damaged.length })}>
            <List size="sm">
              {health.damaged.map((file) => (
                <List.Item key={file.id}>{t('storage.damagedFile', { ...file, since: formatMoment(file.since) })}</List.Item>
              ))}
            </List>
          </Alert>
        ) : null}
        {full.length > 0 ? (
          <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('storage.full')}>
            {full.map(({ place, free }) => `${t(`storage.places.${place}`)}: ${formatSize(free)}`).join('; ')}
          </Alert>
        ) : null}
        {health.infected > 0 ? (
          <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('storage.infected', { count: health.infected })}>
            {t('storage.infectedHint')}
          </Alert>
        ) : null}
        <Paper withBorder p="md">
          <Stack gap="md">
            <Progress label={t('storage.verified', { days: health.days })} done={health.verified} total={health.files} tone="good" />
            <Facts
              facts={[
                { label: t('storage.files'), value: `${formatNumber(health.files)} (${formatSize(health.bytes)})` },
                { label: t('storage.lastCheck'), value: moment(health.lastCheck) },
                { label: t('storage.oldestCheck'), value: moment(health.oldestCheck) },
                { label: t('storage.secondCopies'), value: t(`storage.copies.${health.secondCopies}`) },
                {
                  label: t('storage.antivirus'),
                  value: [t(`storage.antiviruses.${health.antivirus}`), health.antivirusEngine].filter(Boolean).join(': '),
                },
                { label: t('storage.unscanned'), value: formatNumber(health.unscanned) },
                ...health.disks.map(({ place, free, state }) => ({
                  label: t(`storage.places.${place}`),
                  value: `${formatSize(free)} (${t(`storage.space.${state}`)})`,
                })),
                ...(health.secondCopies === 'none' ? [] : [{ label: t('storage.awaitingCopy'), value: formatNumber(health.awaitingCopy) }]),
              ]}
            />
          </Stack>
        </Paper>
      </Stack>
    </>
  );
}
