import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { vi } from '../../i18n/vi';
import { DateField } from '../../ui/date-field';
import { dayOf } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { useKindName } from './kind-name';
import { bodyOf, emptyOrganization, OrganizationFields, useOrganizationLabels } from './organization-fields';
import type { Organization, OrganizationRow } from './organizations.queries';

type Kind = OrganizationRow['kind'];

/** Each kind has its word, so the words list the kinds. */
const KINDS = Object.keys(vi.organizations.kinds) as Kind[];

/** A new unit under another. */
export function AddOrganizationDialog({ parent, onClose }: { parent: Organization; onClose(): void }) {
  const { t } = useTranslation(['organizations', 'ui']);
  const kindName = useKindName();
  const labels = useOrganizationLabels();
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: { ...emptyOrganization, code: '', kind: null as Kind | null, validFrom: dayOf(new Date()) as string | null },
    validate: { name: needed, shortName: needed, code: needed, kind: needed, validFrom: needed },
  });
  const add = useCommand({
    send: (body: Input<'/api/v1/organizations', 'post'>, { headers }) => answer(api.POST('/api/v1/organizations', { body, headers })),
    changes: [['organizations']],
    done: (_, { name }) => {
      notifyDone(t('added', { name }));
      onClose();
    },
  });
  useFormProblem(form, add.problem);
  return (
    <Dialog onClose={onClose} size="lg" title={t('addChild')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ code, kind, validFrom, ...values }) => {
          if (kind !== null && validFrom !== null)
            void add.run({ ...bodyOf(values), code: code.trim().normalize('NFC'), kind, validFrom, parentId: parent.id });
        })}
      >
        <Stack gap="sm">
          {add.problem ? <ProblemView problem={add.problem} fieldLabels={labels} /> : null}
          <Group grow align="flex-end">
            <TextInput label={labels.code} required data-autofocus {...form.getInputProps('code')} />
            <Select
              label={labels.kind}
              required
              data={KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
              {...form.getInputProps('kind')}
            />
          </Group>
          <OrganizationFields form={form} />
          <DateField label={labels.validFrom} required {...form.getInputProps('validFrom')} />
          <DialogFoot onCancel={onClose} pending={add.pending} label={t('addChild')} />
        </Stack>
      </form>
    </Dialog>
  );
}
