import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { formatDay } from '../../../ui/dates';
import { FileList } from '../../../ui/file-list';
import { CataloguePage } from './catalogue-page';
import { ProviderDialog } from './provider-dialog';

export function ProvidersPage() {
  const { t } = useTranslation('training');
  return (
    <CataloguePage
      word="provider"
      read={(query, signal) => answer(api.GET('/api/v1/training-providers', { params: { query }, signal }))}
      columns={[
        { key: 'name', header: t('provider.name'), cell: (row) => row.name },
        { key: 'number', header: t('provider.confirmationNumber'), cell: (row) => row.confirmationNumber, width: '11rem' },
        {
          key: 'fields',
          header: t('provider.fields'),
          cell: (row) => row.fields.map((field) => t(`provider.fieldNames.${field}`)).join(', '),
          width: '10rem',
        },
        {
          key: 'validTo',
          header: t('provider.validTo'),
          cell: (row) => <span className="qms-digits">{formatDay(row.validTo)}</span>,
          width: '10rem',
        },
        {
          key: 'file',
          header: t('provider.file'),
          cell: (row) => (row.file === null ? null : <FileList files={[row.file]} label={t('provider.file')} />),
          width: '14rem',
          phone: 'hidden',
        },
      ]}
      dialog={(one, onClose) => <ProviderDialog one={one} onClose={onClose} />}
    />
  );
}
