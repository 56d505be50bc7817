import { Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { type StoredFile, uploadFile } from '../../api/upload';
import { FileSignatures } from '../../files/file-signatures';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { FileDrop } from '../../ui/file-drop';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { AGENCY_CHANGES, unitHeadsQuery } from './agency.queries';

const LIMIT = 200 * 1024 * 1024;

interface Values {
  fileId: string;
  number: string;
  decidedOn: string | null;
  /** Person and unit together: one heads a unit. */
  headed: string | null;
  matter: string;
  validFrom: string | null;
  validUntil: string | null;
}

/** A written authorization of the head, entered into the register. */
export function EnterAuthorizationDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['agency', 'ui']);
  const { data: heads } = useQuery(unitHeadsQuery);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm<Values>({
    initialValues: { fileId: '', number: '', decidedOn: null, headed: null, matter: '', validFrom: null, validUntil: null },
    validate: { fileId: needed, number: needed, decidedOn: needed, headed: needed, matter: needed, validFrom: needed, validUntil: needed },
  });
  const enter = useCommand({
    send: ({ headed, ...values }: Values, { headers }) => {
      const [personId = '', unitId = ''] = (headed ?? '').split(' ');
      return answer(
        api.POST('/api/v1/signing-authorizations', {
          body: {
            fileId: values.fileId,
            number: values.number.trim().normalize('NFC'),
            decidedOn: values.decidedOn ?? '',
            personId,
            unitId,
            matter: values.matter.trim().normalize('NFC'),
            validFrom: values.validFrom ?? '',
            validUntil: values.validUntil ?? '',
          },
          headers,
        }),
      );
    },
    changes: AGENCY_CHANGES,
    done: () => {
      notifyDone(t('authorizations.entered'));
      onClose();
    },
  });
  useFormProblem(form, enter.problem);
  const labels = {
    fileId: t('authorizations.file'),
    number: t('authorizations.number'),
    decidedOn: t('authorizations.decidedOn'),
    headed: t('authorizations.person'),
    personId: t('authorizations.person'),
    matter: t('authorizations.matter'),
    validFrom: t('authorizations.from'),
    validUntil: t('authorizations.until'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('authorizations.enter')}>
      <form noValidate onSubmit={form.onSubmit((values) => void enter.run(values))}>
        <Stack gap="md">
          {enter.problem ? <ProblemView problem={enter.problem} fieldLabels={labels} /> : null}
          <Text size="sm">{t('authorizations.hint')}</Text>
          <FileDrop<StoredFile>
            label={labels.fileId}
            hint={t('authorizations.fileHint')}
            accept=".pdf"
            maxBytes={LIMIT}
            max={1}
            error={form.errors.fileId?.toString()}
            upload={uploadFile}
            onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
          />
          {form.values.fileId === '' ? null : <FileSignatures fileId={form.values.fileId} none="said" />}
          <Group grow align="flex-start" gap="sm">
            <TextInput label={labels.number} required autoComplete="off" {...form.getInputProps('number')} />
            <DateField label={labels.decidedOn} required {...form.getInputProps('decidedOn')} />
          </Group>
          <Select
            label={labels.headed}
            description={t('authorizations.personHint')}
            required
            searchable
            data={(heads?.items ?? []).map(({ id, name, unit }) => ({ value: `${id} ${unit.id}`, label: `${name} - ${unit.name}` }))}
            {...form.getInputProps('headed')}
          />
          <Textarea
            label={labels.matter}
            description={t('authorizations.matterHint')}
            required
            autosize
            minRows={2}
            {...form.getInputProps('matter')}
          />
          <Group grow align="flex-start" gap="sm">
            <DateField label={labels.validFrom} required {...form.getInputProps('validFrom')} />
            <DateField label={labels.validUntil} required {...form.getInputProps('validUntil')} />
          </Group>
          <DialogFoot onCancel={onClose} pending={enter.pending} label={t('authorizations.save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
