import { Button, Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Facts } from '../../ui/facts';
import { FileList } from '../../ui/file-list';
import { History } from '../../ui/history';
import { AppLink } from '../../ui/link';
import { PageTabs } from '../../ui/page-tabs';
import { StatusBadge } from '../../ui/status-badge';
import { STATE_TONES } from './record-words';
import { type IsoRecord, recordQuery } from './records.queries';
import { recordRoute } from './routes';

/** One record of the register: what it is, its files, what happened to it. */
export function RecordPage() {
  const { id } = recordRoute.useParams();
  const query = useQuery(recordQuery(id));
  return <ReadState query={query}>{(record) => <Shown record={record} />}</ReadState>;
}

function Shown({ record }: { record: IsoRecord }) {
  const { t } = useTranslation('records');
  return (
    <DetailPage
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
            count: record.files.length,
            content: (
              <Paper withBorder p="md">
                <FileList files={record.files} label={t('files')} />
              </Paper>
            ),
          },
          { name: 'history', label: t('history'), content: <History entries={record.history} /> },
        ]}
      />
    </DetailPage>
  );
}

function General({ record }: { record: IsoRecord }) {
  const { t } = useTranslation('records');
  const source = SOURCES[record.sourceType];
  return (
    <Stack gap="md">
      {source ? (
        <div>
          <Button component={AppLink} href={source.href(record.sourceId)} variant="default">
            {t('openSource')}
          </Button>
        </div>
      ) : null}
      <Paper withBorder p="md">
        <Facts
          facts={[
            { label: t('kind'), value: t(`kinds.${record.kind}`) },
            { label: t('number'), value: record.number ?? record.code },
            { label: t('happenedOn'), value: formatDay(record.happenedOn) },
            { label: t('issuer'), value: record.issuer },
            { label: t('organization'), value: record.organizationName },
            { label: t('clauses'), value: record.clauses.join(', ') },
            ...(record.validTo === null ? [] : [{ label: t('validTo'), value: formatDay(record.validTo) }]),
            { label: t('source'), value: t(source?.word ?? (record.sourceType === 'self' ? 'self' : 'fromElsewhere')) },
          ]}
        />
      </Paper>
    </Stack>
  );
}

/** What produced a record and has a page of its own. */
const SOURCES: Record<string, { word: 'fromDocument'; href(id: string): string } | undefined> = {
  revision: { word: 'fromDocument', href: (id) => `/tai-lieu/phien-ban/${id}` },
};
