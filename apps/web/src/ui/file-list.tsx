import { useTranslation } from 'react-i18next';
import { formatSize } from './dates';
import css from './file-list.module.css';
import { Icon } from './icons';

export interface ListedFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** Where the bytes of a stored file are fetched. */
export const fileUrl = (id: string): string => `/api/v1/files/${id}/content`;

/** Files to fetch, each by its own bytes. */
export function FileList({ files, label }: { files: readonly ListedFile[]; label: string }) {
  const { t } = useTranslation('ui');
  if (files.length === 0) return <p>{t('files.none')}</p>;
  return (
    <ul className={css.files} aria-label={label}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a className={css.file} href={fileUrl(id)} download={name}>
            <Icon name="download" size={18} />
            <span>
              {name} <span className={css.size}>({formatSize(size)})</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
