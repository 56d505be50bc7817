import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { PageTabs } from '../../../ui/page-tabs';
import { ProblemView } from '../../../ui/problem-view';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { useUrlFilters } from '../../../ui/url-filters';
import { classRoute } from '../routes';
import { classQuery, TRAINING_CHANGES, type TrainingClass } from '../training.queries';
import { ChangeClassDialog } from './change-class-dialog';
import { classDays } from './class-days';
import { type ClassMove, stepsBeside } from './class-moves';
import { ClassState } from './class-state';
import { CLASS_TABS } from './class-tabs';
import { NumberClassPaperDialog } from './number-class-paper-dialog';

/** One class: what it is, how far it is, and what may be done with it now. */
export function ClassPage() {
  const { id } = classRoute.useParams();
  const query = useQuery(classQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

function Shown({ tagged }: { tagged: Tagged<TrainingClass> }) {
  const { t } = useTranslation('training');
  const one = tagged.value;
  const [dialog, setDialog] = useState<'change' | 'cancel' | 'call' | 'opening' | null>(null);
  const close = () => setDialog(null);
  const url = useUrlFilters(['tab']);
  const move = useCommand({
    send: ({ path, reason }: { path: ClassMove['path']; name: ClassMove['name']; reason: string | null }, { headers }) =>
      answer(api.POST(path, { params: { path: { id: one.id } }, body: reason === null ? {} : { reason }, headers })),
    changes: TRAINING_CHANGES,
    done: (_, { name }) => notifyDone(t(`moves.${name}.done`)),
  });
  const cancel = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/training-classes/{id}/cancellation', { params: { path: { id: one.id } }, body: { reason }, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('moves.cancel.done'));
      close();
    },
  });
  return (
    <DetailPage
      code={one.code}
      title={one.title}
      back={{ href: '/dao-tao', label: t('title') }}
      status={<ClassState state={one.state} />}
      line={[classDays(one), one.place].filter(Boolean).join(' · ')}
      answers={one.actions}
      actions={[
        ...stepsBeside(url.values.tab, one.actions).map((step) =>
          'tab' in step
            ? {
                name: step.name,
                label: t(`moves.${step.name}.action`),
                icon: step.icon,
                leads: true as const,
                run: () => url.set({ tab: step.tab }),
              }
            : {
                name: step.name,
                label: t(`moves.${step.name}.action`),
                icon: step.icon,
                pending: move.pending,
                run: (reason: string | null) => void move.run({ name: step.name, path: step.path, reason }),
              },
        ),
        { name: 'change', label: t('class.change'), icon: 'edit', aside: true, run: () => setDialog('change') },
        { name: 'numberCall', label: t('papers.numberCall'), icon: 'edit', aside: true, run: () => setDialog('call') },
        { name: 'numberOpening', label: t('papers.numberOpening'), icon: 'edit', aside: true, run: () => setDialog('opening') },
        { name: 'cancel', label: t('moves.cancel.action'), tone: 'danger', icon: 'close', run: () => setDialog('cancel') },
      ]}
    >
      {move.problem ? <ProblemView problem={move.problem} /> : null}
      {one.cancelReason === null ? null : (
        <Alert mb="md" color="red" variant="light" icon={<Icon name="stop" />} title={t('class.cancelReason')}>
          {one.cancelReason}
        </Alert>
      )}
      <PageTabs
        label={t('tabs.label')}
        tabs={CLASS_TABS.filter(({ isShown }) => isShown?.(one) ?? true).map(({ name, label, count, Content }) => ({
          name,
          label: label(t),
          count: count?.(one),
          content: <Content tagged={tagged} />,
        }))}
      />
      {dialog === 'change' ? <ChangeClassDialog tagged={tagged} onClose={close} /> : null}
      {dialog === 'call' || dialog === 'opening' ? <NumberClassPaperDialog one={one} paper={dialog} onClose={close} /> : null}
      {dialog === 'cancel' ? (
        <ReasonDialog
          opened
          title={t('moves.cancel.action')}
          sentence={t('moves.cancel.sentence')}
          submitLabel={t('moves.cancel.action')}
          tone="danger"
          pending={cancel.pending}
          problem={cancel.problem}
          onSubmit={(reason) => void cancel.run(reason)}
          onClose={close}
        />
      ) : null}
    </DetailPage>
  );
}
