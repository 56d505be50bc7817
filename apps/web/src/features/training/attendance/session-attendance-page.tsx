import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { BecauseList } from '../../../ui/because-list';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { formatDay } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { finds } from '../../../ui/fold';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { EmptyState } from '../../../ui/page-states';
import { ProblemView } from '../../../ui/problem-view';
import { Progress } from '../../../ui/progress';
import { StatusBadge } from '../../../ui/status-badge';
import { sessionRoute } from '../routes';
import { TRAINING_CHANGES } from '../training.queries';
import css from './attendance.module.css';
import { type Attendant, MARKS, type Mark, type SessionAttendance, sessionAttendanceQuery } from './attendance.queries';
import { ScanCodes } from './scan-codes';

/** Who is there, entered with a thumb: one learner, one row of large buttons. */
export function SessionAttendancePage() {
  const { id } = sessionRoute.useParams();
  const query = useQuery(sessionAttendanceQuery(id));
  return <ReadState query={query}>{(list) => <Shown list={list} />}</ReadState>;
}

function Shown({ list }: { list: SessionAttendance }) {
  const { t } = useTranslation(['training', 'evaluation']);
  const { session, items, actions } = list;
  const [find, setFind] = useState('');
  const [scanning, setScanning] = useState(false);
  const [closing, setClosing] = useState(false);
  const may = actions.enter?.allowed === true;
  const found = items.filter((item) => finds(`${item.fullName} ${item.agency ?? ''}`, find));
  const entered = items.filter(({ mark }) => mark !== null);
  const open = items.filter(({ mark }) => mark === null);
  const enter = useCommand({
    send: (marks: { enrolmentId: string; mark: Mark }[], { headers }) =>
      answer(api.POST('/api/v1/class-sessions/{id}/attendance', { params: { path: { id: session.id } }, body: { marks }, headers })),
    changes: [['training', 'attendance']],
  });
  const close = useCommand({
    send: (_: null, { headers }) =>
      answer(api.POST('/api/v1/class-sessions/{id}/closing', { params: { path: { id: session.id } }, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      setClosing(false);
      notifyDone(t('attendance.closed'));
    },
  });
  return (
    <>
      <PageHead
        title={t('attendance.title')}
        back={{ href: `/dao-tao/lop/${list.classId}?tab=diem-danh`, label: list.classCode }}
        line={`${list.classTitle} · ${t(`halves.${session.half}`)} ${formatDay(session.heldOn)}, ${session.startsAt}-${session.endsAt}`}
        beside={session.closedAt === null ? undefined : <StatusBadge tone="good" word={t('session.states.closed')} />}
        actions={
          may ? (
            <Group gap="xs">
              {actions.checkIn?.allowed ? (
                <Button component={AppLink} href={`/dao-tao/buoi-hoc/${session.id}/ma-diem-danh`} variant="default">
                  {t('evaluation:checkIn.action')}
                </Button>
              ) : null}
              <Button
                variant="default"
                leftSection={<Icon name="search" size={18} />}
                onClick={() => setScanning(!scanning)}
                aria-expanded={scanning}
              >
                {t('attendance.scan')}
              </Button>
            </Group>
          ) : undefined
        }
      />
      <Stack gap="md">
        {actions.enter?.allowed === false ? (
          <Alert color="yellow" variant="light" icon={<Icon name="warning" />} title={t('attendance.notNow')}>
            <BecauseList because={actions.enter.because} />
          </Alert>
        ) : null}
        {enter.problem ? <ProblemView problem={enter.problem} /> : null}
        {scanning && may ? <ScanCodes list={list} /> : null}
        <TextInput
          type="search"
          aria-label={t('attendance.find')}
          placeholder={t('attendance.find')}
          leftSection={<Icon name="search" size={18} />}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        {items.length === 0 ? <EmptyState icon="people" title={t('attendance.nobody')} /> : null}
        {items.length > 0 && found.length === 0 ? <Text role="status">{t('attendance.nobodyFound')}</Text> : null}
        <ul className={css.people} aria-label={t('attendance.title')}>
          {found.map((item) => (
            <Person
              key={item.enrolmentId}
              item={item}
              number={item.ordinal ?? items.indexOf(item) + 1}
              disabled={!may}
              onMark={(mark) => void enter.run([{ enrolmentId: item.enrolmentId, mark }])}
            />
          ))}
        </ul>
        <div className={css.foot} data-print="no">
          <Stack gap="xs">
            <Progress label={t('attendance.entered')} done={entered.length} total={items.length} />
            {session.closedAt === null ? (
              <Group gap="xs">
                {may && open.length > 0 ? (
                  <Button
                    variant="default"
                    loading={enter.pending}
                    onClick={() => void enter.run(open.map(({ enrolmentId }) => ({ enrolmentId, mark: 'present' })))}
                  >
                    {t('attendance.restPresent', { count: open.length })}
                  </Button>
                ) : null}
                <Button disabled={actions.close?.allowed !== true} onClick={() => setClosing(true)}>
                  {t('attendance.close')}
                </Button>
                {actions.close?.allowed === false && may ? <BecauseList because={actions.close.because} /> : null}
              </Group>
            ) : null}
          </Stack>
        </div>
      </Stack>
      {closing ? (
        <ConfirmDialog
          opened
          sentence={t('attendance.closeSentence', { present: items.filter(({ mark }) => mark === 'present').length, total: items.length })}
          pending={close.pending}
          problem={close.problem}
          onConfirm={() => void close.run(null)}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </>
  );
}

const COLOURS: Record<Mark, string> = { present: 'green', excused: 'yellow', absent: 'red' };

function Person({ item, number, disabled, onMark }: { item: Attendant; number: number; disabled: boolean; onMark(mark: Mark): void }) {
  const { t } = useTranslation('training');
  return (
    <li className={css.person}>
      <div className={css.name}>
        <Text fw={600}>
          {number}. {item.fullName}
        </Text>
        <Text size="sm" c="dimmed">
          {[item.position, item.agency].filter(Boolean).join(', ')}
        </Text>
      </div>
      <fieldset className={css.marks} aria-label={item.fullName}>
        {MARKS.map((mark) => (
          <Button
            key={mark}
            className={css.mark}
            size="sm"
            px={4}
            disabled={disabled && item.mark !== mark}
            variant={item.mark === mark ? 'light' : 'default'}
            color={item.mark === mark ? COLOURS[mark] : undefined}
            c={item.mark === mark ? 'var(--qms-text)' : undefined}
            leftSection={item.mark === mark ? <Icon name="check" size={16} /> : undefined}
            aria-pressed={item.mark === mark}
            onClick={() => {
              if (!disabled) onMark(mark);
            }}
          >
            {t(`marks.${mark}`)}
          </Button>
        ))}
      </fieldset>
    </li>
  );
}
