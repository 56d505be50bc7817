import { useTranslation } from 'react-i18next';
import { type StoredFile, uploadFile } from '../../api/upload';
import { FileDrop } from '../../ui/file-drop';
import { type RevisionFiles, revisionFilesOf } from './revision-files.rules';

/** Some of the fields of a Word file, as they are written. */
const FIELDS = '{{mã tài liệu}}, {{lần ban hành}}, {{ngày hiệu lực}}';
const LIMIT = 200 * 1024 * 1024;

export interface RevisionFileDropProps {
  label: string;
  error?: string;
  files: RevisionFiles;
  onChange(files: RevisionFiles): void;
}

/** Takes the PDF and, beside it, the author's Word or Excel file; which is which shows in their content. */
export function RevisionFileDrop({ label, error, files, onChange }: RevisionFileDropProps) {
  const { t } = useTranslation('documents');
  return (
    <FileDrop<StoredFile>
      label={label}
      hint={t('new.filesHint', { fields: FIELDS })}
      accept=".pdf,.docx,.xlsx"
      maxBytes={LIMIT}
      error={files.ambiguous ? t('new.ambiguous') : error}
      upload={uploadFile}
      onChange={(stored) => onChange(revisionFilesOf(stored))}
    />
  );
}
