import { useTranslation } from 'react-i18next';
import { FileSignatures } from '../../../files/file-signatures';
import { FileList } from '../../../ui/file-list';
import { PaperDownloads } from '../../../ui/paper-downloads';
import css from './issuance-page.module.css';
import { type Issuance, type IssuancePaperName, paperUrl } from './issuances.queries';

const PAPERS: readonly IssuancePaperName[] = ['statement', 'decision'];

/** Tờ trình and quyết định as Decree-30 papers, for those who prepare them, and the decision as it was issued. */
export function IssuancePapers({ issuance: { id, withPreparation, decisionNumber, decisionFile, signerName } }: { issuance: Issuance }) {
  const { t } = useTranslation('issuances');
  if (!withPreparation && decisionFile === null) return null;
  return (
    <section className={css.section} aria-labelledby="issuance-papers">
      <h2 className={css.heading} id="issuance-papers">
        {t('papers.title')}
      </h2>
      <div className={css.papers}>
        {withPreparation ? (
          <PaperDownloads papers={PAPERS.map((paper) => ({ label: t(`papers.${paper}`), path: paperUrl(id, paper) }))} />
        ) : null}
        {withPreparation && decisionNumber === null ? <p className={css.soft}>{t('papers.blank')}</p> : null}
        {decisionFile === null ? null : (
          <div>
            <p className={css.soft}>{t('papers.issued')}</p>
            <FileList files={[decisionFile]} label={t('papers.issued')} />
            <FileSignatures fileId={decisionFile.id} none="said" enteredSigner={signerName ?? undefined} />
          </div>
        )}
      </div>
    </section>
  );
}
