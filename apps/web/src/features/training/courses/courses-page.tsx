import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import { useSession } from '../../../session/session.queries';
import { formatNumber } from '../../../ui/dates';
import { Icon } from '../../../ui/icons';
import { ListPage } from '../../../ui/list-page';
import { useUrlFilters } from '../../../ui/url-filters';
import { CatalogueSwitch } from './catalogue-switch';
import { CourseDialog } from './course-dialog';
import { UseState } from './use-state';

/** Khóa đào tạo, by code. */
export function CoursesPage() {
  const { t } = useTranslation('training');
  const { menu } = useSession();
  const filters = useUrlFilters(['retired']);
  const retired = filters.values.retired === 'true';
  const list = useKeysetList(['training', 'courses', 'list', { retired }], (cursor, signal) =>
    answer(api.GET('/api/v1/courses', { params: { query: { cursor, retired: retired || undefined } }, signal })),
  );
  const [adding, setAdding] = useState(false);
  const add = menu.includes('training-planning') ? (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setAdding(true)}>
      {t('course.add')}
    </Button>
  ) : undefined;
  return (
    <>
      <ListPage
        title={t('course.title')}
        line={t('course.hint')}
        back={{ href: '/dao-tao', label: t('title') }}
        list={list}
        rowKey={(row) => row.id}
        rowHref={(row) => `/dao-tao/khoa/${row.id}`}
        columns={[
          { key: 'name', header: t('course.name'), cell: (row) => row.name },
          { key: 'code', header: t('course.code'), cell: (row) => row.code, width: '7rem' },
          { key: 'regime', header: t('course.regime'), cell: (row) => t(`regimes.${row.regime}`), width: '16rem', phone: 'hidden' },
          { key: 'periods', header: t('course.periods'), cell: (row) => formatNumber(row.periods), align: 'right', width: '5rem' },
          { key: 'paper', header: t('course.paper'), cell: (row) => t(`coursePapers.${row.paper}`), width: '13rem' },
          { key: 'classes', header: t('course.classes'), cell: (row) => formatNumber(row.classes), align: 'right', width: '5rem' },
          {
            key: 'state',
            header: t('state'),
            cell: (row) => <UseState retired={row.retired} />,
            width: '9rem',
          },
        ]}
        filterBar={<CatalogueSwitch filters={filters} />}
        filters={filters}
        actions={add}
        empty={{ title: t('course.empty'), hint: t('course.emptyHint'), action: add }}
      />
      {adding ? <CourseDialog course={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
