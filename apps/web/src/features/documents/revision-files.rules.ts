import type { StoredFile } from '../../api/upload';

/** What was uploaded for a revision, by what it is for. */
export interface RevisionFiles {
  /** The PDF that is read and approved. */
  readonly fileId: string | null;
  /** The author's own Word or Excel file. */
  readonly sourceFileId: string | null;
  /** More than one of a kind: nobody can know which is meant. */
  readonly ambiguous: boolean;
}

export const NO_FILES: RevisionFiles = { fileId: null, sourceFileId: null, ambiguous: false };

/** Tells the PDF from the author's file by the type that the server found in its content. */
export function revisionFilesOf(stored: readonly Pick<StoredFile, 'id' | 'contentType'>[]): RevisionFiles {
  const pdfs = stored.filter(({ contentType }) => contentType === 'application/pdf');
  const sources = stored.filter(({ contentType }) => contentType !== 'application/pdf');
  return {
    fileId: pdfs[0]?.id ?? null,
    sourceFileId: sources[0]?.id ?? null,
    ambiguous: pdfs.length > 1 || sources.length > 1,
  };
}
