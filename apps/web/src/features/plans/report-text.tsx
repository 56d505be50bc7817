import { useTranslation } from 'react-i18next';
import { ReportAside } from './report-aside';
import css from './report-page.module.css';
import { ReportSectionText } from './report-section';
import type { PeriodReport } from './reports.queries';

/** The report to be read and edited, in the order in which it is printed; counts and units beside it. */
export function ReportText({ report }: { report: PeriodReport }) {
  const { t } = useTranslation('reports');
  const { title, addressees, opening, sections, closing, copies, actions } = report;
  const mayEdit = actions.edit?.allowed === true;
  return (
    <div className={css.sides}>
      <article className={css.paper} aria-labelledby="report-title">
        <h2 className={css.name} id="report-title">
          <span>{t('kind')}</span>
          {title}
        </h2>
        <div className={css.to}>
          <strong>{t('addressees')}</strong>
          {addressees.length === 1 ? (
            <span> {addressees[0]}.</span>
          ) : (
            <ul>
              {addressees.map((addressee, index) => (
                <li key={addressee}>{`- ${addressee}${index === addressees.length - 1 ? '.' : ';'}`}</li>
              ))}
            </ul>
          )}
        </div>
        <p className={css.words}>{opening}</p>
        {sections.map((section) => (
          <ReportSectionText key={section.key} report={report} section={section} mayEdit={mayEdit} />
        ))}
        <p className={css.words}>{closing}./.</p>
        <div className={css.copies}>
          <strong>{t('copies')}</strong>
          <ul>
            {[t('asAbove'), ...copies].map((copy, index) => (
              <li key={copy}>{`- ${copy}${index === copies.length ? '.' : ';'}`}</li>
            ))}
          </ul>
        </div>
      </article>
      <ReportAside report={report} />
    </div>
  );
}
