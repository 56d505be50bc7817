import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { NumberDecisionDialog } from '../../decisions/number-decision-dialog';
import { formatDay } from '../../ui/dates';
import { DOCUMENT_CHANGES, type RevokedWithdrawal } from './documents.queries';

/** The clerk numbers the revocation that the head confirmed in the app. */
export function NumberRevocationDialog({ withdrawal, onClose }: { withdrawal: RevokedWithdrawal; onClose(): void }) {
  const { t } = useTranslation('documents');
  return (
    <NumberDecisionDialog
      title={t('revoke.number')}
      subject={t('revoke.numberOf', { day: formatDay(withdrawal.endsOn) })}
      reasonLabel={t('revoke.numberReason')}
      send={(body, { headers }) =>
        answer(api.POST('/api/v1/withdrawals/{id}/revocation/number', { params: { path: { id: withdrawal.id } }, body, headers }))
      }
      changes={DOCUMENT_CHANGES}
      onClose={onClose}
    />
  );
}
