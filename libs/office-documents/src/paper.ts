import { layOutList } from './list-layout';
import type { ListPaper } from './list-paper';
import type { OfficialPaper } from './official-paper';
import { type PaperSection } from './paper-flows';
import { layOutPaper } from './paper-layout';
import { layOutSystemPaper } from './system-layout';
import type { SystemPaper } from './system-paper';

/** Whatever the writers write. */
export type Paper = OfficialPaper | SystemPaper | ListPaper;

/** Where things stand, once for both files. */
export function layOut(paper: Paper): PaperSection[] {
  if (paper.kind === 'system') return layOutSystemPaper(paper);
  return 'validity' in paper ? layOutList(paper) : layOutPaper(paper);
}

/** What the file's properties say. */
export function titlesOf(paper: Paper): { readonly title: string; readonly issuer: string } {
  if (paper.kind === 'system') return { title: `${paper.sort} ${paper.title}`, issuer: paper.issuer };
  return { title: paper.title, issuer: 'head' in paper ? paper.head.issuer : paper.issuer };
}
