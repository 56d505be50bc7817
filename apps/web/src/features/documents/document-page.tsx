import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../api/client';
import { useSession } from '../../session/session.queries';
import { formatDay } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { History } from '../../ui/history';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { PageTabs } from '../../ui/page-tabs';
import { useUrlFilters } from '../../ui/url-filters';
import { ChangeDocumentDialog } from './change-document-dialog';
import { DocumentGeneral } from './document-general';
import { DocumentRecords } from './document-records';
import { DocumentRevisions } from './document-revisions';
import { DocumentState } from './document-state';
import { type ControlledDocument, documentQuery } from './documents.queries';
import { DocumentExternals } from './external/document-externals';
import { DocumentLights } from './external/document-lights';
import { NumberRevocationDialog } from './number-revocation-dialog';
import { NumberWithdrawalDialog } from './number-withdrawal-dialog';
import { OriginMark } from './origin-mark';
import { ProcedureView } from './procedure/procedure-view';
import { DocumentDistributionPart } from './reading/document-distribution';
import { documentDistributionQuery } from './reading/reading.queries';
import { ReviseDialog } from './revise-dialog';
import { RevokeByDecisionDialog } from './revoke-by-decision-dialog';
import { RevokeWithdrawalDialog } from './revoke-withdrawal-dialog';
import { documentRoute } from './routes';
import { WithdrawByDecisionDialog } from './withdraw-by-decision-dialog';
import { WithdrawDialog } from './withdraw-dialog';

