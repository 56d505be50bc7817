import { Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { FormEventHandler, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Problem } from '../../api/problem';
import type { Input } from '../../api/types';
import { type StoredFile, uploadFile } from '../../api/upload';
import { NumberDecisionDialog } from '../../decisions/number-decision-dialog';
import { SignedPaperDialog } from '../../decisions/signed-paper-dialog';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { FileDrop } from '../../ui/file-drop';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { LIST_CHANGES } from './lists.queries';

interface DialogProps {
  id: string;
  onClose(): void;
}
type Review = Input<'/api/v1/destructions/{id}/review', 'post'>;
type Decision = Input<'/api/v1/destructions/{id}/decision', 'post'>;
type Minutes = Input<'/api/v1/destructions/{id}/minutes', 'post'>;

const clean = (text: string): string => text.trim().normalize('NFC');

/** What the council says of the list. */
export function ReviewDestructionDialog({ id, onClose }: DialogProps) {
  const { t } = useTranslation('records');
  const needed = useNeeded();
  const form = useForm({
    initialValues: { council: '', opinion: '', reviewedOn: null as string | null, fileId: '' },
    validate: { council: needed, opinion: needed, reviewedOn: needed },
  });
  const review = useCommand({
    send: (body: Review, { headers }) => answer(api.POST('/api/v1/destructions/{id}/review', { params: { path: { id } }, body, headers })),
    changes: LIST_CHANGES,
    done: () => {
      notifyDone(t('destruction.reviewed'));
      onClose();
    },
  });
  useFormProblem(form, review.problem);
  const labels = {
    council: t('destruction.council'),
    opinion: t('destruction.opinion'),
    reviewedOn: t('destruction.reviewedOn'),
    fileId: t('destruction.opinionFile'),
  };
  return (
    <Frame
      title={t('destruction.review')}
      problem={review.problem}
      labels={labels}
      pending={review.pending}
      onClose={onClose}
      onSubmit={form.onSubmit(
        ({ council, opinion, reviewedOn, fileId }) =>
          void review.run({ council: clean(council), opinion: clean(opinion), reviewedOn: reviewedOn ?? '', fileId: fileId || undefined }),
      )}
    >
      <Textarea
        label={labels.council}
        description={t('destruction.councilHint')}
        required
        autosize
        minRows={3}
        data-autofocus
        {...form.getInputProps('council')}
      />
      <Textarea label={labels.opinion} required autosize minRows={2} {...form.getInputProps('opinion')} />
      <DateField label={labels.reviewedOn} required {...form.getInputProps('reviewedOn')} />
      <Signed label={labels.fileId} onChange={(fileId) => form.setFieldValue('fileId', fileId)} />
    </Frame>
  );
}

/** For heads who sign elsewhere: the signed decision, as it was uploaded, is the decision. */
export function EnterDecisionDialog({ id, onClose }: DialogProps) {
  const { t } = useTranslation('records');
  const decide = useCommand({
    send: (body: Decision, { headers }) =>
      answer(api.POST('/api/v1/destructions/{id}/decision', { params: { path: { id } }, body, headers })),
    changes: LIST_CHANGES,
    done: () => {
      notifyDone(t('destruction.decided'));
      onClose();
    },
  });
  return (
    <SignedPaperDialog
      title={t('destruction.enterDecisionTitle')}
      hint={t('destruction.enterDecisionHint')}
      submitLabel={t('destruction.enterDecisionSubmit')}
      numbered="numbered"
      reason={null}
      pending={decide.pending}
      problem={decide.problem}
      onSubmit={({ effectiveFrom: _from, endsOn: _to, reason: _why, ...paper }) => void decide.run(paper)}
      onClose={onClose}
    />
  );
}

/** The clerk numbers the decision that the head confirmed in the app. */
export function NumberDestructionDialog({ id, version, onClose }: DialogProps & { version: number }) {
  const { t } = useTranslation('records');
  return (
    <NumberDecisionDialog
      title={t('destruction.number')}
      reasonLabel={t('destruction.numberReason')}
      send={(body, { headers }) =>
        answer(
          api.POST('/api/v1/destructions/{id}/number', {
            params: { path: { id } },
            body,
            headers: { ...headers, 'if-match': `"${version}"` },
          }),
        )
      }
      changes={LIST_CHANGES}
      onClose={onClose}
    />
  );
}

/** The signed minutes end the matter. */
export function CloseDestructionDialog({ id, onClose }: DialogProps) {
  const { t } = useTranslation('records');
  const needed = useNeeded();
  const form = useForm({
    initialValues: { number: '', minutesOn: null as string | null, fileId: '' },
    validate: { minutesOn: needed, fileId: needed },
  });
  const end = useCommand({
    send: (body: Minutes, { headers }) =>
      answer(api.POST('/api/v1/destructions/{id}/minutes', { params: { path: { id } }, body, headers })),
    changes: LIST_CHANGES,
    done: () => {
      notifyDone(t('destruction.closed'));
      onClose();
    },
  });
  useFormProblem(form, end.problem);
  const labels = { number: t('transfer.minutesNumber'), minutesOn: t('destruction.minutesOn'), fileId: t('destruction.minutesFile') };
  return (
    <Frame
      title={t('destruction.close')}
      problem={end.problem}
      labels={labels}
      pending={end.pending}
      onClose={onClose}
      onSubmit={form.onSubmit(
        ({ number, minutesOn, fileId }) => void end.run({ number: clean(number) || undefined, minutesOn: minutesOn ?? '', fileId }),
      )}
    >
      <Group grow align="flex-start" gap="sm">
        <TextInput label={labels.number} autoComplete="off" data-autofocus {...form.getInputProps('number')} />
        <DateField label={labels.minutesOn} required {...form.getInputProps('minutesOn')} />
      </Group>
      <Signed label={labels.fileId} error={form.errors.fileId?.toString()} onChange={(fileId) => form.setFieldValue('fileId', fileId)} />
    </Frame>
  );
}

function useNeeded() {
  const { t } = useTranslation('ui');
  return (value: string | null) => (value === null || value.trim() === '' ? t('required') : null);
}

function Signed({ label, error, onChange }: { label: string; error?: string; onChange(fileId: string): void }) {
  const { t } = useTranslation('records');
  return (
    <FileDrop<StoredFile>
      label={label}
      hint={t('listed.signedHint')}
      max={1}
      error={error}
      upload={uploadFile}
      onChange={(stored) => onChange(stored[0]?.id ?? '')}
    />
  );
}

interface FrameProps {
  title: string;
  problem: Problem | null;
  labels: Record<string, string>;
  pending: boolean;
  children: ReactNode;
  onSubmit: FormEventHandler<HTMLFormElement>;
  onClose(): void;
}

function Frame({ title, problem, labels, pending, children, onSubmit, onClose }: FrameProps) {
  const { t } = useTranslation('records');
  return (
    <Dialog onClose={onClose} size="lg" title={title}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="md">
          {problem ? <ProblemView problem={problem} fieldLabels={labels} /> : null}
          {children}
          <DialogFoot onCancel={onClose} pending={pending} label={t('retention.save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
