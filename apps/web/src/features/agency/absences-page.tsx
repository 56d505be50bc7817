import { Button, Checkbox, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { formatDay } from '../../ui/dates';
import { FilterBar } from '../../ui/filter-bar';
import { Icon } from '../../ui/icons';
import { ListPage } from '../../ui/list-page';
import { PersonName } from '../../ui/names';
import { notifyDone } from '../../ui/notify';
import { StatusBadge } from '../../ui/status-badge';
import { useUrlFilters } from '../../ui/url-filters';
import { AbsenceDialog } from './absence-dialog';
import { type Absence, AGENCY_CHANGES, absenceActionsQuery, useAbsences } from './agency.queries';

const TONES = { coming: 'neutral', now: 'warning', over: 'neutral', cancelled: 'neutral' } as const;

/** Who is away, from when to when, and who stands in. */
export function AbsencesPage() {
  const { t } = useTranslation(['agency', 'ui']);
  const filters = useUrlFilters(['past']);
  const list = useAbsences(filters.values.past !== '');
  const { data } = useQuery(absenceActionsQuery);
  const [dialog, setDialog] = useState<{ of: Absence | null; act: 'enter' | 'change' | 'cancel' } | null>(null);
  const close = () => setDialog(null);
  const cancel = useCommand({
    send: (absence: Absence, { headers }) => answer(api.DELETE('/api/v1/absences/{id}', { params: { path: { id: absence.id } }, headers })),
    changes: AGENCY_CHANGES,
    done: () => {
      notifyDone(t('absences.cancelled'));
      close();
    },
  });
  const enter =
    data?.actions.enter?.allowed === true ? (
      <Button leftSection={<Icon name="add" size={18} />} onClick={() => setDialog({ of: null, act: 'enter' })}>
        {t('absences.enter')}
      </Button>
    ) : null;
  const days = ({ awayFrom, awayUntil }: Absence) => (
    <span className="qms-digits">
      {formatDay(awayFrom)} – {formatDay(awayUntil)}
    </span>
  );
  return (
    <>
      <ListPage
        title={t('absences.title')}
        back={{ href: '/co-quan', label: t('title') }}
        line={t('absences.line')}
        list={list}
        rowKey={(row) => row.id}
        columns={[
          { key: 'person', header: t('absences.person'), cell: ({ person }) => <PersonName name={person.name} unit={person.post} /> },
          { key: 'days', header: t('absences.days'), cell: days, width: '13rem' },
          {
            key: 'standIn',
            header: t('absences.standIn'),
            cell: ({ standIn }) => (standIn ? <PersonName name={standIn.name} unit={standIn.post} /> : t('absences.nobody')),
          },
          { key: 'note', header: t('absences.note'), cell: ({ note }) => note },
          {
            key: 'standing',
            header: t('absences.standing'),
            cell: ({ standing }) => <StatusBadge tone={TONES[standing]} word={t(`absences.standings.${standing}`)} />,
            width: '9rem',
          },
          {
            key: 'acts',
            header: t('absences.acts'),
            cell: (row) =>
              row.mayChange ? (
                <Group gap="xs">
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={t('absences.changeOf', { name: row.person.name })}
                    onClick={() => setDialog({ of: row, act: 'change' })}
                  >
                    {t('absences.change')}
                  </Button>
                  <Button
                    variant="subtle"
                    size="sm"
                    aria-label={t('absences.cancelOf', { name: row.person.name })}
                    onClick={() => setDialog({ of: row, act: 'cancel' })}
                  >
                    {t('absences.cancel')}
                  </Button>
                </Group>
              ) : null,
            width: '11rem',
          },
        ]}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <Checkbox
              mt={8}
              label={t('absences.past')}
              checked={filters.values.past !== ''}
              onChange={(event) => filters.set({ past: event.currentTarget.checked ? '1' : '' })}
            />
          </FilterBar>
        }
        actions={enter}
        empty={{ title: t('absences.empty'), hint: t('absences.emptyHint'), action: enter ?? undefined }}
      />
      {dialog?.act === 'enter' || dialog?.act === 'change' ? <AbsenceDialog absence={dialog.of} onClose={close} /> : null}
      {dialog?.act === 'cancel' && dialog.of !== null ? (
        <ConfirmDialog
          opened
          sentence={t('absences.cancelSentence', {
            name: dialog.of.person.name,
            from: formatDay(dialog.of.awayFrom),
            until: formatDay(dialog.of.awayUntil),
          })}
          pending={cancel.pending}
          problem={cancel.problem}
          onConfirm={() => void (dialog.of !== null && cancel.run(dialog.of))}
          onClose={close}
        />
      ) : null}
    </>
  );
}
