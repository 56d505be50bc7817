import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { AppLink } from '../../ui/link';
import css from './document-revisions.module.css';
import { DocumentState } from './document-state';
import { useNumberText } from './document-words';
import { type ControlledDocument, controlledCopyUrl } from './documents.queries';
import { OriginMark } from './origin-mark';

/** All revisions of a document, the newest first. */
export function DocumentRevisions({ document }: { document: ControlledDocument }) {
  const { t } = useTranslation('documents');
  const [newest, before] = document.revisions.filter(({ hasFile }) => hasFile);
  return (
    <>
      {newest && before ? (
        <p className={css.line}>
          <AppLink href={`/tai-lieu/${document.id}/so-sanh?truoc=${before.id}&sau=${newest.id}`}>{t('comparison.action')}</AppLink>
        </p>
      ) : null}
      <Revisions document={document} />
    </>
  );
}

function Revisions({ document }: { document: ControlledDocument }) {
  const { t } = useTranslation('documents');
  const number = useNumberText();
  return (
    <ol className={css.revisions} aria-label={t('revisions')}>
      {document.revisions.map((revision) => (
        <li key={revision.id} className={css.revision}>
          <div className={css.head}>
            <AppLink href={`/tai-lieu/phien-ban/${revision.id}`} className={css.number}>
              {number(revision)}
            </AppLink>
            <DocumentState state={revision.state} />
            <OriginMark origin={revision.origin} />
          </div>
          <p className={css.line}>
            {revision.effectiveFrom === null
              ? t('revision.notYet')
              : revision.effectiveTo === null
                ? t('revision.from', { from: formatDay(revision.effectiveFrom) })
                : t('revision.fromTo', { from: formatDay(revision.effectiveFrom), to: formatDay(revision.effectiveTo) })}
            {revision.effectiveFrom === null || !revision.hasFile ? null : (
              <>
                {' · '}
                <a href={controlledCopyUrl(revision.id)} download>
                  {t('controlledCopy')}
                </a>
              </>
            )}
          </p>
          {revision.title === document.title ? null : <p className={css.summary}>{t('revision.called', { title: revision.title })}</p>}
          {revision.changeSummary ? <p className={css.summary}>{revision.changeSummary}</p> : null}
        </li>
      ))}
    </ol>
  );
}
