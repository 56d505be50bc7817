import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Tagged } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Actions } from '../../api/problem';
import { NumberDecisionDialog } from '../../decisions/number-decision-dialog';
import { useHasPreview, WordPages } from '../../files/word-preview';
import { DetailPage, PageSkeleton, ReadState } from '../../ui/detail-page';
import { fileUrl } from '../../ui/file-list';
import { Icon } from '../../ui/icons';
import { notifyDone } from '../../ui/notify';
import { EmptyState } from '../../ui/page-states';
import { ProblemView } from '../../ui/problem-view';
import { ApproveDialog } from './approve-dialog';
import { BringFilesDialog } from './bring-files-dialog';
import { ChangeRevisionDialog } from './change-revision-dialog';
import { TakeUp } from './changes/take-up';
import { DiscardDialog } from './discard-dialog';
import { DocumentState } from './document-state';
import { useNumberText } from './document-words';
import { controlledCopyUrl, DOCUMENT_CHANGES, type Revision, revisionQuery } from './documents.queries';
import { MovesWithIssuance } from './issuances/moves-with-issuance';
import { OriginMark } from './origin-mark';
import { ProcedureView } from './procedure/procedure-view';
import { ReturnDialog } from './return-dialog';
import { RevisionAside } from './revision-aside';
import css from './revision-page.module.css';
import { revisionRoute } from './routes';
import { SignedDecisionDialog } from './signed-decision-dialog';
import { revisionSigning } from './signing';
import { SubmitDialog } from './submit-dialog';

const PdfView = lazy(() => import('../../ui/pdf-view').then((module) => ({ default: module.PdfView })));

