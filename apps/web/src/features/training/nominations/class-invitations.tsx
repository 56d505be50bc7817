import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../../ui/action-bar';
import { formatDay, formatNumber } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { FilterBar, FilterSelect, FilterText } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { ListSection } from '../../../ui/list-page';
import { useUrlFilters } from '../../../ui/url-filters';
import type { ClassTabProps } from '../classes/class-tabs';
import type { TrainingClass } from '../training.queries';
import { INVITATION_STANDINGS, InvitationStanding } from './invitation-standing';
import { InviteDialog } from './invite-dialog';
import { type InvitationSummary, invitationSummaryQuery, invitationsUrl, useClassInvitations } from './nominations.queries';

/** Cơ quan được mời: who was invited to the class, and what each answered. */
export function ClassInvitations({ tagged: { value: one } }: ClassTabProps) {
  const query = useQuery(invitationSummaryQuery(one.id));
  return <ReadState query={query}>{(summary) => <Shown one={one} summary={summary} />}</ReadState>;
}

function Shown({ one, summary }: { one: TrainingClass; summary: InvitationSummary }) {
  const { t } = useTranslation(['nominations', 'roster']);
  const filters = useUrlFilters(['q', 'standing']);
  const list = useClassInvitations(one.id, filters.values);
  const [inviting, setInviting] = useState(false);
  return (
    <Stack gap="sm">
      <Paper withBorder p="sm">
        <Group justify="space-between" gap="sm">
          <div>
            <Text fw={600}>{t('nominees', { count: summary.nominees })}</Text>
            <Text size="sm" c="dimmed">
              {INVITATION_STANDINGS.filter((standing) => summary[standing] > 0)
                .map((standing) => `${t(`standings.${standing}`)}: ${formatNumber(summary[standing])}`)
                .join(' · ')}
            </Text>
          </div>
          <ActionBar
            answers={summary.actions}
            actions={[{ name: 'invite', label: t('invite.action'), icon: 'add', run: () => setInviting(true) }]}
          />
        </Group>
      </Paper>
      <ListSection
        title={t('invited')}
        list={list}
        rowKey={(row) => row.id}
        rowHref={(row) => `/dao-tao/loi-moi/${row.id}`}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('find')} />
            <FilterSelect
              filters={filters}
              name="standing"
              label={t('standing')}
              options={INVITATION_STANDINGS.map((standing) => ({ value: standing, label: t(`standings.${standing}`) }))}
            />
            <Button
              component="a"
              variant="default"
              href={invitationsUrl(one.id, filters.values)}
              download
              leftSection={<Icon name="download" size={18} />}
            >
              {t('roster:export')}
            </Button>
          </FilterBar>
        }
        columns={[
          { key: 'agency', header: t('agency'), cell: (row) => row.agencyName },
          { key: 'standing', header: t('standing'), cell: (row) => <InvitationStanding standing={row.standing} />, width: '11rem' },
          {
            key: 'nominees',
            header: t('people'),
            cell: (row) => (row.seats === null ? formatNumber(row.nominees) : `${formatNumber(row.nominees)}/${formatNumber(row.seats)}`),
            align: 'right',
            width: '7rem',
          },
          {
            key: 'answerBy',
            header: t('answerBy'),
            cell: (row) => <span className="qms-digits">{formatDay(row.answerBy)}</span>,
            width: '9rem',
          },
          {
            key: 'letter',
            header: t('letter'),
            cell: (row) =>
              row.letterNumber === null ? '—' : `${row.letterNumber}, ${row.letterOn === null ? '' : formatDay(row.letterOn)}`,
            width: '16rem',
          },
        ]}
        empty={{ title: t('nobodyInvited'), hint: t('nobodyInvitedHint') }}
      />
      {inviting ? <InviteDialog one={one} already={summary.agencyIds} onClose={() => setInviting(false)} /> : null}
    </Stack>
  );
}
