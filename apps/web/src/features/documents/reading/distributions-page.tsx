import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../../session/units.queries';
import { formatDay } from '../../../ui/dates';
import { FilterBar, FilterDay, FilterSelect } from '../../../ui/filter-bar';
import { AppLink } from '../../../ui/link';
import { ListPage } from '../../../ui/list-page';
import { ListPapers } from '../../../ui/list-papers';
import { useUrlFilters } from '../../../ui/url-filters';
import { numberText } from '../document-words';
import { type DistributionRow, useDistributions } from './reading.queries';

/** Danh sách phân phối: which document goes to which unit, today or on a day. */
export function DistributionsPage() {
  const { t } = useTranslation(['reading', 'documents']);
  const filters = useUrlFilters(['unitId', 'asOf']);
  const list = useDistributions(filters.values);
  const units = useUnits();
  const { asOf } = filters.values;
  return (
    <ListPage
      title={t('distribution.title')}
      back={{ href: '/tai-lieu', label: t('documents:title') }}
      line={asOf === '' ? undefined : t('distribution.asOfLine', { day: formatDay(asOf) })}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tai-lieu/${row.documentId}?tab=distribution`}
      columns={[
        { key: 'code', header: t('documents:code'), cell: (row) => row.code, width: '8.5rem' },
        { key: 'title', header: t('documents:name'), cell: (row) => row.title },
        {
          key: 'number',
          header: t('documents:numberShort'),
          cell: ({ issue, amendment }) =>
            issue === null || amendment === null ? (
              t('distribution.noneInForce')
            ) : (
              <span className="qms-digits">{numberText({ issue, amendment })}</span>
            ),
          width: '4.5rem',
        },
        { key: 'unit', header: t('distribution.unit'), cell: (row) => row.unitName ?? t('distribution.whole'), width: '11rem' },
        {
          key: 'on',
          header: t('distribution.on'),
          cell: ({ distributedOn, endedOn }) => (
            <span className="qms-digits">
              {endedOn === null
                ? formatDay(distributedOn)
                : t('distribution.until', { from: formatDay(distributedOn), to: formatDay(endedOn) })}
            </span>
          ),
          width: '7rem',
        },
        {
          key: 'read',
          header: t('distribution.read'),
          cell: (row) => t('distribution.readOf', { read: row.read, readers: row.readers }),
          align: 'right',
          width: '7rem',
        },
        // An agency's own rule: elsewhere nobody numbers paper copies.
        ...(list.rows.some(({ paperCopies }) => paperCopies.length > 0)
          ? [
              {
                key: 'copies',
                header: t('distribution.copies'),
                cell: (row: DistributionRow) => row.paperCopies.map((number) => String(number).padStart(2, '0')).join(', '),
                width: '7rem',
                phone: 'hidden' as const,
              },
            ]
          : []),
      ]}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <FilterSelect
            filters={filters}
            name="unitId"
            label={t('distribution.unit')}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterDay filters={filters} name="asOf" label={t('distribution.asOf')} />
        </FilterBar>
      }
      actions={
        list.state === 'failed' ? undefined : (
          <ListPapers
            title={t('documents:lists.title')}
            sheetLabel={t('distribution.export')}
            list="distributions"
            filters={filters.values}
            paperLabel={t('distribution.title')}
          />
        )
      }
      empty={{
        title: t('distribution.empty'),
        hint: t('distribution.emptyHint'),
        action: (
          <Button component={AppLink} href="/tai-lieu">
            {t('distribution.open')}
          </Button>
        ),
      }}
    />
  );
}
