import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useSession } from '../../session/session.queries';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ReadState } from '../../ui/detail-page';
import { useFormProblem } from '../../ui/form-problem';
import { Icon } from '../../ui/icons';
import { notifyDone } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { EmptyState } from '../../ui/page-states';
import { ProblemView } from '../../ui/problem-view';
import { HandedThings } from './handed-things';
import { HANDOVER_CHANGES, type OpenWork, openWorkQuery } from './handovers.queries';

const named = ({ name, post }: { name: string; post: string | null }) => (post ? `${name} (${post})` : name);

/** Bàn giao: who, to whom, why, and everything that will go over, before it does. */
export function NewHandoverPage() {
  const { t } = useTranslation('agency');
  const { person } = useSession();
  const [fromId, setFromId] = useState(person.id);
  const query = useQuery(openWorkQuery(fromId));
  return (
    <>
      <PageHead title={t('handovers.make')} back={{ href: '/ban-giao', label: t('handovers.title') }} line={t('handovers.makeLine')} />
      <ReadState query={query}>{(work) => <Shown key={work.person.id} work={work} onFrom={setFromId} />}</ReadState>
    </>
  );
}

function Shown({ work, onFrom }: { work: OpenWork; onFrom(id: string): void }) {
  const { t } = useTranslation(['agency', 'ui']);
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm({ initialValues: { toId: null as string | null, reason: '' }, validate: { toId: needed, reason: needed } });
  const make = useCommand({
    send: ({ toId, reason }: typeof form.values, { headers }) =>
      answer(
        api.POST('/api/v1/handovers', {
          body: { fromId: work.person.id, toId: toId ?? '', reason: reason.trim().normalize('NFC') },
          headers,
        }),
      ),
    changes: HANDOVER_CHANGES,
    done: ({ id }) => {
      notifyDone(t('handovers.made'));
      void router.navigate({ href: `/ban-giao/${id}` });
    },
  });
  useFormProblem(form, make.problem);
  const labels = { fromId: t('handovers.from'), toId: t('handovers.to'), reason: t('handovers.reason') };
  const successor = work.successors.find(({ id }) => id === form.values.toId);
  const left = work.groups.filter(({ kind }) => successor?.cannotTake.includes(kind));
  const goes = work.groups.filter((group) => !left.includes(group));
  const count = goes.reduce((sum, { things }) => sum + things.length, 0);
  return (
    <form noValidate onSubmit={form.onSubmit(() => setAsking(true))}>
      <Stack gap="md" maw={820}>
        {make.problem ? <ProblemView problem={make.problem} fieldLabels={labels} /> : null}
        {work.people.length > 1 ? (
          <Select
            label={labels.fromId}
            searchable
            allowDeselect={false}
            data={work.people.map((one) => ({ value: one.id, label: named(one) }))}
            value={work.person.id}
            onChange={(id) => {
              if (id !== null) onFrom(id);
            }}
          />
        ) : null}
        {work.groups.length === 0 ? (
          <EmptyState icon="check" title={t('handovers.nothing')} hint={t('handovers.nothingHint', { name: work.person.name })} />
        ) : (
          <>
            <Select
              label={labels.toId}
              description={t('handovers.toHint')}
              required
              searchable
              data={work.successors.map((one) => ({ value: one.id, label: named(one) }))}
              {...form.getInputProps('toId')}
            />
            <TextInput
              label={labels.reason}
              description={t('handovers.reasonHint')}
              required
              maxLength={500}
              {...form.getInputProps('reason')}
            />
            {left.length === 0 ? null : (
              <Alert color="yellow" variant="light" icon={<Icon name="warning" />} title={t('handovers.stays')}>
                {left.map(({ name, things }) => `${name} (${things.length})`).join('; ')}
              </Alert>
            )}
            <HandedThings groups={goes} />
            <Group justify="flex-end">
              <Button type="submit" loading={make.pending} disabled={count === 0}>
                {t('handovers.go', { count })}
              </Button>
            </Group>
          </>
        )}
      </Stack>
      {asking && successor ? (
        <ConfirmDialog
          opened
          sentence={t('handovers.sentence', { count, from: work.person.name, to: successor.name })}
          pending={make.pending}
          problem={make.problem}
          onConfirm={() => void make.run(form.values)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </form>
  );
}
