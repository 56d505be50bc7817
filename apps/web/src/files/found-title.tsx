import { useTranslation } from 'react-i18next';
import css from './files.module.css';

/** Where the words that were sought stand in a file. */
export interface Passage {
  readonly fileName: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** A title of a list, and below it the place in its file where the words stand. */
export function FoundTitle({ title, passage }: { title: string; passage?: Passage | null | undefined }) {
  const { t } = useTranslation('files');
  if (!passage) return title;
  return (
    <>
      {title}
      <span className={css.passage}>
        {passage.before === '' ? '' : '…'}
        {passage.before}
        <mark>{passage.match}</mark>
        {passage.after}
        {passage.after === '' ? '' : '…'} <span className={css.where}>{t('passage.in', { name: passage.fileName })}</span>
      </span>
    </>
  );
}
