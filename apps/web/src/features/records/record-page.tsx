import { Alert, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { DueDate } from '../../ui/due-date';
import { Facts } from '../../ui/facts';
import { History } from '../../ui/history';
import { Icon } from '../../ui/icons';
import { PageTabs } from '../../ui/page-tabs';
import { StatusBadge } from '../../ui/status-badge';
import { ClassifyDialog } from './classify-dialog';
import { CorrectRecordDialog } from './correct-record-dialog';
import { HoldDialog, LiftHoldDialog } from './hold-dialogs';
import { RecordFiles } from './record-files';
import { RecordLinks } from './record-links';
import { OpenSource, SourceWords } from './record-source';
import { STATE_TONES } from './record-words';
import { type IsoRecord, recordQuery } from './records.queries';
import { recordRoute } from './routes';
import { TermWords } from './term-words';
import { WithdrawRecordDialog } from './withdraw-record-dialog';

/** One record of the register: what it is, its files, what happened to it. */
export function RecordPage() {
  const { id } = recordRoute.useParams();
  const query = useQuery(recordQuery(id));
  return <ReadState query={query}>{(record) => <Shown record={record} />}</ReadState>;
}

function Shown({ record }: { record: IsoRecord }) {
  const { t } = useTranslation('records');
  const [open, setOpen] = useState<'classify' | 'hold' | 'liftHold' | 'correct' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <DetailPage
        answers={record.actions}
        actions={[
          { name: 'liftHold', label: t('hold.lift'), icon: 'check', run: () => setOpen('liftHold') },
          { name: 'classify', label: t('retention.classify'), icon: 'clock', run: () => setOpen('classify') },
          { name: 'correct', label: t('correct.title'), icon: 'edit', beside: true, run: () => setOpen('correct') },
          { name: 'hold', label: t('hold.place'), icon: 'warning', run: () => setOpen('hold') },
          { name: 'withdraw', label: t('withdraw.title'), icon: 'stop', tone: 'danger', run: () => setOpen('withdraw') },
        ]}
        code={record.code ?? record.number ?? undefined}
        title={record.title}
        back={{ href: '/ho-so', label: t('title') }}
        status={<StatusBadge tone={STATE_TONES[record.state]} word={t(`states.${record.state}`)} />}
      >
        <PageTabs
          label={t('tabs')}
          tabs={[
            { name: 'general', label: t('general'), content: <General record={record} /> },
            {
              name: 'files',
              label: t('files'),
              count: record.files.filter((file) => file.replacedWith === null).length,
              content: <RecordFiles record={record} />,
            },
            { name: 'related', label: t('related'), count: record.links.length, content: <RecordLinks record={record} /> },
            { name: 'history', label: t('history'), content: <History entries={record.history} /> },
          ]}
        />
      </DetailPage>
      {open === 'classify' ? <ClassifyDialog recordIds={[record.id]} chosen={record.retention?.classId} onClose={close} /> : null}
      {open === 'correct' ? <CorrectRecordDialog record={record} onClose={close} /> : null}
      {open === 'withdraw' ? <WithdrawRecordDialog record={record} onClose={close} /> : null}
      {open === 'hold' ? <HoldDialog record={record} onClose={close} /> : null}
      {open === 'liftHold' ? <LiftHoldDialog record={record} onClose={close} /> : null}
    </>
  );
}

function General({ record }: { record: IsoRecord }) {
  const { t } = useTranslation('records');
  return (
    <Stack gap="md">
      <OpenSource record={record} />
      {record.hold ? (
        <Alert
          color="yellow"
          variant="light"
          icon={<Icon name="warning" />}
          title={t('hold.title')}
          styles={{ title: { color: 'var(--qms-warning)' }, icon: { color: 'var(--qms-warning)' } }}
        >
          {t('hold.since', { name: record.hold.placedBy, at: formatMoment(record.hold.placedAt) })}: {record.hold.reason}
        </Alert>
      ) : null}
      <Paper withBorder p="md">
        <Facts
          facts={[
            { label: t('kind'), value: t(`kinds.${record.kind}`) },
            { label: t('number'), value: record.number ?? record.code },
            { label: t('happenedOn'), value: formatDay(record.happenedOn) },
            { label: t('issuer'), value: record.issuer },
            { label: t('organization'), value: record.organizationName },
            ...(record.unitName === null ? [] : [{ label: t('batch.unit'), value: record.unitName }]),
            { label: t('clauses'), value: record.clauses.join(', ') },
            ...(record.validTo === null ? [] : [{ label: t('validTo'), value: formatDay(record.validTo) }]),
            { label: t('retention.title'), value: <Term record={record} /> },
            ...(record.handOver === null
              ? []
              : [
                  {
                    label: t(record.handOver.by === null ? 'retention.handOver' : 'retention.handOverBy'),
                    value: <HandOver handOver={record.handOver} />,
                  },
                ]),
            ...(record.archivedOn === null ? [] : [{ label: t('retention.archivedOn'), value: formatDay(record.archivedOn) }]),
            ...(record.destroyedOn === null ? [] : [{ label: t('retention.destroyedOn'), value: formatDay(record.destroyedOn) }]),
            ...(record.remarks === null ? [] : [{ label: t('remarks'), value: <Written text={record.remarks} /> }]),
            { label: t('source'), value: <SourceWords record={record} /> },
          ]}
        />
      </Paper>
    </Stack>
  );
}

/** A text of several lines as it was written. */
const Written = ({ text }: { text: string }) => <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</span>;

/** Thời hạn bảo quản in words: how long, until when, on which basis. */
function Term({ record: { retention, retainUntil } }: { record: IsoRecord }) {
  const { t } = useTranslation('records');
  if (retention === null) return t('retention.none');
  return (
    <>
      {retention.name}: <TermWords term={retention} />
      {retainUntil ? `; ${t('retention.until', { day: formatDay(retainUntil) })}` : null}
      <Text size="sm" c="dimmed">
        {retention.basisRef}
      </Text>
    </>
  );
}

/** Nộp lưu: by which day, counted from which; of what is in force, not before its validity ends. */
function HandOver({ handOver: { by, workEndedOn } }: { handOver: NonNullable<IsoRecord['handOver']> }) {
  const { t } = useTranslation('records');
  if (by === null || workEndedOn === null) return t('retention.handOverWhenOver');
  return (
    <>
      <DueDate on={by} />
      <Text size="sm" c="dimmed">
        {t('retention.handOverFrom', { day: formatDay(workEndedOn) })}
      </Text>
    </>
  );
}