/** One controlled document: what it is, its revisions, what happened to it. */
export function DocumentPage() {
  const { id } = documentRoute.useParams();
  const query = useQuery(documentQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

function Shown({ tagged }: { tagged: Tagged<ControlledDocument> }) {
  const { t } = useTranslation(['documents', 'changes', 'externals', 'procedure', 'reading']);
  const router = useRouter();
  const { menu } = useSession();
  const document = tagged.value;
  const { withdrawal } = document;
  // The longest waiting of them: the newest comes first.
  const revocationToNumber = document.revokedWithdrawals.filter(({ revocation }) => revocation.awaitsNumber).at(-1);
  // `?phieu=` comes from an accepted change request: its draft is to be made.
  const url = useUrlFilters(['phieu']);
  const changeRequestId = url.values.phieu || undefined;
  const [dialog, setDialog] = useState<
    'change' | 'revise' | 'withdraw' | 'withdraw-by-decision' | 'number' | 'number-revocation' | 'revoke' | 'revoke-by-decision' | null
  >(changeRequestId !== undefined && document.actions.revise?.allowed ? 'revise' : null);
  const close = () => setDialog(null);
  // Who keeps a document up sees who has read it: the server says so by answering.
  const { data: distribution } = useQuery(documentDistributionQuery(document.id));
  // What is in force; before that, what is being made.
  const shownRevision = document.revisions.find(({ state }) => state === 'effective') ?? document.revisions[0];
  const openRevision = document.openState === null ? undefined : document.revisions.find(({ state }) => state === document.openState);
  return (
    <DetailPage
      code={document.code}
      title={document.title}
      back={{ href: '/tai-lieu', label: t('title') }}
      status={
        <>
          <DocumentState state={document.state} />
          {document.openState !== null && document.openState !== document.state ? <DocumentState state={document.openState} /> : null}
          <DocumentLights documentId={document.id} />
          <OriginMark origin={document.revisions.find(({ state }) => state === document.state)?.origin ?? 'workflow'} />
        </>
      }
      answers={document.actions}
      actions={[
        { name: 'numberWithdrawal', label: t('withdraw.number'), icon: 'edit', run: () => setDialog('number') },
        { name: 'numberRevocation', label: t('revoke.number'), icon: 'edit', run: () => setDialog('number-revocation') },
        { name: 'revise', label: t('revise.action'), icon: 'add', run: () => setDialog('revise') },
        { name: 'change', label: t('change.document'), icon: 'edit', run: () => setDialog('change') },
        {
          name: 'requestChange',
          label: t('changes:add'),
          icon: 'edit',
          run: () => void router.navigate({ href: `/tai-lieu/phieu-de-nghi/moi?tai-lieu=${document.id}` }),
        },
        { name: 'withdraw', label: t('withdraw.action'), tone: 'danger', run: () => setDialog('withdraw') },
        {
          name: 'enterSignedWithdrawal',
          label: t('withdraw.byDecision'),
          icon: 'upload',
          run: () => setDialog('withdraw-by-decision'),
        },
        { name: 'revokeWithdrawal', label: t('revoke.action'), icon: 'retry', aside: true, run: () => setDialog('revoke') },
        {
          name: 'enterSignedRevocation',
          label: t('revoke.byDecision'),
          icon: 'upload',
          aside: true,
          run: () => setDialog('revoke-by-decision'),
        },
      ]}
    >
      {withdrawal !== null && document.state === 'effective' ? (
        <Alert mb="md" color="yellow" variant="light" icon={<Icon name="warning" />}>
          {t('withdraw.toCome', { day: formatDay(withdrawal.endsOn) })}
        </Alert>
      ) : null}
      {changeRequestId !== undefined && document.actions.revise?.allowed === false && openRevision ? (
        <Alert mb="md" color="yellow" variant="light" icon={<Icon name="warning" />} title={t('changes:hasDraft')}>
          <AppLink href={`/tai-lieu/phien-ban/${openRevision.id}?phieu=${changeRequestId}`}>{t('changes:toDraft')}</AppLink>
        </Alert>
      ) : null}
      <PageTabs
        label={t('tabs')}
        tabs={[
          { name: 'general', label: t('general'), content: <DocumentGeneral document={document} /> },
          {
            name: 'content',
            label: t('content'),
            count: document.revisions.length,
            content: <DocumentRevisions document={document} />,
          },
          ...(document.kind === 'procedure' && shownRevision
            ? [{ name: 'procedure', label: t('procedure:tab'), content: <ProcedureView revisionId={shownRevision.id} /> }]
            : []),
          ...(distribution === undefined
            ? []
            : [
                {
                  name: 'distribution',
                  label: t('reading:distribution.tab'),
                  count: distribution.items.length,
                  content: <DocumentDistributionPart documentId={document.id} distribution={distribution} />,
                },
              ]),
          ...(menu.includes('records') ? [{ name: 'related', label: t('related'), content: <DocumentRecords document={document} /> }] : []),
          { name: 'ben-ngoai', label: t('externals:title'), content: <DocumentExternals documentId={document.id} /> },
          { name: 'history', label: t('history'), content: <History entries={document.history} /> },
        ]}
      />
      {dialog === 'change' ? <ChangeDocumentDialog tagged={tagged} onClose={close} /> : null}
      {dialog === 'revise' ? <ReviseDialog document={document} changeRequestId={changeRequestId} onClose={close} /> : null}
      {dialog === 'withdraw-by-decision' ? <WithdrawByDecisionDialog document={document} onClose={close} /> : null}
      {dialog === 'withdraw' ? <WithdrawDialog document={document} onClose={close} /> : null}
      {dialog === 'number-revocation' && revocationToNumber ? (
        <NumberRevocationDialog withdrawal={revocationToNumber} onClose={close} />
      ) : null}
      {withdrawal === null ? null : (
        <>
          {dialog === 'number' ? <NumberWithdrawalDialog withdrawal={withdrawal} onClose={close} /> : null}
          {dialog === 'revoke' ? <RevokeWithdrawalDialog document={document} withdrawal={withdrawal} onClose={close} /> : null}
          {dialog === 'revoke-by-decision' ? <RevokeByDecisionDialog document={document} withdrawal={withdrawal} onClose={close} /> : null}
        </>
      )}
    </DetailPage>
  );
}
