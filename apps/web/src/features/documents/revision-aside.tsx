import { useTranslation } from 'react-i18next';
import { FileSignatures } from '../../files/file-signatures';
import { KnownFile } from '../../files/known-file';
import { formatDay, formatMoment } from '../../ui/dates';
import { FileList, fileUrl } from '../../ui/file-list';
import { AppLink } from '../../ui/link';
import { PersonName } from '../../ui/names';
import { RequestLink } from './changes/request-link';
import type { Revision } from './documents.queries';
import { WordFields } from './fields/word-fields';
import { Opinions } from './opinions';
import { RevisionEdits } from './revision-edits';
import css from './revision-page.module.css';

/** Beside the PDF: facts, files, opinions, approval, what the approver changed. */
export function RevisionAside({ revision }: { revision: Revision }) {
  const { t } = useTranslation(['documents', 'changes', 'externals']);
  const { effectiveFrom, effectiveTo } = revision;
  const files = [revision.file, revision.sourceFile].flatMap((file) => (file === null ? [] : [file]));
  const validity =
    effectiveFrom === null
      ? t('revision.notYet')
      : effectiveTo === null
        ? t('revision.from', { from: formatDay(effectiveFrom) })
        : t('revision.fromTo', { from: formatDay(effectiveFrom), to: formatDay(effectiveTo) });
  return (
    <div className={css.aside}>
      <section className={css.section} aria-labelledby="revision-facts">
        <h2 className={css.heading} id="revision-facts">
          {t('revision.facts')}
        </h2>
        <dl className={css.facts}>
          {revision.returnReason === null ? null : (
            <div>
              <dt>{t('revision.returnReason')}</dt>
              <dd>{revision.returnReason}</dd>
            </div>
          )}
          <div>
            <dt>{t('kind')}</dt>
            <dd>{revision.document.kindName ?? t(`kinds.${revision.document.kind}`)}</dd>
          </div>
          <div>
            <dt>{t('revision.preparedBy')}</dt>
            <dd>
              <PersonName name={revision.preparedBy.name} unit={revision.preparedBy.post} />
            </dd>
          </div>
          {revision.submittedAt === null ? null : (
            <div>
              <dt>{t('revision.submittedAt')}</dt>
              <dd>{formatMoment(revision.submittedAt)}</dd>
            </div>
          )}
          <div>
            <dt>{t('revision.validity')}</dt>
            <dd>{validity}</dd>
          </div>
          {revision.changeRequest === null ? null : (
            <div>
              <dt>{t('changes:carries')}</dt>
              <dd>
                <RequestLink request={revision.changeRequest} />
              </dd>
            </div>
          )}
          {revision.externals.length === 0 ? null : (
            <div>
              <dt>{t('externals:names')}</dt>
              {revision.externals.map(({ id, number, title }) => (
                <dd key={id}>
                  <AppLink href={`/tai-lieu/ben-ngoai/${id}`}>{number}</AppLink> {title}
                </dd>
              ))}
            </div>
          )}
          {revision.changeSummary ? (
            <div>
              <dt>{t('changeSummary')}</dt>
              <dd>{revision.changeSummary}</dd>
            </div>
          ) : null}
        </dl>
      </section>
      <section className={css.section} aria-labelledby="revision-files">
        <h2 className={css.heading} id="revision-files">
          {t('revision.files')}
        </h2>
        <FileList
          files={files}
          label={t('revision.files')}
          below={(file) => <KnownFile file={file} href={`/tai-lieu/phien-ban/${revision.id}`} />}
        />
      </section>
      {revision.sourceFile && /\.docx$/i.test(revision.sourceFile.name) ? <WordFields revisionId={revision.id} /> : null}
      <Opinions
        reviews={revision.reviews}
        none={t(
          revision.origin === 'existing'
            ? 'existing.noWorkflow'
            : revision.submittedAt === null
              ? 'revision.notSubmitted'
              : 'revision.noReviews',
        )}
      />
      {revision.approval === null ? null : <Approved approval={revision.approval} />}
      {revision.edits.length === 0 ? null : <RevisionEdits revision={revision} />}
    </div>
  );
}

function Approved({ approval }: { approval: NonNullable<Revision['approval']> }) {
  const { t } = useTranslation(['documents', 'issuances']);
  const { kind, method, signerName, signerPost, decisionNumber, decidedOn, decisionFileId, reason } = approval;
  const facts = [
    ...(signerName === null
      ? []
      : [{ label: t('decision.signer'), value: <PersonName name={signerName} unit={[method, signerPost].filter(Boolean).join(' ')} /> }]),
    ...(decisionNumber === null ? [] : [{ label: t('decision.number'), value: decisionNumber }]),
    ...(decidedOn === null
      ? []
      : [{ label: t(kind === 'confirmation' ? 'issuances:number.decidedOn' : 'decision.decidedOn'), value: formatDay(decidedOn) }]),
    { label: t('revision.approvedAt'), value: formatMoment(approval.approvedAt) },
    ...(reason === null ? [] : [{ label: t('revision.approvalReason'), value: reason }]),
  ];
  return (
    <section className={css.section} aria-labelledby="revision-approval">
      <h2 className={css.heading} id="revision-approval">
        {t('revision.approval')}
      </h2>
      <p className={css.soft}>{t(`revision.approvals.${kind}`)}</p>
      <p className={css.remark}>{approval.sentence}</p>
      <dl className={css.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {decisionFileId === null ? null : (
        <>
          <a href={fileUrl(decisionFileId)} download>
            {t('revision.decisionFile')}
          </a>
          <FileSignatures fileId={decisionFileId} none="said" enteredSigner={signerName ?? undefined} />
        </>
      )}
    </section>
  );
}
