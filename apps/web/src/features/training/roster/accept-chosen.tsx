import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { TRAINING_CHANGES } from '../training.queries';

/** Those who were chosen get a place, all or none; asks why where the class takes more than planned. */
export function AcceptChosen({ classId, chosen, clear }: { classId: string; chosen: readonly string[]; clear(): void }) {
  const { t } = useTranslation(['roster', 'ui']);
  const [asking, setAsking] = useState(false);
  const accept = useCommand({
    send: (reason: string | null, { headers }) =>
      answer(
        api.POST('/api/v1/training-classes/{id}/enrolment-acceptances', {
          params: { path: { id: classId } },
          body: { enrolmentIds: [...chosen], ...(reason !== null && { reason }) },
          headers,
        }),
      ),
    changes: TRAINING_CHANGES,
    done: ({ accepted }) => {
      notifyDone(t('acceptedNow', { count: accepted }));
      setAsking(false);
      clear();
    },
  });
  const warned = accept.problem?.code === 'reason-required';
  return (
    <Paper withBorder p="sm" mb="sm">
      <Group justify="space-between" gap="sm">
        <Text>{t('ui:choose.chosen', { count: chosen.length })}</Text>
        <Button loading={accept.pending} onClick={() => (warned ? setAsking(true) : void accept.run(null))}>
          {t(warned ? 'acceptAnyway' : 'acceptChosen')}
        </Button>
      </Group>
      {accept.problem && !asking ? <ProblemView problem={accept.problem} /> : null}
      {asking ? (
        <ReasonDialog
          opened
          title={t('acceptChosen')}
          warnings={warned ? (accept.problem?.reasons ?? []) : []}
          submitLabel={t('acceptChosen')}
          pending={accept.pending}
          problem={warned ? null : accept.problem}
          onSubmit={(reason) => void accept.run(reason)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Paper>
  );
}
