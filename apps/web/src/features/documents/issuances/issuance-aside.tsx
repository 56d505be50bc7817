import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../../ui/dates';
import { PersonName } from '../../../ui/names';
import { Opinions } from '../opinions';
import sides from '../revision-page.module.css';
import css from './issuance-page.module.css';
import { IssuancePapers } from './issuance-papers';
import type { Issuance } from './issuances.queries';

/** Beside the documents: who, when, opinions, the decision, its papers. */
export function IssuanceAside({ issuance }: { issuance: Issuance }) {
  const { t } = useTranslation(['issuances', 'documents']);
  const { signerName, signerPost, method, decidedOn, effectiveFrom, issuedOn, approvalKind } = issuance;
  const facts = [
    { label: t('preparedBy'), value: <PersonName name={issuance.preparedBy.name} unit={issuance.preparedBy.post} /> },
    { label: t('documents:revision.submittedAt'), value: issuance.submittedAt === null ? null : formatMoment(issuance.submittedAt) },
  ];
  const decision = [
    { label: t('documents:revision.approval'), value: approvalKind === null ? null : t(`documents:revision.approvals.${approvalKind}`) },
    {
      label: t('documents:decision.signer'),
      value: signerName === null ? null : <PersonName name={signerName} unit={[method, signerPost].filter(Boolean).join(' ')} />,
    },
    { label: t('documents:revision.approvedAt'), value: issuance.signedAt === null ? null : formatMoment(issuance.signedAt) },
    { label: t('documents:decision.number'), value: issuance.decisionNumber },
    { label: t('number.decidedOn'), value: decidedOn === null ? null : formatDay(decidedOn) },
    { label: t('documents:effectiveOn'), value: effectiveFrom === null ? null : formatDay(effectiveFrom) },
    { label: t('sendOut.issuedOn'), value: issuedOn === null ? null : formatDay(issuedOn) },
  ];
  return (
    <div className={css.column}>
      <section className={css.section} aria-labelledby="issuance-facts">
        <h2 className={css.heading} id="issuance-facts">
          {t('documents:general')}
        </h2>
        <Known facts={facts} />
      </section>
      {issuance.withPreparation ? (
        <Opinions reviews={issuance.reviews} none={t(issuance.submittedAt === null ? 'notSubmitted' : 'documents:revision.noReviews')} />
      ) : null}
      {approvalKind === null ? null : (
        <section className={css.section} aria-labelledby="issuance-decision">
          <h2 className={css.heading} id="issuance-decision">
            {t('decision')}
          </h2>
          <Known facts={decision} />
        </section>
      )}
      <IssuancePapers issuance={issuance} />
    </div>
  );
}

/** Only what is known: before a step there is nothing to say of it. */
function Known({ facts }: { facts: readonly { label: string; value: React.ReactNode }[] }) {
  return (
    <dl className={sides.facts}>
      {facts.flatMap(({ label, value }) =>
        value === null || value === ''
          ? []
          : [
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>,
            ],
      )}
    </dl>
  );
}
