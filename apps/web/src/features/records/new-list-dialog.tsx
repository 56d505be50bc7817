import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { fieldMessages } from '../../api/problem';
import { Dialog } from '../../ui/dialog';
import { ProblemView } from '../../ui/problem-view';
import { LIST_CHANGES } from './lists.queries';

interface NewListDialogProps {
  kind: 'transfer' | 'destruction';
  recordIds: readonly string[];
  onClose(): void;
}

/** A list of chosen records gets its name: for the archive, or for destruction. What cannot be listed is named, record by record. */
export function NewListDialog({ kind, recordIds, onClose }: NewListDialogProps) {
  const { t } = useTranslation(['records', 'ui']);
  const router = useRouter();
  const [title, setTitle] = useState('');
  const make = useCommand({
    send: (name: string, { headers }): Promise<{ id: string }> => {
      const body = { title: name, recordIds: [...recordIds] };
      return kind === 'transfer'
        ? answer(api.POST('/api/v1/archive-transfers', { body, headers }))
        : answer(api.POST('/api/v1/destructions', { body, headers }));
    },
    changes: LIST_CHANGES,
    done: ({ id }) => void router.navigate({ href: `/ho-so/${kind === 'transfer' ? 'nop-luu' : 'huy'}/${id}` }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void make.run(title.trim().normalize('NFC'));
  };
  const error = make.problem ? fieldMessages(make.problem).title : undefined;
  return (
    <Dialog onClose={onClose} title={t(`${kind}.new`)}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {make.problem ? <ProblemView problem={make.problem} fieldLabels={{ title: t(`${kind}.name`) }} /> : null}
          <Text size="sm">{t('listed.count', { count: recordIds.length })}</Text>
          <TextInput
            label={t(`${kind}.name`)}
            description={t(`${kind}.nameHint`)}
            required
            autoComplete="off"
            data-autofocus
            value={title}
            error={error}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={make.pending} disabled={title.trim().length < 3}>
              {t(`${kind}.make`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
