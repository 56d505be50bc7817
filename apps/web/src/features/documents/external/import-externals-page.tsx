import { Alert, Button, Group, List, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Answer, Input } from '../../../api/types';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { formatDay } from '../../../ui/dates';
import { FileDrop } from '../../../ui/file-drop';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { ProblemView } from '../../../ui/problem-view';
import { StatusBadge } from '../../../ui/status-badge';
import css from '../changes/change-requests.module.css';
import { EXTERNAL_CHANGES } from './externals.queries';

type ReadTable = Answer<'/api/v1/external-documents/readings', 'post'>;
type ReadRow = ReadTable['rows'][number];

/** A table pasted or uploaded, shown as it was understood; nothing is saved before it is confirmed. */
export function ImportExternalsPage() {
  const { t } = useTranslation(['externals', 'documents', 'ui']);
  const router = useRouter();
  const [text, setText] = useState('');
  const [table, setTable] = useState<ReadTable | null>(null);
  const read = useCommand({
    send: (body: Input<'/api/v1/external-documents/readings', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/external-documents/readings', { body, headers })),
    done: setTable,
  });
  const take = useCommand({
    send: (body: Input<'/api/v1/external-documents/imports', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/external-documents/imports', { body, headers })),
    changes: EXTERNAL_CHANGES,
    done: ({ added, already }) => {
      notifyDone(t('import.done', { added, already }));
      void router.navigate({ href: '/tai-lieu/ben-ngoai' });
    },
  });
  const faulty = new Set((table?.problems ?? []).filter(({ severity }) => severity === 'error').map(({ row }) => row));
  const fresh = (table?.rows ?? []).filter(({ row, isKnown }) => !isKnown && !faulty.has(row));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void read.run({ text });
  };
  return (
    <>
      <PageHead title={t('import.title')} back={{ href: '/tai-lieu/ben-ngoai', label: t('title') }} line={t('import.hint')} />
      <Stack gap="md" maw="64rem">
        <Paper withBorder p="md">
          <form noValidate onSubmit={submit}>
            <Stack gap="md">
              {read.problem ? (
                <ProblemView problem={read.problem} fieldLabels={{ text: t('import.paste'), fileId: t('import.file') }} />
              ) : null}
              <Textarea
                label={t('import.paste')}
                description={t('import.columns')}
                autosize
                minRows={4}
                maxRows={14}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <Group justify="flex-end">
                <Button type="submit" loading={read.pending} disabled={text.trim() === ''}>
                  {t('import.read')}
                </Button>
              </Group>
              <FileDrop<StoredFile>
                label={t('import.file')}
                accept=".xlsx"
                max={1}
                upload={uploadFile}
                onChange={(stored) => {
                  const [file] = stored;
                  if (file) void read.run({ fileId: file.id });
                }}
              />
            </Stack>
          </form>
        </Paper>
        {table === null ? null : (
          <Paper withBorder p="md" component="section" aria-labelledby="read-externals">
            <h2 className={css.heading} id="read-externals">
              {t('import.understood', { count: table.rows.length, fresh: fresh.length })}
            </h2>
            {take.problem ? <ProblemView problem={take.problem} /> : null}
            {table.problems.length > 0 ? (
              <Alert color={faulty.size > 0 ? 'red' : 'yellow'} variant="light" icon={<Icon name="warning" />} title={t('import.problems')}>
                <List size="sm">
                  {table.problems.map(({ row, column, code }) => (
                    <List.Item key={`${row}:${column}:${code}`}>
                      {t('import.at', { row, column: t(`columns.${column}`), problem: t(`import.codes.${code}`) })}
                    </List.Item>
                  ))}
                </List>
              </Alert>
            ) : null}
            <ul className={css.lines}>
              {table.rows.map((row) => (
                <ReadLine key={row.row} row={row} isFaulty={faulty.has(row.row)} />
              ))}
            </ul>
            <Group justify="flex-end" gap="xs" mt="md">
              <Button component={AppLink} href="/tai-lieu/ben-ngoai" variant="default">
                {t('ui:cancel')}
              </Button>
              <Button loading={take.pending} disabled={fresh.length === 0} onClick={() => void take.run({ rows: fresh.map(rowOf) })}>
                {t('import.confirm', { count: fresh.length })}
              </Button>
            </Group>
          </Paper>
        )}
      </Stack>
    </>
  );
}

function ReadLine({ row, isFaulty }: { row: ReadRow; isFaulty: boolean }) {
  const { t } = useTranslation('externals');
  const days = [row.issuedOn, row.effectiveFrom, row.effectiveTo].map((day) => (day === null ? '—' : formatDay(day))).join(' · ');
  return (
    <li className={css.line}>
      <span className={css.grow}>
        <strong>{row.number}</strong> {row.title}
        <Text component="span" display="block" size="sm" c="var(--qms-text-soft)">
          {t(`kinds.${row.kind}`)} · {row.issuer} · <span className="qms-digits">{days}</span>
          {row.documents.length > 0 ? ` · ${row.documents.join(', ')}` : null}
        </Text>
      </span>
      <StatusBadge
        tone={isFaulty ? 'bad' : row.isKnown ? 'neutral' : 'good'}
        word={t(isFaulty ? 'import.faulty' : row.isKnown ? 'import.known' : 'import.fresh')}
      />
    </li>
  );
}

const rowOf = ({ kind, number, issuer, title, issuedOn, effectiveFrom, effectiveTo, documents }: ReadRow) => ({
  kind,
  number,
  issuer,
  title,
  issuedOn: issuedOn ?? '',
  effectiveFrom,
  effectiveTo,
  documents,
});
