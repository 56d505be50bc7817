import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { History } from '../../../ui/history';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { PageTabs } from '../../../ui/page-tabs';
import { ProblemView } from '../../../ui/problem-view';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { changeRequestRoute } from '../routes';
import { AdviseDialog, AskOpinionsDialog } from './advise-dialogs';
import { ChangeRequestGeneral } from './change-request-general';
import { ChangeRequestState, useRequestName } from './change-request-state';
import { type ChangeRequest, changeRequestQuery, REQUEST_CHANGES } from './changes.queries';
import { Impacts } from './impacts';
import { SignedSheetDialog } from './signed-sheet-dialog';

/** One request: what is asked for and why, what it touches, who says what, and what came of it. */
export function ChangeRequestPage() {
  const { id } = changeRequestRoute.useParams();
  const query = useQuery(changeRequestQuery(id));
  return <ReadState query={query}>{(request) => <Shown request={request} />}</ReadState>;
}

function Shown({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation(['changes', 'documents']);
  const router = useRouter();
  const name = useRequestName();
  const [dialog, setDialog] = useState<'ask' | 'advise' | 'refuse' | 'sheet' | null>(null);
  const close = () => setDialog(null);
  const params = { path: { id: request.id } };
  const decide = useCommand({
    send: (body: { decision: 'accept' | 'refuse'; reason?: string | undefined }, { headers }) =>
      answer(api.POST('/api/v1/change-requests/{id}/decision', { params, body, headers })),
    changes: REQUEST_CHANGES,
    done: (_, { decision }) => {
      notifyDone(t(decision === 'accept' ? 'accepted' : 'refused', { name: name(request) }));
      close();
    },
  });
  const recall = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/change-requests/{id}/recall', { params, headers })),
    changes: REQUEST_CHANGES,
    done: () => notifyDone(t('recalled', { name: name(request) })),
  });
  const problem = (dialog === null ? decide.problem : null) ?? recall.problem;
  const unanswered = request.impacts.filter(({ answer: given }) => given === null).length;
  const [only] = request.documents;
  const draftHref = request.kind === 'issue' ? `/tai-lieu/moi?phieu=${request.id}` : `/tai-lieu/${only?.id ?? ''}?phieu=${request.id}`;
  return (
    <DetailPage
      code={name(request)}
      title={t(`asks.${request.kind}`, { what: request.proposedTitle ?? request.documents.map(({ code }) => code).join(', ') })}
      back={{ href: '/tai-lieu/phieu-de-nghi', label: t('title') }}
      status={<ChangeRequestState state={request.state} />}
      answers={request.actions}
      actions={[
        { name: 'advise', label: t('advise.action'), icon: 'edit', run: () => setDialog('advise') },
        {
          name: 'accept',
          label: t('accept'),
          icon: 'check',
          pending: decide.pending,
          run: (reason) => void decide.run({ decision: 'accept', reason: reason ?? undefined }),
        },
        { name: 'draft', label: t('draft'), icon: 'add', run: () => void router.navigate({ href: draftHref }) },
        {
          name: 'withdraw',
          label: t('documents:withdraw.action'),
          icon: 'right',
          run: () => void router.navigate({ href: `/tai-lieu/${only?.id ?? ''}` }),
        },
        { name: 'refuse', label: t('refuse.action'), tone: 'danger', beside: true, run: () => setDialog('refuse') },
        { name: 'ask', label: t('ask.action'), icon: 'people', run: () => setDialog('ask') },
        { name: 'enterSignedDecision', label: t('sheet.action'), icon: 'upload', run: () => setDialog('sheet') },
        { name: 'recall', label: t('documents:recall.action'), icon: 'left', pending: recall.pending, run: () => void recall.run(null) },
      ]}
    >
      {problem ? <ProblemView problem={problem} /> : null}
      {request.state === 'refused' && request.decisionReason !== null ? (
        <Alert mb="md" color="red" variant="light" icon={<Icon name="stop" />} title={t('refuse.because')}>
          {request.decisionReason}
        </Alert>
      ) : null}
      {request.state === 'accepted' && unanswered > 0 ? (
        <Alert mb="md" color="yellow" variant="light" icon={<Icon name="warning" />} title={t('impact.open', { count: unanswered })}>
          {t('impact.before')}
        </Alert>
      ) : null}
      <PageTabs
        label={t('documents:tabs')}
        tabs={[
          { name: 'chung', label: t('documents:general'), content: <ChangeRequestGeneral request={request} /> },
          { name: 'tac-dong', label: t('impact.title'), count: request.impacts.length, content: <Impacts request={request} /> },
          { name: 'lich-su', label: t('documents:history'), content: <History entries={request.history} /> },
        ]}
      />
      {dialog === 'ask' ? <AskOpinionsDialog request={request} onClose={close} /> : null}
      {dialog === 'sheet' ? <SignedSheetDialog request={request} onClose={close} /> : null}
      {dialog === 'advise' ? <AdviseDialog request={request} onClose={close} /> : null}
      {dialog === 'refuse' ? (
        <ReasonDialog
          opened
          title={t('refuse.title', { name: name(request) })}
          submitLabel={t('refuse.action')}
          tone="danger"
          pending={decide.pending}
          problem={decide.problem}
          onSubmit={(reason) => void decide.run({ decision: 'refuse', reason })}
          onClose={close}
        />
      ) : null}
    </DetailPage>
  );
}
