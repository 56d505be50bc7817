import { Button, Checkbox, Group, Paper, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { formatMoment } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { EmptyState } from '../../../ui/page-states';
import { ProblemView } from '../../../ui/problem-view';
import { StatusBadge } from '../../../ui/status-badge';
import css from './change-requests.module.css';
import { type ChangeRequest, type Impact, REQUEST_CHANGES } from './changes.queries';

type Answered = Input<'/api/v1/change-requests/{id}/impacts', 'post'>;
type Given = Answered['answer'];
const keyOf = ({ kind, subjectId }: Impact): string => `${kind} ${subjectId}`;

/** Who refers to this? Each is answered: affected or not, many at once. */
export function Impacts({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('changes');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [remark, setRemark] = useState('');
  const [adding, setAdding] = useState(false);
  const mayAnswer = request.actions.assess?.allowed === true;
  const answers = useCommand({
    send: (body: Answered, { headers }) =>
      answer(api.POST('/api/v1/change-requests/{id}/impacts', { params: { path: { id: request.id } }, body, headers })),
    changes: REQUEST_CHANGES,
    done: (_, { items }) => {
      notifyDone(t('impact.done', { count: items.length }));
      setChosen([]);
      setRemark('');
    },
  });
  const answerable = request.impacts.filter(({ kind }) => kind !== 'other');
  const say = (given: Given) =>
    void answers.run({
      items: answerable
        .filter((one) => chosen.includes(keyOf(one)))
        .map(({ kind, subjectId }) => ({ kind: kind as Answered['items'][number]['kind'], subjectId })),
      answer: given,
      remark: remark.trim().normalize('NFC') || undefined,
    });
  const add = mayAnswer ? (
    <Button variant="default" leftSection={<Icon name="add" size={18} />} onClick={() => setAdding(true)}>
      {t('impact.add')}
    </Button>
  ) : null;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="var(--qms-text-soft)">
          {t('impact.hint')}
        </Text>
        {add}
      </Group>
      {answers.problem ? <ProblemView problem={answers.problem} /> : null}
      {mayAnswer && chosen.length > 0 ? (
        <Paper withBorder p="sm">
          <Stack gap="xs">
            <Text role="status">{t('impact.chosen', { count: chosen.length })}</Text>
            <TextInput
              label={t('impact.remark')}
              maxLength={1000}
              value={remark}
              onChange={(event) => setRemark(event.currentTarget.value)}
            />
            <Group gap="xs">
              <Button loading={answers.pending} onClick={() => say('affected')}>
                {t('impact.answers.affected')}
              </Button>
              <Button variant="default" loading={answers.pending} onClick={() => say('not-affected')}>
                {t('impact.answers.not-affected')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      ) : null}
      {request.impacts.length === 0 ? (
        <EmptyState icon="search" title={t('impact.none')} hint={t('impact.noneHint')} />
      ) : (
        <Paper withBorder px="md">
          {mayAnswer && answerable.length > 1 ? (
            <Checkbox
              my="sm"
              label={t('impact.all')}
              checked={chosen.length === answerable.length}
              indeterminate={chosen.length > 0 && chosen.length < answerable.length}
              onChange={(event) => setChosen(event.currentTarget.checked ? answerable.map(keyOf) : [])}
            />
          ) : null}
          <ul className={css.lines}>
            {request.impacts.map((one) => (
              <li key={keyOf(one)} className={css.line}>
                {mayAnswer && one.kind !== 'other' ? (
                  <Checkbox
                    aria-label={t('impact.choose', { label: one.label })}
                    checked={chosen.includes(keyOf(one))}
                    onChange={() =>
                      setChosen(chosen.includes(keyOf(one)) ? chosen.filter((key) => key !== keyOf(one)) : [...chosen, keyOf(one)])
                    }
                  />
                ) : null}
                <span className={css.grow}>
                  {one.label}
                  <Text component="span" display="block" size="sm" c="var(--qms-text-soft)">
                    {t(`impact.kinds.${one.kind}`, { code: one.by ?? '' })}
                    {one.answeredBy && one.answeredAt ? ` · ${one.answeredBy.name}, ${formatMoment(one.answeredAt)}` : null}
                  </Text>
                </span>
                <StatusBadge
                  tone={one.answer === null ? 'progress' : one.answer === 'affected' ? 'warning' : 'good'}
                  word={t(one.answer === null ? 'impact.unanswered' : `impact.answers.${one.answer}`)}
                />
                {one.remark ? <span className={css.remark}>{one.remark}</span> : null}
              </li>
            ))}
          </ul>
        </Paper>
      )}
      {adding ? <AddImpactDialog request={request} onClose={() => setAdding(false)} /> : null}
    </Stack>
  );
}

/** Something that the system does not know of. */
function AddImpactDialog({ request, onClose }: { request: ChangeRequest; onClose(): void }) {
  const { t } = useTranslation(['changes', 'ui']);
  const [label, setLabel] = useState('');
  const [given, setGiven] = useState<Given>('affected');
  const [remark, setRemark] = useState('');
  const add = useCommand({
    send: (body: Input<'/api/v1/change-requests/{id}/other-impacts', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/change-requests/{id}/other-impacts', { params: { path: { id: request.id } }, body, headers })),
    changes: REQUEST_CHANGES,
    done: () => {
      notifyDone(t('impact.done', { count: 1 }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add.run({ label: label.trim().normalize('NFC'), answer: given, remark: remark.trim().normalize('NFC') || undefined });
  };
  return (
    <Dialog onClose={onClose} title={t('impact.add')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {add.problem ? <ProblemView problem={add.problem} fieldLabels={{ label: t('impact.label') }} /> : null}
          <TextInput
            label={t('impact.label')}
            required
            data-autofocus
            maxLength={500}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Radio.Group label={t('impact.answer')} value={given} onChange={(chosen) => setGiven(chosen as Given)}>
            <Stack gap={6} mt={4}>
              <Radio value="affected" label={t('impact.answers.affected')} />
              <Radio value="not-affected" label={t('impact.answers.not-affected')} />
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('impact.remark')}
            autosize
            maxLength={1000}
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={add.pending} disabled={label.trim().length < 3}>
              {t('impact.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
