import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { bodyOf, OrganizationFields, useOrganizationLabels, valuesOf } from './organization-fields';
import type { Organization } from './organizations.queries';

/** Changes what is known of an organization; refused where somebody else changed it meanwhile. */
export function ChangeOrganizationDialog({ tagged, onClose }: { tagged: Tagged<Organization>; onClose(): void }) {
  const { t } = useTranslation(['organizations', 'ui']);
  const { id, name, validTo } = tagged.value;
  const labels = useOrganizationLabels();
  const needed = (value: string) => (value.trim() === '' ? t('ui:required') : null);
  const form = useForm({ initialValues: { ...valuesOf(tagged.value), validTo }, validate: { name: needed, shortName: needed } });
  const change = useCommand({
    send: (body: Input<'/api/v1/organizations/{id}', 'patch'>, { headers }) =>
      answer(api.PATCH('/api/v1/organizations/{id}', { params: { path: { id } }, body, headers: { ...headers, ...ifMatch(tagged) } })),
    changes: [['organizations']],
    done: () => {
      notifyDone(t('changed', { name }));
      onClose();
    },
  });
  useFormProblem(form, change.problem);
  return (
    <Dialog onClose={onClose} size="lg" title={t('change')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ validTo: ends, ...values }) => void change.run({ ...bodyOf(values), validTo: ends ?? undefined }))}
      >
        <Stack gap="sm">
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={labels} /> : null}
          <OrganizationFields form={form} />
          <DateField label={labels.validTo} {...form.getInputProps('validTo')} />
          <DialogFoot onCancel={onClose} pending={change.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
