import { useTranslation } from 'react-i18next';

/** What the facts of a record are called, by their path in what is sent. */
export function useRecordLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation(['records', 'ui']);
  return {
    kind: t('kind'),
    happenedOn: t('happenedOn'),
    title: t('name'),
    number: t('number'),
    issuer: t('issuer'),
    clauses: t('clauses'),
    unitId: t('batch.unit'),
    classId: t('retention.title'),
    remarks: t('remarks'),
    fileIds: t('hand.files'),
    reason: t('ui:reason.label'),
  };
}
