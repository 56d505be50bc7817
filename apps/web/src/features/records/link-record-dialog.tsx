import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { problemIn } from '../../api/problem';
import { formatDay } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icons';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { searched, tooShort } from '../../ui/searched';
import { RELATIONS } from './record-words';
import { foundRecordsQuery, type IsoRecord, RECORD_CHANGES, type Relation } from './records.queries';

/** Chooses what the record is to another one, and which. */
export function LinkRecordDialog({ record: { id, title }, onClose }: { record: IsoRecord; onClose(): void }) {
  const { t } = useTranslation(['records', 'ui']);
  const [relation, setRelation] = useState<Relation>('related');
  const [typed, setTyped] = useState('');
  const [otherId, setOtherId] = useState('');
  const [term] = useDebouncedValue(typed, 350);
  const query = useQuery(foundRecordsQuery(searched(term) ?? ''));
  const found = (query.data?.items ?? []).filter((row) => row.id !== id);
  const link = useCommand({
    send: (body: { otherId: string; relation: Relation }, { headers }) =>
      answer(api.POST('/api/v1/records/{id}/links', { params: { path: { id } }, body, headers })),
    changes: RECORD_CHANGES,
    done: () => {
      notifyDone(t('link.added'));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (otherId !== '') void link.run({ otherId, relation });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('link.add')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {link.problem ? <ProblemView problem={link.problem} /> : null}
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('link.this', { title })}
          </Text>
          <Select
            label={t('link.relation')}
            allowDeselect={false}
            data={RELATIONS.map((value) => ({ value, label: t(`link.relations.${value}`) }))}
            value={relation}
            onChange={(value) => setRelation((value ?? 'related') as Relation)}
          />
          <TextInput
            label={t('link.other')}
            type="search"
            required
            data-autofocus
            autoComplete="off"
            placeholder={t('search')}
            leftSection={<Icon name="search" size={18} />}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setOtherId('');
            }}
          />
          {query.error ? <ProblemView problem={problemIn(query.error)} /> : null}
          <Text size="sm" role="status">
            {tooShort(typed) ? t('tooShort') : query.data ? t('link.found', { count: found.length }) : ''}
          </Text>
          {found.length > 0 ? (
            <Radio.Group label={t('link.choose')} value={otherId} onChange={setOtherId}>
              <Stack gap="xs" mt={4}>
                {found.map((row) => (
                  <Radio
                    key={row.id}
                    value={row.id}
                    label={row.title}
                    description={[row.number ?? row.code, formatDay(row.happenedOn), t(`kinds.${row.kind}`), row.organizationName]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                ))}
              </Stack>
            </Radio.Group>
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={link.pending} disabled={otherId === ''}>
              {t('link.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
