import { Button, Group, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download, PDF, WORD } from '../../../api/download';
import { problemIn } from '../../../api/problem';
import { useSession } from '../../../session/session.queries';
import { formatDay } from '../../../ui/dates';
import { FilterBar, FilterSelect, FilterText } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { ListPage } from '../../../ui/list-page';
import { notifyProblem } from '../../../ui/notify';
import { useUrlFilters } from '../../../ui/url-filters';
import { CERTIFICATE_STATES, CertificateState } from './certificate-state';
import { certificatesUrl, registerNumber, useCertificates } from './certificates.queries';
import { HandOverDialog } from './hand-over-dialog';

/** Years that the filter offers: the last ten. */
const YEARS = Array.from({ length: 10 }, (_, i) => String(new Date().getFullYear() - i));

/** Sổ cấp giấy chứng nhận: every number of a year and what came of it. */
export function CertificatesPage() {
  const { t } = useTranslation(['certificates', 'training']);
  const { menu } = useSession();
  const filters = useUrlFilters(['q', 'state', 'year']);
  const list = useCertificates(filters.values);
  const [receiving, setReceiving] = useState<{ ids: readonly string[]; clear(): void } | null>(null);
  const take = (form: 'word' | 'pdf') =>
    void download(
      certificatesUrl('paper', filters.values),
      form === 'word' ? WORD : PDF,
      `${t('title')}.${form === 'word' ? 'docx' : 'pdf'}`,
    ).catch((error: unknown) => notifyProblem(problemIn(error)));
  return (
    <>
      <ListPage
        title={t('title')}
        back={{ href: '/dao-tao', label: t('training:title') }}
        line={t('line')}
        list={list}
        rowKey={(row) => row.id}
        rowHref={(row) => `/dao-tao/so-cap/${row.id}`}
        columns={[
          { key: 'name', header: t('name'), cell: (row) => row.name },
          { key: 'number', header: t('number'), cell: (row) => <span className="qms-digits">{registerNumber(row)}</span>, width: '7rem' },
          { key: 'agency', header: t('agency'), cell: (row) => row.agencyName, phone: 'hidden' },
          { key: 'course', header: t('course'), cell: (row) => row.course },
          {
            key: 'grant',
            header: t('grantNumber'),
            cell: (row) => (row.grantNumber ? `${row.grantNumber}${row.grantedOn ? `, ${formatDay(row.grantedOn)}` : ''}` : null),
            width: '11rem',
            phone: 'hidden',
          },
          {
            key: 'received',
            header: t('received'),
            cell: (row) => (row.receivedOn ? <span className="qms-digits">{formatDay(row.receivedOn)}</span> : null),
            width: '7.5rem',
          },
          { key: 'state', header: t('state'), cell: (row) => <CertificateState state={row.state} />, width: '11rem' },
        ]}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('find')} />
            <FilterSelect
              filters={filters}
              name="state"
              label={t('state')}
              options={CERTIFICATE_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
            />
            <FilterSelect filters={filters} name="year" label={t('year')} options={YEARS.map((year) => ({ value: year, label: year }))} />
          </FilterBar>
        }
        actions={
          <Menu withinPortal keepMounted={false}>
            <Menu.Target>
              <Button variant="default" rightSection={<Icon name="down" size={18} />}>
                {t('take')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                component="a"
                href={certificatesUrl('list.xlsx', filters.values)}
                download
                leftSection={<Icon name="download" size={18} />}
              >
                {t('excel')}
              </Menu.Item>
              <Menu.Item leftSection={<Icon name="file" size={18} />} onClick={() => take('word')}>
                {t('word')}
              </Menu.Item>
              <Menu.Item leftSection={<Icon name="file" size={18} />} onClick={() => take('pdf')}>
                {t('pdf')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        }
        bulk={
          menu.includes('training-planning')
            ? (ids, clear) => (
                <Group gap="xs" mb="sm">
                  <Button variant="default" onClick={() => setReceiving({ ids, clear })}>
                    {t('handOver.many', { count: ids.length })}
                  </Button>
                </Group>
              )
            : undefined
        }
        empty={{ title: t('empty'), hint: t('emptyHint') }}
      />
      {receiving ? (
        <HandOverDialog
          ids={receiving.ids}
          onClose={(done) => {
            if (done) receiving.clear();
            setReceiving(null);
          }}
        />
      ) : null}
    </>
  );
}
