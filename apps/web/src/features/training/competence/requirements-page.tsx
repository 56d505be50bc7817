import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useRoleName } from '../../../session/role-name';
import { DateField } from '../../../ui/date-field';
import { dayOf, formatDay } from '../../../ui/dates';
import { Icon } from '../../../ui/icons';
import { ListPage } from '../../../ui/list-page';
import { notifyDone } from '../../../ui/notify';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { COMPETENCE_CHANGES, type CompetenceRequirement, competenceQuery, useRequirements } from './competence.queries';
import { RequireDialog } from './require-dialog';

const TODAY = { asOf: '', unitId: '', onlyGaps: '', everybody: '' };

/** Yêu cầu năng lực: which role needs which course. */
export function RequirementsPage() {
  const { t, i18n } = useTranslation('competence');
  const roleName = useRoleName();
  const list = useRequirements();
  const keeps = useQuery(competenceQuery(TODAY, i18n.language)).data?.actions.keep?.allowed === true;
  const [open, setOpen] = useState<CompetenceRequirement | 'new' | null>(null);
  const add = keeps ? (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setOpen('new')}>
      {t('requirements.add')}
    </Button>
  ) : undefined;
  return (
    <>
      <ListPage
        title={t('requirements.title')}
        line={t('requirements.line')}
        back={{ href: '/dao-tao/nang-luc', label: t('title') }}
        list={list}
        rowKey={(row) => row.id}
        columns={[
          { key: 'role', header: t('role'), cell: (row) => roleName(row.role), width: '13rem' },
          { key: 'course', header: t('course'), cell: (row) => row.course.name },
          { key: 'basis', header: t('requirements.basis'), cell: (row) => row.basis },
          {
            key: 'days',
            header: t('requirements.days'),
            cell: (row) => (
              <span className="qms-digits">
                {row.endedOn === null
                  ? t('requirements.from', { from: formatDay(row.validFrom) })
                  : t('requirements.fromTo', { from: formatDay(row.validFrom), to: formatDay(row.endedOn) })}
              </span>
            ),
            width: '12rem',
          },
          ...(keeps
            ? [
                {
                  key: 'end',
                  header: '',
                  cell: (row: CompetenceRequirement) =>
                    row.endedOn === null ? (
                      <Button size="sm" variant="default" onClick={() => setOpen(row)}>
                        {t('requirements.end')}
                      </Button>
                    ) : (
                      row.endReason
                    ),
                  width: '9rem',
                },
              ]
            : []),
        ]}
        actions={add}
        empty={{ title: t('requirements.empty'), hint: t('requirements.emptyHint'), action: add }}
      />
      {open === 'new' ? <RequireDialog onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'new' ? <EndDialog one={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function EndDialog({ one, onClose }: { one: CompetenceRequirement; onClose(): void }) {
  const { t } = useTranslation('competence');
  const roleName = useRoleName();
  const [endedOn, setEndedOn] = useState<string | null>(dayOf(new Date()));
  const end = useCommand({
    send: (input: { endedOn: string; reason: string }, { headers }) =>
      answer(
        api.POST('/api/v1/competence-requirements/{id}/end', {
          params: { path: { id: one.id } },
          body: input,
          headers: { ...headers, 'If-Match': `"${one.version}"` },
        }),
      ),
    changes: COMPETENCE_CHANGES,
    done: () => {
      notifyDone(t('requirements.ended'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('requirements.end')}
      sentence={t('requirements.endSentence', { role: roleName(one.role), course: one.course.name })}
      submitLabel={t('requirements.end')}
      pending={end.pending}
      problem={end.problem}
      onSubmit={(reason) => endedOn !== null && void end.run({ endedOn, reason })}
      onClose={onClose}
    >
      <DateField label={t('requirements.endedOn')} required value={endedOn} onChange={setEndedOn} />
    </ReasonDialog>
  );
}
