import { Group, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { vi } from '../../i18n/vi';
import { useRoleName } from '../../session/role-name';
import type { Role } from '../../session/session.queries';
import { DateField } from '../../ui/date-field';
import { dayOf } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { treeQuery } from './organizations.queries';
import { standsOn } from './tree.rules';

/** Each role has its word, so the words list the roles. */
const ROLES = Object.keys(vi.organizations.roles) as Role[];

/** Gives a person a role at an organization, from a day on. */
export function AddMembershipDialog({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t } = useTranslation(['organizations', 'ui']);
  const roleName = useRoleName();
  const { data: tree } = useQuery(treeQuery);
  const needed = (value: string | null) => (value === null ? t('ui:required') : null);
  const form = useForm({
    initialValues: {
      role: null as Role | null,
      organizationId: null as string | null,
      unitId: null as string | null,
      validFrom: dayOf(new Date()) as string | null,
      validTo: null as string | null,
    },
    validate: { role: needed, organizationId: needed, validFrom: needed },
  });
  const add = useCommand({
    send: (body: Input<'/api/v1/people/{id}/memberships', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/people/{id}/memberships', { params: { path: { id: personId } }, body, headers })),
    changes: [['people']],
    done: (_, { role }) => {
      notifyDone(t('membership.added', { role: roleName(role) }));
      onClose();
    },
  });
  useFormProblem(form, add.problem);
  const labels = {
    role: t('membership.role'),
    organizationId: t('membership.organization'),
    unitId: t('membership.unit'),
    validFrom: t('membership.from'),
    validTo: t('membership.to'),
  };
  const standing = (tree?.items ?? []).filter((row) => standsOn(row, dayOf(new Date())));
  const agencies = standing.filter(({ kind }) => kind !== 'room' && kind !== 'leadership');
  const units = standing.filter(({ parentId }) => parentId !== null && parentId === form.values.organizationId);
  return (
    <Dialog onClose={onClose} title={t('membership.add')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ role, organizationId, unitId, validFrom, validTo }) => {
          if (role !== null && organizationId !== null && validFrom !== null)
            void add.run({ role, organizationId, unitId: unitId ?? undefined, validFrom, validTo: validTo ?? undefined });
        })}
      >
        <Stack gap="sm">
          {add.problem ? <ProblemView problem={add.problem} fieldLabels={labels} /> : null}
          <Select
            label={labels.role}
            required
            searchable
            data={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
            {...form.getInputProps('role')}
          />
          <Select
            label={labels.organizationId}
            required
            searchable
            data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('organizationId')}
          />
          {units.length > 0 ? (
            <Select
              label={labels.unitId}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('ui:filter.clearOne', { label: labels.unitId }) }}
              data={units.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('unitId')}
            />
          ) : null}
          <Group grow align="flex-end">
            <DateField label={labels.validFrom} required {...form.getInputProps('validFrom')} />
            <DateField label={labels.validTo} description={t('membership.toHint')} {...form.getInputProps('validTo')} />
          </Group>
          <DialogFoot onCancel={onClose} pending={add.pending} label={t('membership.add')} />
        </Stack>
      </form>
    </Dialog>
  );
}
