import { useTranslation } from 'react-i18next';
import { ListPapers } from '../../ui/list-papers';
import { searched } from '../../ui/searched';
import type { RecordFilters } from './records.queries';

/** Danh mục hồ sơ ISO under these filters. */
export function RecordLists({ filters: { q, ...rest } }: { filters: RecordFilters }) {
  const { t } = useTranslation(['records', 'ui']);
  return (
    <ListPapers
      title={t('lists.title')}
      sheetLabel={t('ui:paper.sheet')}
      list="records"
      filters={{ q: searched(q) ?? '', ...rest }}
      paperLabel={t('lists.records')}
    />
  );
}
