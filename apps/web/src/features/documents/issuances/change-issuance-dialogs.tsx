import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { DOCUMENT_CHANGES } from '../documents.queries';
import { ChooseDrafts } from './choose-drafts';
import { type Issuance, MOST_DOCUMENTS } from './issuances.queries';

type Changes = Input<'/api/v1/issuances/{id}', 'patch'>;

/** Changes subject, statement or documents of what was shown. */
export function useIssuanceChange(tagged: Tagged<Issuance>, onDone: (changes: Changes) => void) {
  return useCommand({
    send: (body: Changes, { headers }) =>
      answer(
        api.PATCH('/api/v1/issuances/{id}', {
          params: { path: { id: tagged.value.id } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: DOCUMENT_CHANGES,
    done: (_, changes) => onDone(changes),
  });
}

export function ChangeIssuanceDialog({ tagged, onClose }: { tagged: Tagged<Issuance>; onClose(): void }) {
  const { t } = useTranslation(['issuances', 'ui']);
  const { subject, statement } = tagged.value;
  const form = useForm({
    initialValues: { subject, statement: statement ?? '' },
    validate: { subject: (value) => (value.trim().length < 3 ? t('ui:required') : null) },
  });
  const change = useIssuanceChange(tagged, () => {
    notifyDone(t('changed'));
    onClose();
  });
  useFormProblem(form, change.problem);
  const labels = { subject: t('subject'), statement: t('statement') };
  return (
    <Dialog onClose={onClose} size="lg" title={t('change')}>
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) =>
            void change.run({ subject: values.subject.trim().normalize('NFC'), statement: values.statement.trim().normalize('NFC') }),
        )}
      >
        <Stack gap="md">
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={labels} /> : null}
          <Textarea
            label={labels.subject}
            description={t('subjectHint')}
            required
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            {...form.getInputProps('subject')}
          />
          <Textarea
            label={labels.statement}
            description={t('statementHint')}
            autosize
            minRows={6}
            maxLength={8000}
            {...form.getInputProps('statement')}
          />
          <DialogFoot onCancel={onClose} pending={change.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}

export function AddDocumentsDialog({ tagged, onClose }: { tagged: Tagged<Issuance>; onClose(): void }) {
  const { t } = useTranslation(['issuances', 'ui']);
  const here = tagged.value.items.map(({ revisionId }) => revisionId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const change = useIssuanceChange(tagged, () => {
    notifyDone(t('documentsAdded', { count: chosen.length }));
    onClose();
  });
  return (
    <Dialog onClose={onClose} size="lg" title={t('addDocuments')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0) void change.run({ revisionIds: [...here, ...chosen] });
        }}
      >
        <Stack gap="md">
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={{ revisionIds: t('chooseDrafts') }} /> : null}
          <ChooseDrafts label={t('chooseDrafts')} most={MOST_DOCUMENTS - here.length} chosen={chosen} onChange={setChosen} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={change.pending} disabled={chosen.length === 0}>
              {t('addChosen', { count: chosen.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
