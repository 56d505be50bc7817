import { Button, Group, Paper, Radio, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { DateField } from '../../../ui/date-field';
import { formatDay, formatNumber } from '../../../ui/dates';
import { useDraft } from '../../../ui/draft';
import { FileDrop } from '../../../ui/file-drop';
import { useFormProblem } from '../../../ui/form-problem';
import { ListPage } from '../../../ui/list-page';
import { pastedRows, textOfRows } from '../../../ui/pasted-table';
import { ProblemView } from '../../../ui/problem-view';
import { ImportState } from '../existing/import-state';
import { TTHC_CHANGES, useAnnouncements } from './tthc.queries';

type NewAnnouncement = Input<'/api/v1/administrative-procedure-imports', 'post'>;

interface Values {
  decisionNumber: string;
  decidedOn: string | null;
  validFrom: string | null;
  extent: 'part' | 'whole';
  text: string;
}

/** The annex of an announcing decision goes in, pasted or as a file; and what was announced before. */
export function AnnouncementsPage() {
  const { t } = useTranslation(['tthc', 'documents']);
  const list = useAnnouncements();
  return (
    <ListPage
      title={t('announcements')}
      back={{ href: '/tai-lieu/tthc', label: t('title') }}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tai-lieu/tthc/cong-bo/${row.id}`}
      columns={[
        { key: 'decision', header: t('decision'), cell: (row) => row.decisionNumber },
        { key: 'on', header: t('decidedOn'), cell: (row) => <span className="qms-digits">{formatDay(row.decidedOn)}</span>, width: '9rem' },
        {
          key: 'from',
          header: t('validFrom'),
          cell: (row) => <span className="qms-digits">{formatDay(row.validFrom)}</span>,
          width: '9rem',
        },
        { key: 'rows', header: t('rows'), cell: (row) => formatNumber(row.rows), align: 'right', width: '6rem' },
        { key: 'state', header: t('documents:state'), cell: (row) => <ImportState state={row.state} />, width: '10rem' },
      ]}
      filterBar={<NewAnnouncementForm />}
      empty={{ title: t('noAnnouncement'), hint: t('noAnnouncementHint') }}
    />
  );
}

function NewAnnouncementForm() {
  const { t } = useTranslation(['tthc', 'ui']);
  const router = useRouter();
  const [way, setWay] = useState<'paste' | 'file'>('paste');
  const [fileId, setFileId] = useState<string | null>(null);
  const needed = (value: string | null) => ((value ?? '').trim() === '' ? t('ui:required') : null);
  const form = useForm<Values>({
    initialValues: { decisionNumber: '', decidedOn: null, validFrom: null, extent: 'part', text: '' },
    validate: { decisionNumber: needed, decidedOn: needed, text: (text) => (way === 'paste' ? needed(text) : null) },
  });
  const draft = useDraft('announcement', form.values, form.setValues);
  const read = useCommand({
    send: (body: NewAnnouncement, { headers }) => answer(api.POST('/api/v1/administrative-procedure-imports', { body, headers })),
    changes: TTHC_CHANGES,
    done: ({ id }) => {
      draft.forget();
      void router.navigate({ href: `/tai-lieu/tthc/cong-bo/${id}` });
    },
  });
  useFormProblem(form, read.problem);
  const labels = {
    decisionNumber: t('decision'),
    decidedOn: t('decidedOn'),
    validFrom: t('validFrom'),
    text: t('paste'),
    fileId: t('file'),
    extent: t('extent'),
  };
  const send = ({ text, decisionNumber, decidedOn, validFrom, extent }: Values) => {
    if (way === 'file' && fileId === null) return form.setFieldError('text', t('ui:required'));
    void read.run({
      decisionNumber: decisionNumber.trim().normalize('NFC'),
      decidedOn: decidedOn!,
      validFrom: validFrom ?? undefined,
      extent,
      ...(way === 'paste' ? { text } : { fileId: fileId! }),
    });
  };
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label={t('import')}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {read.problem ? <ProblemView problem={read.problem} fieldLabels={labels} /> : null}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <TextInput
              label={labels.decisionNumber}
              required
              autoComplete="off"
              placeholder="1120/QĐ-UBND"
              {...form.getInputProps('decisionNumber')}
            />
            <DateField label={labels.decidedOn} required {...form.getInputProps('decidedOn')} />
            <DateField label={labels.validFrom} description={t('validFromHint')} {...form.getInputProps('validFrom')} />
          </Group>
          <Radio.Group label={labels.extent} {...form.getInputProps('extent')}>
            <Stack gap={6} mt={4}>
              <Radio value="part" label={t('extents.part')} />
              <Radio value="whole" label={t('extents.whole')} />
            </Stack>
          </Radio.Group>
          <SegmentedControl
            aria-label={t('way')}
            data={[
              { value: 'paste', label: t('ways.paste') },
              { value: 'file', label: t('ways.file') },
            ]}
            value={way}
            onChange={(chosen) => setWay(chosen as 'paste' | 'file')}
          />
          {way === 'paste' ? (
            <Textarea
              label={labels.text}
              description={t('pasteHint')}
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
          ) : (
            <FileDrop<StoredFile>
              label={labels.fileId}
              hint={t('fileHint')}
              accept=".xlsx"
              maxBytes={50 * 1024 * 1024}
              max={1}
              error={form.errors.text === undefined ? undefined : String(form.errors.text)}
              upload={uploadFile}
              onChange={([stored]) => setFileId(stored?.id ?? null)}
            />
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={read.pending}>
              {t('read')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
