import { Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../api/client';
import { useCommand } from '../../api/command';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFocusBack } from '../../ui/focus-back';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { sectionTitle } from './correction.rules';
import { PLAN_CHANGES, type PlanImport, type ProposedSection } from './plans.queries';
import { useClosing } from './use-closing';

interface CorrectSectionDialogProps {
  tagged: Tagged<PlanImport>;
  section: ProposedSection;
  onClose(): void;
}

/** The title of a proposed section set right; what was read stays beside it. */
export function CorrectSectionDialog({ tagged, section: { code, title, readTitle }, onClose }: CorrectSectionDialogProps) {
  const { t } = useTranslation(['plans', 'ui']);
  useFocusBack();
  const form = useForm({
    initialValues: { title },
    validate: { title: (value) => (sectionTitle(value) === '' ? t('ui:required') : null) },
  });
  const correct = useCommand({
    send: (body: { title: string }, { headers }) =>
      answer(
        api.PATCH('/api/v1/plan-imports/{id}/sections/{code}', {
          params: { path: { id: tagged.value.id, code } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: PLAN_CHANGES,
    done: () => {
      notifyDone(t('review.savedSection', { code }));
      onClose();
    },
  });
  useFormProblem(form, correct.problem);
  const close = useClosing(correct.problem, onClose);
  const send = (values: typeof form.values) => {
    const typed = sectionTitle(values.title);
    if (typed === title) onClose();
    else void correct.run({ title: typed });
  };
  const label = t('review.sectionTitle');
  return (
    <Dialog onClose={close} size="lg" title={t('review.correctSection', { code })}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {correct.problem ? <ProblemView problem={correct.problem} fieldLabels={{ title: label }} /> : null}
          <Textarea
            label={label}
            description={`${t('review.read', { text: readTitle })}. ${t('review.sectionHint')}`}
            required
            autosize
            minRows={2}
            data-autofocus
            {...form.getInputProps('title')}
          />
          <DialogFoot onCancel={close} pending={correct.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
