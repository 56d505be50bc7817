import { Button, Group, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { ReadState } from '../../ui/detail-page';
import { Dialog } from '../../ui/dialog';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { RETENTION_CHANGES, retentionClassesQuery } from './records.queries';
import { TermWords } from './term-words';

interface ClassifyDialogProps {
  recordIds: readonly string[];
  /** The class that they have now. */
  chosen?: string;
  onDone?(): void;
  onClose(): void;
}

/** Gives one record or many their term. */
export function ClassifyDialog({ recordIds, chosen, onDone, onClose }: ClassifyDialogProps) {
  const { t } = useTranslation(['records', 'ui']);
  const [classId, setClassId] = useState(chosen ?? '');
  const query = useQuery(retentionClassesQuery());
  const classify = useCommand({
    send: (to: string, { headers }) =>
      answer(api.POST('/api/v1/record-classifications', { body: { recordIds: [...recordIds], classId: to }, headers })),
    changes: RETENTION_CHANGES,
    done: ({ count }) => {
      notifyDone(t('retention.classified', { count }));
      onDone?.();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (classId !== '') void classify.run(classId);
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('retention.classify')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {classify.problem ? <ProblemView problem={classify.problem} /> : null}
          <ReadState query={query}>
            {({ items }) => (
              <Radio.Group label={t('retention.choose')} value={classId} onChange={setClassId}>
                <Stack gap="xs" mt={4}>
                  {items.map((one) => (
                    <Radio key={one.id} value={one.id} label={one.name} description={<TermWords term={one} />} />
                  ))}
                </Stack>
              </Radio.Group>
            )}
          </ReadState>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={classify.pending} disabled={classId === ''}>
              {t('retention.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
