import { Group, MultiSelect, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { type ClassSession, roomsQuery, TRAINING_CHANGES, type TrainingClass, trainersQuery } from '../training.queries';
import { dayAfter } from './class-days';

type Arranged = Input<'/api/v1/training-classes/{id}/sessions', 'post'>;

interface Values {
  heldOn: string | null;
  startsAt: string;
  endsAt: string;
  title: string;
  periods: number | string;
  roomId: string | null;
  trainerIds: string[];
}

/** A session is arranged, or moved. @param session null = a new one */
export function SessionDialog({ one, session, onClose }: { one: TrainingClass; session: ClassSession | null; onClose(): void }) {
  const { t } = useTranslation(['training', 'ui']);
  const { data: rooms } = useQuery(roomsQuery);
  const { data: trainers } = useQuery(trainersQuery);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const last = one.sessions.filter(({ cancelledAt }) => cancelledAt === null).at(-1);
  const form = useForm<Values>({
    initialValues: session
      ? {
          heldOn: session.heldOn,
          startsAt: session.startsAt,
          endsAt: session.endsAt,
          title: session.title,
          periods: session.periods,
          roomId: session.room?.id ?? null,
          trainerIds: session.trainers.map(({ id }) => id),
        }
      : // The next half-day after the last one, in the same room.
        last?.half === 'morning'
        ? { heldOn: last.heldOn, startsAt: '13:30', endsAt: '17:00', title: '', periods: 4, roomId: last.room?.id ?? null, trainerIds: [] }
        : {
            heldOn: last === undefined ? one.startsOn : dayAfter(last.heldOn, one.endsOn),
            startsAt: '07:30',
            endsAt: '11:30',
            title: '',
            periods: 4,
            roomId: last?.room?.id ?? null,
            trainerIds: [],
          },
    validate: {
      heldOn: needed,
      startsAt: needed,
      endsAt: needed,
      title: needed,
      periods: (value) => (value === '' ? t('ui:required') : null),
    },
  });
  const arrange = useCommand({
    send: (body: Arranged, { headers }) =>
      session
        ? answer(
            api.PATCH('/api/v1/class-sessions/{id}', {
              params: { path: { id: session.id } },
              body,
              headers: { ...headers, 'If-Match': `"${session.version}"` },
            }),
          )
        : answer(api.POST('/api/v1/training-classes/{id}/sessions', { params: { path: { id: one.id } }, body, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t(session ? 'session.changed' : 'session.added'));
      onClose();
    },
  });
  useFormProblem(form, arrange.problem);
  const labels = {
    heldOn: t('session.heldOn'),
    startsAt: t('session.startsAt'),
    endsAt: t('session.endsAt'),
    title: t('session.content'),
    periods: t('course.periods'),
    roomId: t('room.one'),
    trainerIds: t('trainer.one'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t(session ? 'session.change' : 'session.add')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ heldOn, periods, title, ...values }) => {
          if (heldOn !== null) void arrange.run({ ...values, heldOn, periods: Number(periods), title: title.trim().normalize('NFC') });
        })}
      >
        <Stack gap="md">
          {arrange.problem ? <ProblemView problem={arrange.problem} fieldLabels={labels} /> : null}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <DateField label={labels.heldOn} required minDate={one.startsOn} maxDate={one.endsOn} {...form.getInputProps('heldOn')} />
            <TextInput label={labels.startsAt} type="time" required {...form.getInputProps('startsAt')} />
            <TextInput label={labels.endsAt} type="time" required {...form.getInputProps('endsAt')} />
          </Group>
          <TextInput label={labels.title} required maxLength={500} autoComplete="off" data-autofocus {...form.getInputProps('title')} />
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <NumberInput
              label={labels.periods}
              description={t('session.periodsHint')}
              required
              min={0}
              max={24}
              decimalScale={1}
              {...form.getInputProps('periods')}
            />
            <Select
              label={labels.roomId}
              clearable
              searchable
              clearButtonProps={{ 'aria-label': t('clear') }}
              data={(rooms?.items ?? []).map(({ id, name, seats }) => ({ value: id, label: t('session.roomOf', { name, seats }) }))}
              {...form.getInputProps('roomId')}
            />
          </Group>
          <MultiSelect
            label={labels.trainerIds}
            searchable
            maxValues={10}
            data={(trainers?.items ?? []).map(({ id, fullName, employer }) => ({
              value: id,
              label: employer ? `${fullName} (${employer})` : fullName,
            }))}
            {...form.getInputProps('trainerIds')}
          />
          <DialogFoot onCancel={onClose} pending={arrange.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
