import { Alert, Button, Group, List, Select, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { type StoredFile, uploadFile } from '../../api/upload';
import { formatDay } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { useDraft } from '../../ui/draft';
import { FileDrop } from '../../ui/file-drop';
import { Icon } from '../../ui/icons';
import { ListField } from '../../ui/list-field';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import css from './enter-documents-dialog.module.css';
import { PASTE_LIMIT, type PastedDocument, readPasted } from './pasted-documents.rules';
import { RECORD_KINDS } from './record-words';
import type { RecordKind } from './records.queries';

type NewRecords = Input<'/api/v1/records', 'post'>;

/** Ordinary documents as evidence: twenty lines pasted from a table, shown as they were understood before anything is saved. */
export function EnterDocumentsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['records', 'ui']);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<RecordKind>('ordinary-document');
  const [clauses, setClauses] = useState<string[]>([]);
  const [fileId, setFileId] = useState<string | null>(null);
  const draft = useDraft('enter-documents', text, setText);
  const { documents, faults } = readPasted(text);
  const enter = useCommand({
    send: (body: NewRecords, { headers }) => answer(api.POST('/api/v1/records', { body, headers })),
    changes: [['records'], ['plans']],
    done: ({ ids }) => {
      draft.forget();
      notifyDone(t('enter.done', { count: ids.length }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (documents.length === 0 || faults.length > 0) return;
    const file = documents.length === 1 && fileId !== null ? { fileId } : {};
    void enter.run({ items: documents.map((document) => ({ ...document, kind, clauses, ...file })) });
  };
  return (
    <Dialog onClose={onClose} size="xl" title={t('enter.title')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {enter.problem ? (
            <ProblemView problem={enter.problem} fieldLabels={lineLabels(documents.length, (row) => t('enter.row', { row }))} />
          ) : null}
          <Textarea
            label={t('enter.paste')}
            description={t('enter.hint', { limit: PASTE_LIMIT })}
            placeholder={t('enter.example')}
            required
            autosize
            minRows={4}
            maxRows={12}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {faults.length > 0 ? (
            <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('enter.problems')}>
              <List size="sm">
                {faults.map((fault) => (
                  <List.Item key={`${fault.code}:${'row' in fault ? fault.row : 0}`}>
                    {t(`enter.${fault.code}`, { ...fault, limit: PASTE_LIMIT })}
                  </List.Item>
                ))}
              </List>
            </Alert>
          ) : null}
          {documents.length > 0 ? <Read documents={documents} /> : null}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <Select
              label={t('kind')}
              allowDeselect={false}
              data={RECORD_KINDS.filter((one) => one !== 'effective-revision').map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
              value={kind}
              onChange={(chosen) => setKind((chosen ?? 'ordinary-document') as RecordKind)}
            />
            <ListField label={t('clauses')} description={t('clausesHint')} value={clauses} onChange={setClauses} />
          </Group>
          {documents.length === 1 ? (
            <FileDrop<StoredFile>
              label={t('enter.file')}
              hint={t('enter.fileHint')}
              max={1}
              upload={uploadFile}
              onChange={(stored) => setFileId(stored[0]?.id ?? null)}
            />
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={enter.pending} disabled={documents.length === 0 || faults.length > 0}>
              {t('enter.submit', { count: documents.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The lines as they were understood. */
function Read({ documents }: { documents: readonly PastedDocument[] }) {
  const { t } = useTranslation('records');
  return (
    <section aria-labelledby="pasted">
      <Text id="pasted" fw={600} size="sm" role="status">
        {t('enter.read', { count: documents.length })}
      </Text>
      <ol className={css.read}>
        {documents.map(({ number, happenedOn, title, issuer }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of the pasted text is its place.
          <li key={index}>
            <strong>{number}</strong> · <span className="qms-digits">{formatDay(happenedOn)}</span> · {title} · {issuer}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The server's field names of a list, as lines: `items.3.title` is line 4. */
function lineLabels(count: number, label: (row: number) => string): Record<string, string> {
  const fields = ['number', 'happenedOn', 'title', 'issuer', 'kind', 'clauses', 'fileId'];
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) =>
      fields.flatMap((field) => [
        [`items.${index}.${field}`, label(index + 1)],
        [`items[${index}].${field}`, label(index + 1)],
      ]),
    ).flat(),
  );
}
