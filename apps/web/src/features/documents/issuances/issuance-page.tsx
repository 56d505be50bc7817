import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { NumberDecisionDialog } from '../../../decisions/number-decision-dialog';
import { BecauseList } from '../../../ui/because-list';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { History } from '../../../ui/history';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { PageTabs } from '../../../ui/page-tabs';
import { ProblemView } from '../../../ui/problem-view';
import { ApproveDialog } from '../approve-dialog';
import { DOCUMENT_CHANGES } from '../documents.queries';
import { ReturnDialog } from '../return-dialog';
import { issuanceRoute } from '../routes';
import { SignedDecisionDialog } from '../signed-decision-dialog';
import { issuanceSigning } from '../signing';
import { SubmitDialog } from '../submit-dialog';
import { ChangeIssuanceDialog } from './change-issuance-dialogs';
import { IssuanceAside } from './issuance-aside';
import { IssuanceDocuments } from './issuance-documents';
import css from './issuance-page.module.css';
import { IssuanceState } from './issuance-state';
import { type Issuance, issuanceQuery } from './issuances.queries';
import { SendOutDialog } from './send-out-dialog';

/** One issuing package: what goes under one decision, how far it is, and what may be done with it now. */
export function IssuancePage() {
  const { id } = issuanceRoute.useParams();
  const query = useQuery(issuanceQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

type Dialog =
  | { name: 'change' | 'return' | 'number' | 'issue' | 'discard' }
  | { name: 'submit' | 'approve' | 'decision'; reason: string | null };

function Shown({ tagged }: { tagged: Tagged<Issuance> }) {
  const { t } = useTranslation(['issuances', 'documents']);
  const issuance = tagged.value;
  const signing = issuanceSigning(issuance);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const recall = useCommand({
    send: (_: null, attempt) => signing.recall(attempt),
    changes: DOCUMENT_CHANGES,
    done: () => notifyDone(t('documents:recall.done', { code: signing.name })),
  });
  const agree = useCommand({
    send: (_: null, attempt) => signing.say({ opinion: 'agree' }, attempt),
    changes: DOCUMENT_CHANGES,
    done: () => notifyDone(t('documents:agree.done', { code: signing.name })),
  });
  const discard = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/issuances/{id}', { params: { path: { id: issuance.id } }, headers })),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('discard.done'));
      close();
    },
  });
  const problem = recall.problem ?? agree.problem;
  const open = (name: Exclude<Dialog, { reason: string | null }>['name']) => () => setDialog({ name });
  return (
    <DetailPage
      title={issuance.subject}
      back={issuance.withPreparation ? { href: '/dot-ban-hanh', label: t('title') } : { href: '/tai-lieu', label: t('documents:title') }}
      status={<IssuanceState state={issuance.state} />}
      line={t('line', { count: issuance.documents })}
      answers={issuance.actions}
      actions={[
        {
          name: 'agree',
          label: t('documents:agree.action'),
          icon: 'check',
          pending: agree.pending,
          run: () => void agree.run(null),
        },
        {
          name: 'approve',
          label: t('documents:approve.action'),
          icon: 'check',
          run: (reason) => setDialog({ name: 'approve', reason }),
        },
        { name: 'number', label: t('number.action'), icon: 'edit', run: open('number') },
        { name: 'issue', label: t('sendOut.action'), icon: 'right', run: open('issue') },
        { name: 'submit', label: t('submit'), icon: 'right', run: (reason) => setDialog({ name: 'submit', reason }) },
        { name: 'return', label: t('documents:return.action'), tone: 'danger', beside: true, run: open('return') },
        { name: 'change', label: t('change'), icon: 'edit', run: open('change') },
        { name: 'recall', label: t('documents:recall.action'), icon: 'left', pending: recall.pending, run: () => void recall.run(null) },
        {
          name: 'enterSignedDecision',
          label: t('documents:decision.action'),
          icon: 'upload',
          run: (reason) => setDialog({ name: 'decision', reason }),
        },
        { name: 'discard', label: t('discard.action'), tone: 'danger', icon: 'close', run: open('discard') },
      ]}
    >
      {problem ? <ProblemView problem={problem} /> : null}
      {issuance.state === 'returned' && issuance.returnReason !== null ? (
        <Alert mb="md" color="red" variant="light" icon={<Icon name="stop" />} title={t('documents:revision.returnReason')}>
          {issuance.returnReason}
        </Alert>
      ) : null}
      {issuance.actions.change?.allowed && issuance.actions.submit?.allowed === false ? (
        <Alert mb="md" color="yellow" variant="light" icon={<Icon name="warning" />} title={t('notReady')}>
          <BecauseList because={issuance.actions.submit.because} />
        </Alert>
      ) : null}
      <PageTabs
        label={t('tabs')}
        tabs={[
          {
            name: 'chung',
            label: t('documents:general'),
            content: (
              <div className={css.sides}>
                <div className={css.column}>
                  {issuance.withPreparation ? (
                    <section className={css.section} aria-labelledby="issuance-statement">
                      <h2 className={css.heading} id="issuance-statement">
                        {t('statement')}
                      </h2>
                      {issuance.statement ? (
                        <p className={css.text}>{issuance.statement}</p>
                      ) : (
                        <p className={css.soft}>{t('noStatement')}</p>
                      )}
                    </section>
                  ) : null}
                  <IssuanceDocuments tagged={tagged} />
                </div>
                <IssuanceAside issuance={issuance} />
              </div>
            ),
          },
          ...(issuance.withPreparation
            ? [{ name: 'lich-su', label: t('documents:history'), content: <History entries={issuance.history} /> }]
            : []),
        ]}
      />
      {dialog?.name === 'change' ? <ChangeIssuanceDialog tagged={tagged} onClose={close} /> : null}
      {dialog?.name === 'submit' ? <SubmitDialog signing={signing} reason={dialog.reason} onClose={close} /> : null}
      {dialog?.name === 'return' ? <ReturnDialog signing={signing} onClose={close} /> : null}
      {dialog?.name === 'approve' ? <ApproveDialog signing={signing} reason={dialog.reason} onClose={close} /> : null}
      {dialog?.name === 'decision' ? <SignedDecisionDialog signing={signing} reason={dialog.reason} onClose={close} /> : null}
      {dialog?.name === 'number' ? (
        <NumberDecisionDialog
          send={(body, { headers }) =>
            answer(api.POST('/api/v1/issuances/{id}/number', { params: { path: { id: issuance.id } }, body, headers }))
          }
          changes={DOCUMENT_CHANGES}
          onClose={close}
        />
      ) : null}
      {dialog?.name === 'issue' ? <SendOutDialog issuance={issuance} onClose={close} /> : null}
      {dialog?.name === 'discard' ? (
        <ConfirmDialog
          opened
          sentence={t('discard.sentence', { count: issuance.documents })}
          pending={discard.pending}
          problem={discard.problem}
          onConfirm={() => void discard.run(null)}
          onClose={close}
        />
      ) : null}
    </DetailPage>
  );
}
