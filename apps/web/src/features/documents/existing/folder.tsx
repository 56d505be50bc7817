import { Paper, Select, Text } from '@mantine/core';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { FileDrop } from '../../../ui/file-drop';
import { ProblemView } from '../../../ui/problem-view';
import readRows from '../../../ui/read-rows.module.css';
import { type ExistingImport, type FolderFile, IMPORT_CHANGES } from './existing.queries';
import css from './existing-import-page.module.css';
import { gathered } from './gathered';

const LIMIT = 200 * 1024 * 1024;
/** What one request takes. */
const BATCH = 100;
const NOBODY = 'none';

/** The folder: files go up, find their rows by the codes in their names; what is left is placed by a person. */
export function Folder({ tagged, mayChange }: { tagged: Tagged<ExistingImport>; mayChange: boolean }) {
  const { t } = useTranslation('documents');
  const one = tagged.value;
  const leftovers = one.files.filter((file) => file.row === null && file.because !== 'set-aside');
  const placed = one.files.filter((file) => file.by === 'person');
  return (
    <Paper withBorder p="md" className={css.folder} component="section" aria-labelledby="existing-folder">
      <h2 className={css.heading} id="existing-folder">
        {t('existing.folderTitle', { count: one.counts.files })}
      </h2>
      {mayChange ? <Drop id={one.id} /> : null}
      {leftovers.length + placed.length > 0 ? (
        <>
          <Text size="sm" mt="sm" fw={600}>
            {leftovers.length > 0 ? t('existing.leftovers', { count: leftovers.length }) : t('existing.placed')}
          </Text>
          <ul className={css.leftovers}>
            {[...leftovers, ...placed].map((file) => (
              <Leftover key={file.id} tagged={tagged} file={file} mayChange={mayChange} />
            ))}
          </ul>
        </>
      ) : null}
    </Paper>
  );
}

function Drop({ id }: { id: string }) {
  const { t } = useTranslation('documents');
  const add = useCommand({
    send: (fileIds: readonly string[], { headers }) =>
      answer(api.POST('/api/v1/document-imports/{id}/files', { params: { path: { id } }, body: { fileIds: [...fileIds] }, headers })),
    changes: IMPORT_CHANGES,
  });
  const run = useRef(add.run);
  run.current = add.run;
  const queue = useRef(gathered<string>(BATCH, async (ids) => (await run.current(ids)) !== null));
  const take = useCallback((stored: readonly StoredFile[]) => queue.current.offer(stored.map((file) => file.id)), []);
  return (
    <div className={css.drop}>
      {add.problem ? <ProblemView problem={add.problem} /> : null}
      <FileDrop<StoredFile>
        label={t('existing.folder')}
        hint={t('existing.folderHint')}
        accept=".pdf,.docx,.xlsx"
        maxBytes={LIMIT}
        arrived="counted"
        upload={uploadFile}
        onChange={take}
      />
    </div>
  );
}

function Leftover({ tagged, file, mayChange }: { tagged: Tagged<ExistingImport>; file: FolderFile; mayChange: boolean }) {
  const { t } = useTranslation('documents');
  const { id, rows } = tagged.value;
  const assign = useCommand({
    send: (row: number | null, { headers }) =>
      answer(
        api.PATCH('/api/v1/document-imports/{id}/files/{fileId}', {
          params: { path: { id, fileId: file.id } },
          body: { row },
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: IMPORT_CHANGES,
  });
  return (
    <li className={css.leftover}>
      <div>
        <p className={css.file}>{file.name}</p>
        {file.because === null ? null : <p className={readRows.soft}>{t(`existing.unmatched.${file.because}`)}</p>}
        {assign.problem ? <ProblemView problem={assign.problem} /> : null}
      </div>
      {mayChange && file.because !== 'other-type' ? (
        <Select
          aria-label={t('existing.place', { name: file.name })}
          placeholder={t('existing.choose')}
          searchable
          value={file.row === null ? null : String(file.row)}
          disabled={assign.pending}
          data={[
            { value: NOBODY, label: t('existing.nobody') },
            ...rows.filter((row) => row.standing === 'new').map((row) => ({ value: String(row.row), label: `${row.code} ${row.title}` })),
          ]}
          onChange={(value) => {
            if (value !== null) void assign.run(value === NOBODY ? null : Number(value));
          }}
        />
      ) : null}
    </li>
  );
}
