import { Archive, hearXml, UnreadableWorkbook } from '@qms/spreadsheets';
import { type ReadText, Unreadable } from './read-text';

/** The parts of a Word file that a reader sees, in the order in which they are read. */
const PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'] as const;

/** Text of a .docx file: paragraphs, tables cell by cell, footnotes; what a revision mark has deleted is no text. @throws Unreadable */
export function wordText(bytes: Buffer): ReadText {
  try {
    const archive = new Archive(bytes);
    if (!archive.part(PARTS[0])) throw new Unreadable('broken', 'no document in the file');
    const text = PARTS.map((name) => paragraphsOf(archive.part(name))).join('\n');
    return { text, pages: null, pagesDone: 0, recognizedPages: 0 };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new Unreadable(error.reason === 'too-large' ? 'too-large' : 'broken', error.message);
    throw error;
  }
}

function paragraphsOf(part: Buffer | null): string {
  if (!part) return '';
  const paragraphs: string[] = [];
  let text = '';
  let inText = false;
  hearXml(part, {
    open: (name) => {
      if (name === 't') inText = true;
      else if (name === 'tab') text += ' ';
      else if (name === 'br' || name === 'cr') text += '\n';
      else if (name === 'noBreakHyphen') text += '-';
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name !== 'p') return;
      if (text.trim() !== '') paragraphs.push(text.trim());
      text = '';
    },
  });
  return paragraphs.join('\n');
}
