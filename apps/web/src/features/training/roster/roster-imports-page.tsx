import { Button, Checkbox, Group, Paper, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { BecauseList } from '../../../ui/because-list';
import { formatNumber } from '../../../ui/dates';
import { FileDrop } from '../../../ui/file-drop';
import { useFormProblem } from '../../../ui/form-problem';
import { Icon } from '../../../ui/icons';
import { ListPage } from '../../../ui/list-page';
import { pastedRows, textOfRows } from '../../../ui/pasted-table';
import { Phase } from '../../../ui/phase';
import { ProblemView } from '../../../ui/problem-view';
import { rosterImportsRoute } from '../routes';
import { classQuery, TRAINING_CHANGES } from '../training.queries';
import { rosterQuery, rosterTemplateUrl, useRosterImports } from './roster.queries';
import { RosterImportState } from './roster-import-state';

/** A list of learners goes in, as a file or pasted; and the lists that came before. */
export function RosterImportsPage() {
  const { t } = useTranslation('roster');
  const { id } = rosterImportsRoute.useParams();
  const { data } = useQuery(classQuery(id));
  const { data: roster } = useQuery(rosterQuery(id));
  const may = roster?.actions.import;
  return (
    <ListPage
      title={t('import.title')}
      back={{ href: `/dao-tao/lop/${id}?tab=hoc-vien`, label: data ? `${data.value.code} ${data.value.title}` : t('title') }}
      list={useRosterImports(id)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/dao-tao/nhap-danh-sach/${row.id}`}
      columns={[
        { key: 'name', header: t('import.source'), cell: (row) => row.sourceName },
        { key: 'rows', header: t('import.rows'), cell: (row) => formatNumber(row.rows), align: 'right', width: '7rem' },
        { key: 'by', header: t('import.by'), cell: (row) => row.createdBy ?? '—', width: '14rem' },
        { key: 'state', header: t('state'), cell: (row) => <RosterImportState state={row.state} />, width: '10rem' },
      ]}
      filterBar={
        may === undefined ? null : may.allowed ? (
          <NewImport classId={id} />
        ) : (
          <Paper withBorder p="md" mb="md" component="section" aria-label={t('import.action')}>
            <BecauseList because={may.because} />
          </Paper>
        )
      }
      empty={{ title: t('import.none'), hint: t('import.noneHint') }}
    />
  );
}

type NewList = Input<'/api/v1/training-classes/{id}/roster-imports', 'post'>;

function NewImport({ classId }: { classId: string }) {
  const { t } = useTranslation(['roster', 'ui']);
  const router = useRouter();
  const [way, setWay] = useState<'file' | 'paste'>('file');
  const [fileId, setFileId] = useState<string | null>(null);
  const form = useForm({
    initialValues: { text: '', name: '', nominated: false },
    validate: { text: (text) => (way === 'paste' && text.trim() === '' ? t('ui:required') : null) },
  });
  const read = useCommand({
    send: (body: NewList, { headers }) =>
      answer(api.POST('/api/v1/training-classes/{id}/roster-imports', { params: { path: { id: classId } }, body, headers })),
    changes: TRAINING_CHANGES,
    done: ({ id }) => void router.navigate({ href: `/dao-tao/nhap-danh-sach/${id}` }),
  });
  useFormProblem(form, read.problem);
  const send = ({ text, name, nominated }: typeof form.values) => {
    if (way === 'file' && fileId === null) return form.setFieldError('text', t('ui:required'));
    const named = name.trim().normalize('NFC');
    void read.run({
      entersAs: nominated ? 'nominated' : 'accepted',
      ...(way === 'file' ? { fileId: fileId! } : { text, ...(named !== '' && { name: named }) }),
    });
  };
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label={t('import.action')}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {read.problem ? <ProblemView problem={read.problem} fieldLabels={{ text: t('import.text'), fileId: t('import.file') }} /> : null}
          <Group justify="space-between" gap="sm">
            <SegmentedControl
              aria-label={t('import.way')}
              data={[
                { value: 'file', label: t('import.ways.file') },
                { value: 'paste', label: t('import.ways.paste') },
              ]}
              value={way}
              onChange={(chosen) => setWay(chosen as 'file' | 'paste')}
            />
            <Button
              component="a"
              variant="default"
              href={rosterTemplateUrl(classId)}
              download
              leftSection={<Icon name="download" size={18} />}
            >
              {t('import.template')}
            </Button>
          </Group>
          {way === 'file' ? (
            <FileDrop<StoredFile>
              label={t('import.file')}
              hint={t('import.fileHint')}
              accept=".xlsx,.csv"
              maxBytes={20 * 1024 * 1024}
              max={1}
              error={form.errors.text === undefined ? undefined : String(form.errors.text)}
              upload={uploadFile}
              onChange={([stored]) => setFileId(stored?.id ?? null)}
            />
          ) : (
            <>
              <TextInput
                label={t('import.name')}
                description={t('import.nameHint')}
                maxLength={200}
                autoComplete="off"
                {...form.getInputProps('name')}
              />
              <Textarea
                label={t('import.text')}
                description={t('import.textHint')}
                required
                autosize
                minRows={4}
                maxRows={12}
                spellCheck={false}
                {...form.getInputProps('text')}
                onPaste={(event) => {
                  const rows = pastedRows(event.clipboardData);
                  if (rows.length < 2) return;
                  event.preventDefault();
                  form.setFieldValue('text', textOfRows(rows));
                }}
              />
            </>
          )}
          <Checkbox label={t('import.nominated')} {...form.getInputProps('nominated', { type: 'checkbox' })} />
          {read.pending ? <Phase label={t('import.phases.reading')} /> : null}
          <Group justify="flex-end">
            <Button type="submit" loading={read.pending}>
              {t('import.read')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
