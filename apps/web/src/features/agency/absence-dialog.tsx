import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useSession } from '../../session/session.queries';
import { DateField } from '../../ui/date-field';
import { dayOf, formatDay } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { type Absence, AGENCY_CHANGES, standInsQuery } from './agency.queries';

interface Values {
  personId: string;
  awayFrom: string | null;
  awayUntil: string | null;
  standInId: string | null;
  note: string;
}

/** From when to when somebody is away, and who stands in: entered, or changed where `absence` is given. */
export function AbsenceDialog({ absence, onClose }: { absence: Absence | null; onClose(): void }) {
  const { t } = useTranslation(['agency', 'ui']);
  const { person } = useSession();
  const needed = (value: string | null) => (value === null || value === '' ? t('ui:required') : null);
  const form = useForm<Values>({
    initialValues: {
      personId: absence?.person.id ?? person.id,
      awayFrom: absence?.awayFrom ?? dayOf(new Date()),
      awayUntil: absence?.awayUntil ?? null,
      standInId: absence?.standIn?.id ?? null,
      note: '',
    },
    validate: { personId: needed, awayFrom: needed, awayUntil: needed },
  });
  const { data } = useQuery(standInsQuery(form.values.personId));
  const save = useCommand({
    send: async ({ personId, awayFrom, awayUntil, standInId, note }: Values, { headers }): Promise<void> => {
      if (absence === null) {
        const body = {
          personId,
          awayFrom: awayFrom ?? '',
          awayUntil: awayUntil ?? '',
          standInId: standInId ?? undefined,
          note: note.trim().normalize('NFC') || undefined,
        };
        await answer(api.POST('/api/v1/absences', { body, headers }));
        return;
      }
      await answer(
        api.PATCH('/api/v1/absences/{id}', {
          params: { path: { id: absence.id } },
          body: { awayUntil: awayUntil ?? undefined, standInId },
          headers: { ...headers, 'if-match': `"${absence.version}"` },
        }),
      );
    },
    changes: AGENCY_CHANGES,
    done: () => {
      notifyDone(t(absence === null ? 'absences.entered' : 'absences.changed'));
      onClose();
    },
  });
  useFormProblem(form, save.problem);
  const labels = {
    personId: t('absences.person'),
    awayFrom: t('absences.from'),
    awayUntil: t('absences.until'),
    standInId: t('absences.standIn'),
    note: t('absences.note'),
  };
  const named = ({ name, post }: { name: string; post: string | null }) => (post ? `${name} (${post})` : name);
  const people = data?.people ?? [];
  return (
    <Dialog onClose={onClose} title={t(absence === null ? 'absences.enter' : 'absences.changeOf', { name: absence?.person.name })}>
      <form noValidate onSubmit={form.onSubmit((values) => void save.run(values))}>
        <Stack gap="md">
          {save.problem ? <ProblemView problem={save.problem} fieldLabels={labels} /> : null}
          {absence === null && people.length > 1 ? (
            <Select
              label={labels.personId}
              required
              searchable
              allowDeselect={false}
              data={people.map((one) => ({ value: one.id, label: named(one) }))}
              {...form.getInputProps('personId')}
              onChange={(personId) => form.setValues({ personId: personId ?? '', standInId: null })}
            />
          ) : null}
          <Group grow align="flex-start" gap="sm">
            <DateField label={labels.awayFrom} required disabled={absence !== null} {...form.getInputProps('awayFrom')} />
            <DateField label={labels.awayUntil} required {...form.getInputProps('awayUntil')} />
          </Group>
          <Select
            label={labels.standInId}
            description={t('absences.standInHint')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('ui:filter.clearOne', { label: labels.standInId }) }}
            nothingFoundMessage={t('absences.noStandIn')}
            data={(data?.items ?? []).map((one) => ({
              value: one.id,
              label: one.awayUntil === null ? named(one) : `${named(one)} - ${t('absences.awayUntil', { day: formatDay(one.awayUntil) })}`,
            }))}
            {...form.getInputProps('standInId')}
          />
          {absence === null ? (
            <TextInput label={labels.note} description={t('absences.noteHint')} maxLength={500} {...form.getInputProps('note')} />
          ) : null}
          <DialogFoot onCancel={onClose} pending={save.pending} label={t('absences.save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
