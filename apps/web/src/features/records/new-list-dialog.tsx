import { Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { dayOf } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { ProblemView } from '../../ui/problem-view';
import { LIST_CHANGES } from './lists.queries';
import { TransferFields, type TransferWords, transferFacts, useTransferLabels, useTransferRules } from './transfer-fields';

interface NewListDialogProps {
  kind: 'transfer' | 'destruction';
  recordIds: readonly string[];
  /** The last year of the records: its list of files is the basis of a transfer unless said otherwise. */
  year?: string;
  onClose(): void;
}

/**
 * A list of chosen records gets its name, and what else its minutes say: for the archive, or for destruction. What cannot be listed is named,
 * record by record.
 */
export function NewListDialog({ kind, recordIds, year = dayOf(new Date()).slice(0, 4), onClose }: NewListDialogProps) {
  const { t } = useTranslation(['records', 'ui']);
  const router = useRouter();
  const transferLabels = useTransferLabels();
  const labels = kind === 'transfer' ? transferLabels : { title: t('destruction.name') };
  const form = useForm<TransferWords>({
    initialValues: {
      title: '',
      basis: t('transfer.basisOf', { year }),
      condition: t('transfer.conditionGood'),
      boxes: '',
    },
    validate: useTransferRules(),
  });
  const make = useCommand({
    send: (values: TransferWords, { headers }): Promise<{ id: string }> => {
      const body = { title: values.title.trim().normalize('NFC'), recordIds: [...recordIds] };
      return kind === 'transfer'
        ? answer(api.POST('/api/v1/archive-transfers', { body: { ...body, ...transferFacts(values) }, headers }))
        : answer(api.POST('/api/v1/destructions', { body, headers }));
    },
    changes: LIST_CHANGES,
    done: ({ id }) => void router.navigate({ href: `/ho-so/${kind === 'transfer' ? 'nop-luu' : 'huy'}/${id}` }),
  });
  useFormProblem(form, make.problem);
  return (
    <Dialog onClose={onClose} size={kind === 'transfer' ? 'lg' : undefined} title={t(`${kind}.new`)}>
      <form noValidate onSubmit={form.onSubmit((values) => void make.run(values))}>
        <Stack gap="md">
          {make.problem ? <ProblemView problem={make.problem} fieldLabels={labels} /> : null}
          <Text size="sm">{t('listed.count', { count: recordIds.length })}</Text>
          {kind === 'transfer' ? (
            <TransferFields form={form} />
          ) : (
            <TextInput
              label={t('destruction.name')}
              description={t('destruction.nameHint')}
              required
              autoComplete="off"
              data-autofocus
              {...form.getInputProps('title')}
            />
          )}
          <DialogFoot onCancel={onClose} pending={make.pending} label={t(`${kind}.make`)} />
        </Stack>
      </form>
    </Dialog>
  );
}
