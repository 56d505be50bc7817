import { download, PDF, WORD } from './download';

/** A list as a form of the quality management system or as the annex of a decision, as Word or PDF. */
export interface ListPaperChoice {
  readonly use: 'form' | 'annex';
  readonly form: 'word' | 'pdf';
}

/** Fetches a list on paper under these filters; the server names the file. Throws a ProblemError. */
export function takeListPaper(path: string, filters: object, { use, form }: ListPaperChoice): Promise<void> {
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  const address = `${path}?${new URLSearchParams([...given, ['use', use]])}`;
  return form === 'word' ? download(address, WORD, 'list.docx') : download(address, PDF, 'list.pdf');
}
