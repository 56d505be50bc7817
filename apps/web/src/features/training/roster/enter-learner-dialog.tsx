import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { LearnerEntryDialog } from './learner-entry-dialog';

interface Props {
  classId: string;
  source: 'nomination' | 'walk-in';
  onClose(): void;
}

/** One learner, nominated or come to the door. */
export function EnterLearnerDialog({ classId, source, onClose }: Props) {
  const { t } = useTranslation('roster');
  const [atOnce, setAtOnce] = useState(true);
  return (
    <LearnerEntryDialog
      title={t(source === 'walk-in' ? 'enterWalkIn' : 'enter')}
      send={(person, reason, { headers }) =>
        answer(
          api.POST('/api/v1/training-classes/{id}/enrolments', {
            params: { path: { id: classId } },
            body: {
              ...person,
              source,
              entersAs: source === 'walk-in' || atOnce ? 'accepted' : 'nominated',
              ...(reason !== '' && { reason }),
            },
            headers,
          }),
        )
      }
      onClose={onClose}
    >
      {source === 'nomination' ? (
        <Checkbox label={t('atOnce')} checked={atOnce} onChange={(event) => setAtOnce(event.currentTarget.checked)} />
      ) : null}
    </LearnerEntryDialog>
  );
}
