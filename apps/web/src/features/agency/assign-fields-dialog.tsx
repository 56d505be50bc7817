import { Group, MultiSelect, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DateField } from '../../ui/date-field';
import { dayOf } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { AGENCY_CHANGES, type Deputies, deputiesQuery, procedureFieldsQuery } from './agency.queries';

interface Values {
  personId: string | null;
  unitIds: string[];
  procedureFields: string[];
  decided: string;
  validFrom: string | null;
  validTo: string | null;
}

/** Units and fields of TTHC that a deputy has in charge, by the act of the head. */
export function AssignFieldsDialog({ deputies, onClose }: { deputies: Deputies; onClose(): void }) {
  const { t } = useTranslation(['agency', 'ui']);
  const { data: fields } = useQuery(procedureFieldsQuery);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const [only] = deputies.items;
  const form = useForm<Values>({
    initialValues: {
      personId: deputies.items.length === 1 && only ? only.id : null,
      unitIds: [],
      procedureFields: [],
      decided: '',
      validFrom: dayOf(new Date()),
      validTo: null,
    },
    validate: { personId: needed, decided: needed, validFrom: needed },
  });
  const assign = useCommand({
    send: ({ personId, decided, validFrom, validTo, ...things }: Values, { headers }) =>
      answer(
        api.POST('/api/v1/deputy-fields', {
          body: {
            ...things,
            procedureFields: things.procedureFields.map((one) => one.trim().normalize('NFC')),
            personId: personId ?? '',
            decided: decided.trim().normalize('NFC'),
            validFrom: validFrom ?? '',
            validTo: validTo ?? undefined,
          },
          headers,
        }),
      ),
    changes: [...AGENCY_CHANGES, deputiesQuery.queryKey],
    done: () => {
      notifyDone(t('deputies.assigned'));
      onClose();
    },
  });
  useFormProblem(form, assign.problem);
  const labels = {
    personId: t('deputies.deputy'),
    unitIds: t('deputies.units'),
    procedureFields: t('deputies.fields'),
    decided: t('deputies.decided'),
    validFrom: t('deputies.validFrom'),
    validTo: t('deputies.validTo'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('deputies.assign')}>
      <form noValidate onSubmit={form.onSubmit((values) => void assign.run(values))}>
        <Stack gap="md">
          {assign.problem ? <ProblemView problem={assign.problem} fieldLabels={labels} /> : null}
          <Select
            label={labels.personId}
            required
            data={deputies.items.map(({ id, name, post }) => ({ value: id, label: post ? `${name} (${post})` : name }))}
            {...form.getInputProps('personId')}
          />
          <MultiSelect
            label={labels.unitIds}
            description={t('deputies.unitsHint')}
            searchable
            hidePickedOptions
            openOnFocus={false}
            data={deputies.units.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('unitIds')}
          />
          <TagsInput
            label={labels.procedureFields}
            description={t('deputies.fieldsHint')}
            openOnFocus={false}
            data={fields ?? []}
            {...form.getInputProps('procedureFields')}
          />
          <TextInput label={labels.decided} description={t('deputies.decidedHint')} required {...form.getInputProps('decided')} />
          <Group grow align="flex-start" gap="sm">
            <DateField label={labels.validFrom} required {...form.getInputProps('validFrom')} />
            <DateField label={labels.validTo} description={t('deputies.validToHint')} {...form.getInputProps('validTo')} />
          </Group>
          <DialogFoot onCancel={onClose} pending={assign.pending} label={t('deputies.save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
