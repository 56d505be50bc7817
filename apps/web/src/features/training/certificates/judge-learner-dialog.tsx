import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Dialog } from '../../../ui/dialog';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { TRAINING_CHANGES } from '../training.queries';
import type { LearnerResult } from './certificates.queries';

/** One learner judged otherwise than by the rule, with the reason that is kept; or by the rule again. */
export function JudgeLearnerDialog({ learner, onClose }: { learner: LearnerResult; onClose(): void }) {
  const { t } = useTranslation(['certificates', 'ui']);
  const judge = useCommand({
    send: (body: { result: 'passed' | 'failed' | 'by-rule'; reason?: string }, { headers }) =>
      answer(api.POST('/api/v1/enrolments/{id}/judgement', { params: { path: { id: learner.enrolmentId } }, body, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('results.changed', { name: learner.name }));
      onClose();
    },
  });
  const other = learner.reachesResult ? 'failed' : 'passed';
  if (learner.actions.judgeByRule)
    return (
      <Dialog onClose={onClose} title={learner.name}>
        <Stack gap="sm">
          {judge.problem ? <ProblemView problem={judge.problem} /> : null}
          <Text>{t('results.byRuleSentence', { result: t(`results.states.${learner.reachesResult ? 'passed' : 'failed'}`) })}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button loading={judge.pending} onClick={() => void judge.run({ result: 'by-rule' })}>
              {t('results.byRule')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  return (
    <ReasonDialog
      opened
      title={learner.name}
      sentence={t('results.otherwiseSentence', { result: t(`results.states.${other}`) })}
      warnings={learner.because}
      submitLabel={t('results.otherwiseAction', { result: t(`results.states.${other}`) })}
      pending={judge.pending}
      problem={judge.problem}
      onSubmit={(reason) => void judge.run({ result: other, reason })}
      onClose={onClose}
    />
  );
}
