import type { ReactNode } from 'react';
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

interface FileListProps {
  files: readonly ListedFile[];
  label: string;
  /** What else is known of a file. */
  below?(file: ListedFile): ReactNode;
}

/** Files to fetch, each by its own bytes. */
export function FileList({ files, label, below }: FileListProps) {
  const { t } = useTranslation('ui');
  if (files.length === 0) return <p>{t('files.none')}</p>;
  return (
    <ul className={css.files} aria-label={label}>
      {files.map((file) => (
        <li key={file.id}>
          <a className={css.file} href={fileUrl(file.id)} download={file.name}>
            <Icon name="download" size={18} />
            <span>
              {file.name} <span className={css.size}>({formatSize(file.size)})</span>
            </span>
          </a>
          {below?.(file)}
        </li>
      ))}
    </ul>
  );
}
