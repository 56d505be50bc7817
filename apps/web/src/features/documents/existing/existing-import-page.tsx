import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../../api/client';
import { BecauseList } from '../../../ui/because-list';
import { ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { PageHead } from '../../../ui/page-head';
import readRows from '../../../ui/read-rows.module.css';
import { existingImportRoute } from '../routes';
import { CorrectListedDialog } from './correct-listed-dialog';
import { ConfirmImport, DiscardImport, UndoImport } from './decide-import-dialogs';
import { type ExistingImport, existingImportQuery, type ListRow } from './existing.queries';
import css from './existing-import-page.module.css';
import { ExistingRows } from './existing-rows';
import { Folder } from './folder';
import { ImportState } from './import-state';

/** What was read from an agency's list, what is wrong with it, its folder of files; nothing is made before somebody confirms. */
export function ExistingImportPage() {
  const { id } = existingImportRoute.useParams();
  const query = useQuery(existingImportQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

type Dialog = { name: 'row'; row: ListRow } | { name: 'confirm' | 'discard' | 'undo' };

function Shown({ tagged }: { tagged: Tagged<ExistingImport> }) {
  const { t } = useTranslation('documents');
  const one = tagged.value;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [onlyProblems, setOnlyProblems] = useState(false);
  const close = () => setDialog(null);
  const mayCorrect = one.actions.correct?.allowed === true;
  const wanting = new Set(one.problems.filter(({ severity }) => severity !== 'note').map(({ row }) => row));
  const rows = onlyProblems ? one.rows.filter(({ row }) => wanting.has(row)) : one.rows;
  return (
    <>
      <PageHead
        title={t('existing.one', { name: one.sourceName })}
        back={{ href: '/tai-lieu/nhap-hien-trang', label: t('existing.title') }}
        beside={<ImportState state={one.state} />}
        line={one.reason === null ? t('existing.sheet', { sheet: one.sheet }) : t('existing.reason', { reason: one.reason })}
      />
      {one.state === 'proposal' ? (
        <Problems one={one} onCorrect={mayCorrect ? (row) => setDialog({ name: 'row', row }) : undefined} />
      ) : null}
      {one.notes.length > 0 ? (
        <details className={readRows.notes}>
          <summary>{t('existing.notes', { count: one.notes.length })}</summary>
          <ul>
            {one.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {one.state === 'discarded' || one.state === 'undone' ? null : <Folder tagged={tagged} mayChange={mayCorrect} />}
      <section aria-labelledby="existing-rows">
        <Group justify="space-between" mb="xs">
          <h2 className={css.heading} id="existing-rows">
            {t('existing.rowsTitle', { count: rows.length })}
          </h2>
          {wanting.size > 0 ? (
            <Checkbox
              label={t('existing.onlyProblems', { count: wanting.size })}
              checked={onlyProblems}
              onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
            />
          ) : null}
        </Group>
        <ExistingRows one={one} rows={rows} onCorrect={mayCorrect ? (row) => setDialog({ name: 'row', row }) : undefined} />
      </section>
      <Foot one={one} onDialog={(name) => setDialog({ name })} />
      {dialog?.name === 'row' ? <CorrectListedDialog tagged={tagged} row={dialog.row} onClose={close} /> : null}
      {dialog?.name === 'confirm' ? <ConfirmImport tagged={tagged} onClose={close} /> : null}
      {dialog?.name === 'discard' ? <DiscardImport one={one} onClose={close} /> : null}
      {dialog?.name === 'undo' ? <UndoImport tagged={tagged} onClose={close} /> : null}
    </>
  );
}

/** What keeps rows out, cell by cell; each opens its row. Warnings and notes stand at the rows. */
function Problems({ one, onCorrect }: { one: ExistingImport; onCorrect: ((row: ListRow) => void) | undefined }) {
  const { t } = useTranslation('documents');
  const errors = one.problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  return (
    <section className={css.problems} aria-labelledby="existing-problems">
      <h2 className={css.heading} id="existing-problems">
        {t('existing.problems', { count: errors.length })}
      </h2>
      <Text size="sm" mb="xs">
        {t('existing.problemsHint')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without focus nobody scrolls it by keyboard */}
      <ul className={css.problemList} tabIndex={0} aria-labelledby="existing-problems">
        {errors.map((problem) => {
          const row = one.rows.find((each) => each.row === problem.row);
          return (
            <li key={`${problem.cell}-${problem.code}`}>
              <Icon name="warning" size={16} />
              {onCorrect && row ? (
                <button type="button" className={css.problem} onClick={() => onCorrect(row)}>
                  {problem.text}
                </button>
              ) : (
                problem.text
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What else is counted beside the documents that come in. */
const COUNTED = ['equal', 'differs', 'wrong', 'leftOut', 'withoutFile'] as const;

/** What a confirmation would make, counted; and the ways on. */
function Foot({ one, onDialog }: { one: ExistingImport; onDialog(name: 'confirm' | 'discard' | 'undo'): void }) {
  const { t } = useTranslation('documents');
  const { counts, actions, state } = one;
  const { confirm, discard, undo } = actions;
  return (
    <Paper className={readRows.foot} withBorder p="sm">
      <div>
        <strong>
          {state === 'proposal' ? t('existing.counts', { count: counts.fresh }) : t('existing.made', { count: one.documents ?? 0 })}
        </strong>
        {state === 'proposal' ? (
          <p className={readRows.soft}>
            {COUNTED.filter((name) => counts[name] > 0)
              .map((name) => t(`existing.counted.${name}`, { count: counts[name] }))
              .join(' · ')}
          </p>
        ) : null}
        {state === 'proposal' && confirm && confirm.because.length > 0 ? <BecauseList because={confirm.because} /> : null}
        {state === 'confirmed' && undo && !undo.allowed ? (
          <>
            <BecauseList because={undo.because} />
            {one.wentOn.length > 0 ? <p className={readRows.soft}>{one.wentOn.slice(0, 10).join(', ')}</p> : null}
          </>
        ) : null}
      </div>
      <Group gap="xs">
        {state === 'confirmed' ? (
          <Button component={AppLink} href="/tai-lieu">
            {t('existing.open')}
          </Button>
        ) : null}
        {state === 'confirmed' && undo ? (
          <Button variant="default" disabled={!undo.allowed} onClick={() => onDialog('undo')}>
            {t('existing.undo')}
          </Button>
        ) : null}
        {discard?.allowed ? (
          <Button variant="default" onClick={() => onDialog('discard')}>
            {t('existing.discard')}
          </Button>
        ) : null}
        {state === 'proposal' && confirm ? (
          <Button disabled={!confirm.allowed} onClick={() => onDialog('confirm')}>
            {t('existing.confirm')}
          </Button>
        ) : null}
      </Group>
    </Paper>
  );
}
