import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { formatDay, formatMoment } from '../../../ui/dates';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { Facts } from '../../../ui/facts';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { learnerRoute } from '../routes';
import { TRAINING_CHANGES } from '../training.queries';
import { ChangeLearnerDialog } from './change-learner-dialog';
import { EnrolmentState } from './enrolment-state';
import { LearnerReads } from './learner-reads';
import { type Learner, learnerQuery } from './roster.queries';

/** One learner: what is known of him, his classes, entries that may be the same person. */
export function LearnerPage() {
  const { id } = learnerRoute.useParams();
  const query = useQuery(learnerQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

function Shown({ tagged }: { tagged: Tagged<Learner> }) {
  const { t } = useTranslation('roster');
  const one = tagged.value;
  const params = { path: { id: one.id } };
  const [dialog, setDialog] = useState<'change' | 'erase' | null>(null);
  const [into, setInto] = useState<Learner['alike'][number] | null>(null);
  const close = () => setDialog(null);
  const merge = useCommand({
    send: (intoId: string, { headers }) =>
      answer(api.POST('/api/v1/learners/{id}/merging', { params, body: { intoId }, headers: { ...headers, ...ifMatch(tagged) } })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('learners.merged'));
      setInto(null);
    },
  });
  const part = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/learners/{id}/merging', { params, headers })),
    changes: TRAINING_CHANGES,
    done: () => notifyDone(t('learners.parted')),
  });
  const erase = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/learners/{id}/erasure', { params, body: { reason }, headers: { ...headers, ...ifMatch(tagged) } })),
    changes: TRAINING_CHANGES,
    weight: () => t('learners.eraseWeight', { name: one.fullName }),
    done: () => {
      notifyDone(t('learners.erased'));
      close();
    },
  });
  return (
    <DetailPage
      title={one.fullName}
      back={{ href: '/dao-tao/hoc-vien', label: t('learners.title') }}
      line={[one.position, one.agencyName].filter(Boolean).join(' · ')}
      answers={one.actions}
      actions={[
        { name: 'change', label: t('learners.change'), icon: 'edit', run: () => setDialog('change') },
        { name: 'part', label: t('learners.part'), icon: 'retry', run: () => void part.run(null) },
        { name: 'erase', label: t('learners.erase'), tone: 'danger', icon: 'close', run: () => setDialog('erase') },
      ]}
    >
      <Stack gap="md">
        {part.problem ? <ProblemView problem={part.problem} /> : null}
        {one.mergedInto === null ? null : (
          <Alert variant="light" icon={<Icon name="info" />}>
            {t('learners.mergedInto')} <AppLink href={`/dao-tao/hoc-vien/${one.mergedInto.id}`}>{one.mergedInto.fullName}</AppLink>
          </Alert>
        )}
        {one.erasedAt === null ? null : (
          <Alert variant="light" icon={<Icon name="info" />}>
            {t('learners.erasedOn', { on: formatMoment(one.erasedAt) })}
          </Alert>
        )}
        <Facts
          facts={[
            { label: t('fields.birthDate'), value: one.birthDate === null ? null : formatDay(one.birthDate) },
            { label: t('fields.position'), value: one.position },
            { label: t('fields.agency'), value: one.agencyName },
            { label: t('fields.email'), value: one.email },
            { label: t('fields.phone'), value: one.phone },
          ]}
        />
        <People
          title={t('learners.alike')}
          hint={t('learners.alikeHint')}
          people={one.alike}
          act={one.actions.merge?.allowed ? setInto : undefined}
        />
        <People title={t('learners.otherEntries')} people={one.merged} />
        <section aria-labelledby="learner-classes">
          <h2 style={{ fontSize: '1rem', marginTop: 0 }} id="learner-classes">
            {t('learners.classesOf', { count: one.classes.length })}
          </h2>
          <Stack gap="xs">
            {one.classes.map((each) => (
              <Paper key={each.classId} withBorder p="sm">
                <Group justify="space-between" gap="sm">
                  <div>
                    <AppLink href={`/dao-tao/lop/${each.classId}?tab=hoc-vien`}>
                      {each.code} {each.title}
                    </AppLink>
                    <Text size="sm" c="dimmed" className="qms-digits">
                      {formatDay(each.startsOn)}
                    </Text>
                  </div>
                  <EnrolmentState state={each.state} />
                </Group>
              </Paper>
            ))}
          </Stack>
        </section>
        {one.actions.reportReads?.allowed ? <LearnerReads id={one.id} /> : null}
      </Stack>
      {dialog === 'change' ? <ChangeLearnerDialog tagged={tagged} onClose={close} /> : null}
      {dialog === 'erase' ? (
        <ReasonDialog
          opened
          title={t('learners.erase')}
          sentence={t('learners.eraseSentence')}
          submitLabel={t('learners.erase')}
          tone="danger"
          pending={erase.pending}
          problem={erase.problem}
          onSubmit={(reason) => void erase.run(reason)}
          onClose={close}
        />
      ) : null}
      {into === null ? null : (
        <ConfirmDialog
          opened
          sentence={t('learners.mergeSentence', { name: one.fullName, into: into.fullName })}
          pending={merge.pending}
          problem={merge.problem}
          onConfirm={() => void merge.run(into.id)}
          onClose={() => setInto(null)}
        />
      )}
    </DetailPage>
  );
}

interface PeopleProps {
  title: string;
  hint?: string;
  people: Learner['alike'];
  act?: ((one: Learner['alike'][number]) => void) | undefined;
}

/** Other entries beside this one; a person says whether they are one. */
function People({ title, hint, people, act }: PeopleProps) {
  const { t } = useTranslation('roster');
  if (people.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 style={{ fontSize: '1rem', marginBottom: 0 }}>{title}</h2>
      {hint ? (
        <Text size="sm" c="dimmed" mb="xs">
          {hint}
        </Text>
      ) : null}
      <Stack gap="xs">
        {people.map((each) => (
          <Paper key={each.id} withBorder p="sm">
            <Group justify="space-between" gap="sm">
              <div>
                <AppLink href={`/dao-tao/hoc-vien/${each.id}`}>{each.fullName}</AppLink>
                <Text size="sm" c="dimmed">
                  {[each.birthDate === null ? null : formatDay(each.birthDate), each.position, each.agencyName].filter(Boolean).join(' · ')}
                </Text>
              </div>
              {act ? (
                <Button variant="default" size="sm" aria-label={t('learners.mergeInto', { name: each.fullName })} onClick={() => act(each)}>
                  {t('learners.merge')}
                </Button>
              ) : null}
            </Group>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
