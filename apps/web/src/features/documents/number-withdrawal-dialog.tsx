import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { NumberDecisionDialog } from '../../decisions/number-decision-dialog';
import { DOCUMENT_CHANGES, type Withdrawal } from './documents.queries';

/** The clerk numbers the withdrawal that the head confirmed in the app. */
export function NumberWithdrawalDialog({ withdrawal, onClose }: { withdrawal: Withdrawal; onClose(): void }) {
  const { t } = useTranslation('documents');
  return (
    <NumberDecisionDialog
      title={t('withdraw.number')}
      reasonLabel={t('withdraw.numberReason')}
      send={(body, { headers }) =>
        answer(api.POST('/api/v1/withdrawals/{id}/number', { params: { path: { id: withdrawal.id } }, body, headers }))
      }
      changes={DOCUMENT_CHANGES}
      onClose={onClose}
    />
  );
}
