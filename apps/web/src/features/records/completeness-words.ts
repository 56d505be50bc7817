import { useTranslation } from 'react-i18next';
import type { CompletenessCell } from './completeness.queries';

/** What a cell says in words: "3 hồ sơ trong kỳ". */
export function useCellWords(): (cell: CompletenessCell) => string {
  const { t } = useTranslation('records');
  return ({ count, before, tone }) => {
    if (count > 0) return t('completeness.counted', { count });
    if (tone === 'none') return t('completeness.tones.none');
    return tone === 'old' ? t('completeness.olds', { count: before }) : t('completeness.kept', { count: before });
  };
}
