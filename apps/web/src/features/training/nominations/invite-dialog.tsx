import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { organizationsQuery } from '../../../session/units.queries';
import { ChooseMany } from '../../../ui/choose-many';
import { DateField } from '../../../ui/date-field';
import { dayOf } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES, type TrainingClass } from '../training.queries';

/** Those that the server invites: agencies, not their rooms. */
const KINDS = ['department', 'sub-department', 'commune', 'public-unit', 'office'] as const;

interface Props {
  one: TrainingClass;
  /** Agencies with an open invitation. */
  already: readonly string[];
  onClose(): void;
}

/** Many agencies are invited at once: of a kind, or chosen one by one. */
export function InviteDialog({ one, already, onClose }: Props) {
  const { t } = useTranslation(['nominations', 'organizations', 'ui']);
  const { data } = useQuery(organizationsQuery);
  const [kind, setKind] = useState<string | null>(null);
  const agencies = (data?.items ?? []).filter(
    (row) =>
      row.validTo === null &&
      KINDS.some((each) => each === row.kind) &&
      row.id !== one.organizationId &&
      !already.includes(row.id) &&
      (kind === null || row.kind === kind),
  );
  const form = useForm<{ organizationIds: readonly string[]; answerBy: string | null; seats: number | string; contact: string }>({
    initialValues: { organizationIds: [], answerBy: one.enrolUntil, seats: '', contact: '' },
    validate: {
      organizationIds: (ids) => (ids.length === 0 ? t('ui:required') : null),
      answerBy: (day) => (day === null ? t('ui:required') : null),
    },
  });
  const invite = useCommand({
    send: (body: Input<'/api/v1/training-classes/{id}/invitations', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/training-classes/{id}/invitations', { params: { path: { id: one.id } }, body, headers })),
    changes: TRAINING_CHANGES,
    done: ({ invited }) => {
      notifyDone(t('invite.done', { count: invited }));
      onClose();
    },
  });
  useFormProblem(form, invite.problem);
  const labels = { organizationIds: t('invite.agencies'), answerBy: t('answerBy'), seats: t('seats'), contact: t('contact') };
  return (
    <Dialog onClose={onClose} size="lg" title={t('invite.title')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ organizationIds, answerBy, seats, contact }) => {
          if (answerBy !== null)
            void invite.run({
              organizationIds: [...organizationIds],
              answerBy,
              ...(typeof seats === 'number' && { seats }),
              ...(contact.trim() !== '' && { contact: contact.trim().normalize('NFC') }),
            });
        })}
      >
        <Stack gap="sm">
          {invite.problem ? <ProblemView problem={invite.problem} fieldLabels={labels} /> : null}
          <Select
            label={t('invite.kind')}
            clearable
            clearButtonProps={{ 'aria-label': t('invite.everyKind') }}
            placeholder={t('invite.everyKind')}
            data={KINDS.map((value) => ({ value, label: t(`organizations:kinds.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          <ChooseMany
            label={labels.organizationIds}
            items={agencies.map(({ id, name, shortName }) => ({ id, label: name, words: `${name} ${shortName}` }))}
            chosen={form.values.organizationIds}
            most={500}
            find={t('invite.find')}
            none={t('invite.none')}
            error={form.errors.organizationIds?.toString()}
            onChange={(ids) => form.setFieldValue('organizationIds', ids)}
          />
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <DateField label={labels.answerBy} required minDate={dayOf(new Date())} {...form.getInputProps('answerBy')} />
            <NumberInput
              label={labels.seats}
              description={t('seatsHint')}
              min={1}
              max={1000}
              allowDecimal={false}
              {...form.getInputProps('seats')}
            />
          </Group>
          <TextInput
            label={labels.contact}
            description={t('contactHint', { name: one.organiser.name })}
            maxLength={300}
            autoComplete="off"
            {...form.getInputProps('contact')}
          />
          <DialogFoot onCancel={onClose} pending={invite.pending} label={t('invite.send', { count: form.values.organizationIds.length })} />
        </Stack>
      </form>
    </Dialog>
  );
}
