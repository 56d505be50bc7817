import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import { LearnerFields, type LearnerForm, learnerBody, NOBODY_YET, useLearnerLabels } from './learner-fields';
import { alikeQuery, type EnterLearner, type Roster } from './roster.queries';
import { WhoIsIt } from './who-is-it';

interface Props {
  classId: string;
  roster: Roster;
  source: 'nomination' | 'walk-in';
  onClose(): void;
}

/** One learner, nominated or come to the door. Where somebody known is like him, it asks who he is. */
export function EnterLearnerDialog({ classId, source, onClose }: Props) {
  const { t } = useTranslation(['roster', 'ui']);
  const labels = useLearnerLabels();
  const [atOnce, setAtOnce] = useState(true);
  const [reason, setReason] = useState('');
  const [who, setWho] = useState<string | null>(null);
  const form = useForm<LearnerForm>({
    initialValues: NOBODY_YET,
    validate: { fullName: (name) => (name.trim().length < 2 ? t('ui:required') : null) },
    // Another person: who he is must be asked anew.
    onValuesChange: () => {
      setWho(null);
      enter.reset();
    },
  });
  const enter = useCommand({
    send: (body: EnterLearner, { headers }) =>
      answer(api.POST('/api/v1/training-classes/{id}/enrolments', { params: { path: { id: classId } }, body, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('entered', { name: form.values.fullName.trim() }));
      onClose();
    },
  });
  useFormProblem(form, enter.problem);
  const asksWho = enter.problem?.code === 'learner-alike' || who !== null;
  const { data: alike } = useQuery({ ...alikeQuery(form.values), enabled: asksWho && form.values.fullName.trim() !== '' });
  const asksWhy = enter.problem?.code === 'reason-required' || reason !== '';
  const send = (values: LearnerForm) =>
    void enter.run({
      ...(who !== null && who !== 'new' ? { learnerId: who } : learnerBody(values)),
      source,
      entersAs: source === 'walk-in' || atOnce ? 'accepted' : 'nominated',
      ...(who === 'new' && { isNew: true }),
      ...(reason.trim() !== '' && { reason: reason.trim().normalize('NFC') }),
    });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(source === 'walk-in' ? 'enterWalkIn' : 'enter')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {enter.problem ? <ProblemView problem={enter.problem} fieldLabels={labels} /> : null}
          <LearnerFields form={form} />
          {asksWho && alike ? <WhoIsIt candidates={alike.items} value={who} onChange={setWho} /> : null}
          {source === 'nomination' ? (
            <Checkbox label={t('atOnce')} checked={atOnce} onChange={(event) => setAtOnce(event.currentTarget.checked)} />
          ) : null}
          {asksWhy ? (
            <Textarea
              label={t('reason')}
              required
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={enter.pending} disabled={enter.problem?.code === 'learner-alike' && who === null}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
