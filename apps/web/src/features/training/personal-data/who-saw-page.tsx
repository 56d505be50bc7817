import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Row } from '../../../api/types';
import { formatDay } from '../../../ui/dates';
import { ListSection } from '../../../ui/list-page';
import { PageHead } from '../../../ui/page-head';

type Read = Row<'/api/v1/my-data-reads'>;

const useReads = () =>
  useKeysetList(['training', 'who-saw'], (cursor, signal) =>
    answer(api.GET('/api/v1/my-data-reads', { params: { query: { cursor } }, signal })),
  );

/** Who saw one's own data, the latest first. */
export function WhoSawPage() {
  const { t } = useTranslation('whoSaw');
  const what = ({ kind, about }: Read) => [t(`kinds.${kind}`), about].filter(Boolean).join(': ');
  return (
    <>
      <PageHead title={t('title')} line={t('line')} />
      <Text size="sm" mb="md">
        {t('notes')}
      </Text>
      <ListSection<Read>
        title={t('title')}
        list={useReads()}
        rowKey={(row) => row.id}
        columns={[
          { key: 'what', header: t('what'), cell: what },
          { key: 'day', header: t('day'), cell: (row) => <span className="qms-digits">{formatDay(row.readOn)}</span>, width: '7.5rem' },
          {
            key: 'reader',
            header: t('reader'),
            cell: (row) => [row.reader, row.post].filter(Boolean).join(', '),
            width: '13rem',
          },
          { key: 'office', header: t('office'), cell: (row) => row.office, width: '10rem' },
          { key: 'way', header: t('way'), cell: (row) => t(`ways.${row.way}`), width: '8rem' },
        ]}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
      />
    </>
  );
}
