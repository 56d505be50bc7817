import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { LearnerEntryDialog } from './learner-entry-dialog';
import type { Enrolment } from './roster.queries';

/** Another of the same agency comes in the place of who withdraws. */
export function SubstituteDialog({ tagged, onClose }: { tagged: Tagged<Enrolment>; onClose(): void }) {
  const { t } = useTranslation('roster');
  const { id, learner } = tagged.value;
  return (
    <LearnerEntryDialog
      title={t('substitute.action')}
      sentence={t('substitute.sentence', { name: learner.fullName })}
      asksWhy
      send={(person, reason, { headers }) =>
        answer(
          api.POST('/api/v1/enrolments/{id}/substitution', {
            params: { path: { id } },
            body: { ...person, reason },
            headers: { ...headers, ...ifMatch(tagged) },
          }),
        )
      }
      onClose={onClose}
    />
  );
}
