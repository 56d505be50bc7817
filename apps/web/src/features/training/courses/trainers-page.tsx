import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { formatNumber } from '../../../ui/dates';
import { CataloguePage } from './catalogue-page';
import { TrainerDialog } from './trainer-dialog';

export function TrainersPage() {
  const { t } = useTranslation('training');
  return (
    <CataloguePage
      word="trainer"
      read={(query, signal) => answer(api.GET('/api/v1/trainers', { params: { query }, signal }))}
      columns={[
        { key: 'name', header: t('trainer.fullName'), cell: (row) => row.fullName },
        { key: 'employer', header: t('trainer.employer'), cell: (row) => row.employer, width: '16rem' },
        { key: 'degree', header: t('trainer.degree'), cell: (row) => row.degree, width: '14rem', phone: 'hidden' },
        { key: 'experience', header: t('trainer.experience'), cell: (row) => row.experience, width: '14rem', phone: 'hidden' },
        { key: 'provider', header: t('trainer.provider'), cell: (row) => row.provider?.name, width: '12rem' },
        { key: 'sessions', header: t('trainer.sessions'), cell: (row) => formatNumber(row.sessions), align: 'right', width: '5rem' },
      ]}
      dialog={(one, onClose) => <TrainerDialog one={one} onClose={onClose} />}
    />
  );
}