/** One revision: its PDF beside what is known of it, and what may be done with it now. */
export function RevisionPage() {
  const { id } = revisionRoute.useParams();
  const query = useQuery(revisionQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

/** What a document does only with its package is offered there, not here. */
const withoutPackageSteps = (actions: Revision['actions']): Actions =>
  Object.fromEntries(Object.entries(actions).filter(([, { because }]) => because.every(({ code }) => code !== 'in-issuance')));

type Dialog =
  | { name: 'return' | 'change' | 'bring' | 'discard' | 'number' }
  | { name: 'submit' | 'approve' | 'decision'; reason: string | null };

function Shown({ tagged }: { tagged: Tagged<Revision> }) {
  const { t } = useTranslation(['documents', 'procedure', 'issuances']);
  const number = useNumberText();
  const revision = tagged.value;
  const { id, document } = revision;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const signing = revisionSigning(revision);
  const recall = useCommand({
    send: (_: null, attempt) => signing.recall(attempt),
    changes: DOCUMENT_CHANGES,
    done: () => notifyDone(t('recall.done', { code: document.code })),
  });
  const agree = useCommand({
    send: (_: null, attempt) => signing.say({ opinion: 'agree' }, attempt),
    changes: DOCUMENT_CHANGES,
    done: () => notifyDone(t('agree.done', { code: document.code })),
  });
  const makePdf = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/revisions/{id}/source-pdf', { params: { path: { id } }, headers })),
    changes: DOCUMENT_CHANGES,
    done: () => notifyDone(t('fields.pdfMade', { code: document.code })),
  });
  const showsWord = useHasPreview(revision.sourceFile?.name ?? '');
  const problem = recall.problem ?? agree.problem ?? makePdf.problem;
  return (
    <DetailPage
      code={document.code}
      title={document.title}
      back={{ href: `/tai-lieu/${document.id}`, label: t('revision.back', { code: document.code }) }}
      status={
        <>
          <DocumentState state={revision.state} />
          <OriginMark origin={revision.origin} />
        </>
      }
      line={number(revision)}
      answers={withoutPackageSteps(revision.actions)}
      actions={[
        { name: 'agree', label: t('agree.action'), icon: 'check', pending: agree.pending, run: () => void agree.run(null) },
        { name: 'approve', label: t('approve.action'), icon: 'check', run: (reason) => setDialog({ name: 'approve', reason }) },
        ...(revision.approval?.kind === 'confirmation' && revision.approval.decisionNumber === null
          ? [{ name: 'number', label: t('issuances:number.action'), icon: 'edit' as const, run: () => setDialog({ name: 'number' }) }]
          : []),
        ...(revision.origin === 'existing'
          ? [{ name: 'bringFiles', label: t('existing.bring'), icon: 'upload' as const, run: () => setDialog({ name: 'bring' }) }]
          : []),
        { name: 'submit', label: t('submit.action'), icon: 'right', run: (reason) => setDialog({ name: 'submit', reason }) },
        ...(showsWord
          ? [
              {
                name: 'makePdf',
                label: t(revision.file === null ? 'fields.makePdf' : 'fields.makePdfAgain'),
                icon: 'file' as const,
                pending: makePdf.pending,
                run: () => void makePdf.run(null),
              },
            ]
          : []),
        { name: 'return', label: t('return.action'), tone: 'danger', beside: true, run: () => setDialog({ name: 'return' }) },
        { name: 'change', label: t('change.draft'), icon: 'edit', run: () => setDialog({ name: 'change' }) },
        { name: 'discard', label: t('discard.action'), tone: 'danger', run: () => setDialog({ name: 'discard' }) },
        { name: 'recall', label: t('recall.action'), icon: 'left', pending: recall.pending, run: () => void recall.run(null) },
        {
          name: 'enterSignedDecision',
          label: t('decision.action'),
          icon: 'upload',
          run: (reason) => setDialog({ name: 'decision', reason }),
        },
      ]}
    >
      <TakeUp tagged={tagged} />
      {problem ? <ProblemView problem={problem} /> : null}
      {revision.issuance === null ? null : <MovesWithIssuance issuance={revision.issuance} />}
      <div className={css.sides}>
        <div className={css.paper}>
          {revision.file === null && revision.sourceFile !== null && showsWord ? (
            <>
              <Alert mb="xs" color="blue" variant="light" icon={<Icon name="info" />}>
                {t(revision.actions.makePdf?.allowed ? 'fields.noPdfYet' : 'fields.wordAlone')}
              </Alert>
              <WordPages file={revision.sourceFile} />
            </>
          ) : revision.file === null ? (
            <EmptyState title={t(revision.origin === 'existing' ? 'existing.noPdf' : 'revision.noPdf')} />
          ) : (
            <Suspense fallback={<PageSkeleton />}>
              <PdfView
                url={fileUrl(revision.file.id)}
                title={`${document.code} ${document.title}`}
                downloadUrl={controlledCopyUrl(id)}
                downloadLabel={t('controlledCopy')}
              />
            </Suspense>
          )}
        </div>
        <RevisionAside revision={revision} />
      </div>
      {document.kind === 'procedure' ? (
        <section aria-label={t('procedure:title')} className={css.procedure}>
          <ProcedureView revisionId={id} />
        </section>
      ) : null}
      {dialog?.name === 'submit' ? <SubmitDialog signing={signing} reason={dialog.reason} onClose={close} /> : null}
      {dialog?.name === 'number' ? (
        <NumberDecisionDialog
          send={(body, { headers }) => answer(api.POST('/api/v1/revisions/{id}/number', { params: { path: { id } }, body, headers }))}
          changes={DOCUMENT_CHANGES}
          onClose={close}
        />
      ) : null}
      {dialog?.name === 'bring' ? <BringFilesDialog revision={revision} onClose={close} /> : null}
      {dialog?.name === 'return' ? <ReturnDialog signing={signing} onClose={close} /> : null}
      {dialog?.name === 'change' ? <ChangeRevisionDialog tagged={tagged} onClose={close} /> : null}
      {dialog?.name === 'discard' ? <DiscardDialog revision={revision} onClose={close} /> : null}
      {dialog?.name === 'approve' ? <ApproveDialog signing={signing} reason={dialog.reason} onClose={close} /> : null}
      {dialog?.name === 'decision' ? <SignedDecisionDialog signing={signing} reason={dialog.reason} onClose={close} /> : null}
    </DetailPage>
  );
}
