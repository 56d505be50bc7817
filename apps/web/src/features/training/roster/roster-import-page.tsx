import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../../api/client';
import { formatNumber } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { PageHead } from '../../../ui/page-head';
import { Phase } from '../../../ui/phase';
import readRows from '../../../ui/read-rows.module.css';
import { rosterImportRoute } from '../routes';
import { CorrectLearnerRowDialog } from './correct-learner-row-dialog';
import { ConfirmRoster, DiscardRoster, UndoRoster } from './decide-roster-dialogs';
import { type RosterImport, type RosterImportRow, rosterImportQuery, rosterProblemsUrl, type ShownRows } from './roster.queries';
import { RosterImportFoot } from './roster-import-foot';
import { RosterImportRows } from './roster-import-rows';
import { RosterImportState } from './roster-import-state';
import { WhoseRowDialog } from './whose-row-dialog';

/** What was read of a list of learners, each problem at its cell; nobody is entered before somebody confirms. */
export function RosterImportPage() {
  const { t } = useTranslation('roster');
  const { id } = rosterImportRoute.useParams();
  const [shown, setShown] = useState<ShownRows>({ rows: 'all', after: 0 });
  const query = useQuery(rosterImportQuery(id, shown));
  if (query.isPending) return <Phase label={t('import.phases.judging')} />;
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} shown={shown} onShow={setShown} />}</ReadState>;
}

type Dialog = { name: 'row' | 'who'; row: RosterImportRow } | { name: 'confirm' | 'discard' | 'undo' };

function Shown({ tagged, shown, onShow }: { tagged: Tagged<RosterImport>; shown: ShownRows; onShow(shown: ShownRows): void }) {
  const { t } = useTranslation('roster');
  const one = tagged.value;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const mayCorrect = one.actions.correct?.allowed === true;
  return (
    <>
      <PageHead
        title={one.sourceName}
        back={{ href: `/dao-tao/lop/${one.classId}/nhap-danh-sach`, label: t('import.title') }}
        beside={<RosterImportState state={one.state} />}
        line={one.reason === null ? `${one.classCode} ${one.classTitle}` : t('import.reason', { reason: one.reason })}
      />
      {one.notes.length > 0 ? (
        <details className={readRows.notes}>
          <summary>{t('import.notes', { count: one.notes.length })}</summary>
          <ul>
            {one.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {one.counts === null ? null : (
        <section aria-labelledby="roster-rows">
          <Group justify="space-between" gap="sm" mb="xs">
            <h2 style={{ fontSize: '1rem', margin: 0 }} id="roster-rows">
              {t('import.rowsTitle', { count: one.counts.rows })}
            </h2>
            {one.errors > 0 ? (
              <Group gap="sm">
                <Checkbox
                  label={t('import.onlyOpen', { count: one.counts.wrong + one.counts.undecided })}
                  checked={shown.rows === 'open'}
                  onChange={(event) => onShow({ rows: event.currentTarget.checked ? 'open' : 'all', after: 0 })}
                />
                <Button
                  component="a"
                  variant="default"
                  size="sm"
                  href={rosterProblemsUrl(one.id)}
                  download
                  leftSection={<Icon name="download" size={18} />}
                >
                  {t('import.problemsSheet')}
                </Button>
              </Group>
            ) : null}
          </Group>
          {one.rows.length === 0 ? (
            <Text mb="sm">{t('import.noRows')}</Text>
          ) : (
            <RosterImportRows
              one={one}
              onCorrect={mayCorrect ? (row) => setDialog({ name: 'row', row }) : undefined}
              onWho={mayCorrect ? (row) => setDialog({ name: 'who', row }) : undefined}
            />
          )}
          <Pages one={one} shown={shown} onShow={onShow} />
        </section>
      )}
      {one.wentOn.length > 0 ? (
        <Stack gap={4} mb="sm">
          <Text fw={600}>{t('import.wentOn', { count: one.wentOn.length })}</Text>
          <Text size="sm">{one.wentOn.join(', ')}</Text>
        </Stack>
      ) : null}
      <RosterImportFoot one={one} onDialog={(name) => setDialog({ name })} />
      {dialog?.name === 'row' ? <CorrectLearnerRowDialog tagged={tagged} row={dialog.row} onClose={close} /> : null}
      {dialog?.name === 'who' ? <WhoseRowDialog tagged={tagged} row={dialog.row} onClose={close} /> : null}
      {dialog?.name === 'confirm' ? <ConfirmRoster tagged={tagged} onClose={close} /> : null}
      {dialog?.name === 'discard' ? <DiscardRoster one={one} onClose={close} /> : null}
      {dialog?.name === 'undo' ? <UndoRoster tagged={tagged} onClose={close} /> : null}
    </>
  );
}

/** Long lists are looked through page by page. */
function Pages({ one, shown, onShow }: { one: RosterImport; shown: ShownRows; onShow(shown: ShownRows): void }) {
  const { t } = useTranslation('roster');
  if (shown.after === 0 && one.nextAfter === null) return null;
  const [first, last] = [one.rows[0]?.row ?? 0, one.rows.at(-1)?.row ?? 0];
  return (
    <Group justify="space-between" mt="sm" gap="sm">
      <Text size="sm" className="qms-digits">
        {t('import.shownRows', { first: formatNumber(first), last: formatNumber(last) })}
      </Text>
      <Group gap="xs">
        <Button variant="default" size="sm" disabled={shown.after === 0} onClick={() => onShow({ ...shown, after: 0 })}>
          {t('import.firstPage')}
        </Button>
        <Button
          variant="default"
          size="sm"
          disabled={one.nextAfter === null}
          onClick={() => onShow({ ...shown, after: one.nextAfter ?? 0 })}
        >
          {t('import.nextPage')}
        </Button>
      </Group>
    </Group>
  );
}
