import { Button, Group, MultiSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { fieldMessages } from '../../../api/problem';
import type { Input } from '../../../api/types';
import { Dialog } from '../../../ui/dialog';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { reviewersQuery } from '../documents.queries';
import { type ChangeRequest, REQUEST_CHANGES } from './changes.queries';

interface DialogProps {
  request: ChangeRequest;
  onClose(): void;
}

/** Whom to ask what he thinks of the request. */
export function AskOpinionsDialog({ request, onClose }: DialogProps) {
  const { t } = useTranslation(['changes', 'ui']);
  const { data: people } = useQuery(reviewersQuery);
  const [personIds, setPersonIds] = useState<string[]>([]);
  const asked = request.opinions.map(({ person }) => person.id);
  const ask = useCommand({
    send: (ids: string[], { headers }) =>
      answer(
        api.POST('/api/v1/change-requests/{id}/advisers', { params: { path: { id: request.id } }, body: { personIds: ids }, headers }),
      ),
    changes: REQUEST_CHANGES,
    done: (_, ids) => {
      notifyDone(t('ask.done', { count: ids.length }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask.run(personIds);
  };
  return (
    <Dialog onClose={onClose} title={t('ask.action')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {ask.problem ? <ProblemView problem={ask.problem} fieldLabels={{ personIds: t('ask.whom') }} /> : null}
          <MultiSelect
            label={t('ask.whom')}
            searchable
            hidePickedOptions
            openOnFocus={false}
            data-autofocus
            data={(people?.items ?? [])
              .filter(({ id }) => !asked.includes(id))
              .map(({ id, name, post }) => ({ value: id, label: post ? `${name} (${post})` : name }))}
            value={personIds}
            onChange={setPersonIds}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={ask.pending} disabled={personIds.length === 0}>
              {t('ask.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** What who was asked thinks; against it only with the reason. */
export function AdviseDialog({ request, onClose }: DialogProps) {
  const { t } = useTranslation(['changes', 'ui']);
  const [opinion, setOpinion] = useState<'agree' | 'disagree'>('agree');
  const [remark, setRemark] = useState('');
  const advise = useCommand({
    send: (body: Input<'/api/v1/change-requests/{id}/opinions', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/change-requests/{id}/opinions', { params: { path: { id: request.id } }, body, headers })),
    changes: REQUEST_CHANGES,
    done: () => {
      notifyDone(t('advise.done'));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void advise.run({ opinion, remark: remark.trim().normalize('NFC') || undefined });
  };
  const error = advise.problem ? fieldMessages(advise.problem).remark : undefined;
  return (
    <Dialog onClose={onClose} title={t('advise.action')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {advise.problem ? <ProblemView problem={advise.problem} fieldLabels={{ remark: t('advise.remark') }} /> : null}
          <Radio.Group label={t('advise.opinion')} value={opinion} onChange={(chosen) => setOpinion(chosen as 'agree' | 'disagree')}>
            <Stack gap={6} mt={4}>
              <Radio value="agree" label={t('says.agree')} />
              <Radio value="disagree" label={t('says.disagree')} />
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('advise.remark')}
            required={opinion === 'disagree'}
            autosize
            minRows={3}
            maxLength={2000}
            value={remark}
            error={error}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={advise.pending} disabled={opinion === 'disagree' && remark.trim() === ''}>
              {t('advise.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
