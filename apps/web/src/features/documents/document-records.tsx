import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { AppLink } from '../../ui/link';
import { ListSection } from '../../ui/list-page';
import { type ControlledDocument, useDocumentRecords } from './documents.queries';

/** The tab of a controlled document: what its revisions and the packages that issued them left in the register of ISO records. */
export function DocumentRecords({ document: { id, code } }: { document: Pick<ControlledDocument, 'id' | 'code'> }) {
  const { t } = useTranslation(['documents', 'records']);
  return (
    <ListSection
      title={t('related')}
      list={useDocumentRecords(id)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/ho-so/${row.id}`}
      columns={[
        { key: 'title', header: t('records:name'), cell: (row) => row.title },
        { key: 'kind', header: t('records:kind'), cell: (row) => t(`records:kinds.${row.kind}`), width: '10rem' },
        { key: 'number', header: t('records:number'), cell: (row) => row.number ?? row.code, width: '9rem' },
        {
          key: 'happenedOn',
          header: t('records:happenedOn'),
          cell: (row) => <span className="qms-digits">{formatDay(row.happenedOn)}</span>,
          width: '7rem',
        },
        { key: 'state', header: t('state'), cell: (row) => t(`records:states.${row.state}`), width: '9rem' },
      ]}
      empty={{
        title: t('relatedHint'),
        action: <AppLink href={`/ho-so?q=${encodeURIComponent(code)}`}>{t('findRecords', { code })}</AppLink>,
      }}
    />
  );
}
