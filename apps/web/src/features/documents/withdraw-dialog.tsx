import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { DateField } from '../../ui/date-field';
import { formatDay } from '../../ui/dates';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { type ControlledDocument, DOCUMENT_CHANGES } from './documents.queries';

/** Takes a document out of force for good, at once or on a later day: an act of weight with its reason. */
export function WithdrawDialog({ document, onClose }: { document: ControlledDocument; onClose(): void }) {
  const { t } = useTranslation(['documents', 'ui']);
  const { id, code, title } = document;
  const form = useForm<{ endsOn: string | null }>({ initialValues: { endsOn: null } });
  const [isUnread, setUnread] = useState(false);
  const withdraw = useCommand({
    send: (body: Input<'/api/v1/documents/{id}/withdrawal', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/documents/{id}/withdrawal', { params: { path: { id } }, body, headers })),
    weight: ({ endsOn }) =>
      endsOn === undefined ? t('withdraw.confirm', { code, title }) : t('withdraw.confirmOn', { code, title, day: formatDay(endsOn) }),
    changes: DOCUMENT_CHANGES,
    done: (_, { endsOn }) => {
      notifyDone(endsOn === undefined ? t('withdraw.done', { code }) : t('withdraw.doneOn', { code, day: formatDay(endsOn) }));
      onClose();
    },
  });
  useFormProblem(form, withdraw.problem);
  const label = t('withdraw.endsOn');
  return (
    <ReasonDialog
      opened
      title={t('withdraw.title', { code })}
      sentence={t('withdraw.sentence')}
      submitLabel={t('withdraw.action')}
      tone="danger"
      pending={withdraw.pending}
      problem={withdraw.problem}
      fieldLabels={{ endsOn: label }}
      onSubmit={(reason) => {
        // A day that was mistyped is never taken for none: the document would end at once.
        if (isUnread) form.setFieldError('endsOn', t('ui:date.wrong'));
        else void withdraw.run({ reason, endsOn: form.values.endsOn ?? undefined });
      }}
      onClose={onClose}
    >
      <DateField
        label={label}
        description={t('withdraw.endsHintToday')}
        onUnread={(unread) => {
          setUnread(unread);
          form.clearFieldError('endsOn');
        }}
        {...form.getInputProps('endsOn')}
      />
    </ReasonDialog>
  );
}
