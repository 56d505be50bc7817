import { Button, Group, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { EmptyState } from '../../../ui/page-states';
import { StatusBadge } from '../../../ui/status-badge';
import type { ClassTabProps } from '../classes/class-tabs';
import css from './attendance.module.css';
import { type ClassAttendance as Attended, classAttendanceQuery, classPaperUrl, sheetUrl } from './attendance.queries';

/** Who was there, by session; what is printed before. */
export function ClassAttendance({ tagged: { value: one } }: ClassTabProps) {
  const query = useQuery(classAttendanceQuery(one.id));
  return <ReadState query={query}>{(attended) => <Shown classId={one.id} attended={attended} />}</ReadState>;
}

function Shown({ classId, attended }: { classId: string; attended: Attended }) {
  const { t } = useTranslation('training');
  if (attended.sessions.length === 0) return <EmptyState title={t('session.empty')} hint={t('session.emptyHint')} />;
  const nobody = attended.items.length === 0;
  return (
    <Stack gap="lg">
      {nobody ? (
        <Text c="dimmed">{t('attendance.nobody')}</Text>
      ) : (
        <Group gap="xs">
          <Button
            component="a"
            href={classPaperUrl(classId, 'receipt-sheet')}
            download
            variant="default"
            leftSection={<Icon name="download" size={18} />}
          >
            {t('attendance.receipt')}
          </Button>
          <Button
            component="a"
            href={classPaperUrl(classId, 'seat-cards')}
            download
            variant="default"
            leftSection={<Icon name="download" size={18} />}
          >
            {t('attendance.cards')}
          </Button>
        </Group>
      )}
      <ul className={css.sessions} aria-label={t('tabs.sessions')}>
        {attended.sessions.map((session, index) => {
          const count = attended.counts[index];
          const enters = count?.actions.enter?.allowed === true;
          return (
            <li key={session.id} className={css.session}>
              <div>
                <Text fw={600} className="qms-digits">
                  {t(`halves.${session.half}`)} {formatDay(session.heldOn)}, {session.startsAt}-{session.endsAt}
                </Text>
                {count ? (
                  <Text size="sm">
                    {t('attendance.counts', { present: count.present, excused: count.excused, absent: count.absent })} ·{' '}
                    {t('attendance.catering', { count: count.catering })}
                  </Text>
                ) : null}
              </div>
              <Group gap="xs">
                {session.closedAt === null ? null : <StatusBadge tone="good" word={t('session.states.closed')} />}
                {nobody ? null : (
                  <>
                    <Button
                      component="a"
                      href={sheetUrl(session.id)}
                      download
                      size="sm"
                      variant="default"
                      leftSection={<Icon name="download" size={18} />}
                      aria-label={t('attendance.sheetOf', { day: formatDay(session.heldOn), from: session.startsAt })}
                    >
                      {t('attendance.sheet')}
                    </Button>
                    <Button
                      component={AppLink}
                      href={`/dao-tao/buoi-hoc/${session.id}`}
                      size="sm"
                      variant={enters ? 'filled' : 'default'}
                      aria-label={t(enters ? 'attendance.openOf' : 'attendance.seeOf', {
                        day: formatDay(session.heldOn),
                        from: session.startsAt,
                      })}
                    >
                      {t(enters ? 'attendance.open' : 'attendance.see')}
                    </Button>
                  </>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
      {nobody ? null : <Learners attended={attended} />}
    </Stack>
  );
}

const SIGNS = { present: '✓', excused: 'P', absent: 'K' } as const;

/** Learners × sessions: the sign of the sheet, said in words to screen readers. */
function Learners({ attended: { sessions, items } }: { attended: Attended }) {
  const { t } = useTranslation('training');
  return (
    <section aria-labelledby="attendance-of-all">
      <Title order={2} size="h4" id="attendance-of-all" mb="xs">
        {t('attendance.all')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('attendance.signs')}
      </Text>
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-labelledby': 'attendance-of-all' }}>
        <Table withTableBorder striped="even" miw={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">{t('attendance.ordinal')}</Table.Th>
              <Table.Th>{t('trainer.fullName')}</Table.Th>
              <Table.Th>{t('attendance.agency')}</Table.Th>
              {sessions.map((session) => (
                <Table.Th key={session.id} ta="center" className="qms-digits">
                  {formatDay(session.heldOn).slice(0, 5)}
                  <br />
                  {t(`halves.${session.half}`)}
                </Table.Th>
              ))}
              <Table.Th ta="right">{t('attendance.present')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item, index) => (
              <Table.Tr key={item.enrolmentId}>
                <Table.Td ta="right">{item.ordinal ?? index + 1}</Table.Td>
                <Table.Td>{item.fullName}</Table.Td>
                <Table.Td>{item.agency}</Table.Td>
                {sessions.map(({ id }) => {
                  const mark = item.marks[id] as keyof typeof SIGNS | undefined;
                  return (
                    <Table.Td key={id} ta="center">
                      {mark === undefined ? '' : <abbr title={t(`marks.${mark}`)}>{SIGNS[mark]}</abbr>}
                    </Table.Td>
                  );
                })}
                <Table.Td ta="right">{formatNumber(item.present)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </section>
  );
}
