import { readFile } from 'node:fs/promises';
import { recognizedParagraphs } from './lines.rules';
import { pdfText } from './pdf-text';
import { type Progress, type ReadText, Unreadable } from './read-text';
import type { Recognition } from './recognition';
import { sheetText } from './sheet-text';
import { wordText } from './word-text';

/** The text of a file by its type. @throws Unreadable */
export async function readFileText(path: string, contentType: string, recognition: Recognition, progress: Progress): Promise<ReadText> {
  const bytes = await readFile(path);
  switch (contentType) {
    case 'application/pdf':
      return pdfText(bytes, recognition, progress);
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return wordText(bytes);
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return sheetText(bytes);
    case 'image/png':
    case 'image/jpeg':
      return pictureText(bytes, recognition);
    case 'text/plain':
    case 'text/csv':
      return { text: bytes.toString('utf8'), pages: null, pagesDone: 0, recognizedPages: 0 };
    default:
      throw new Unreadable('broken', `no reader for ${contentType}`);
  }
}

async function pictureText(bytes: Buffer, recognition: Recognition): Promise<ReadText> {
  const text = await recognition.of(bytes).catch((error: unknown) => {
    throw new Unreadable('broken', String(error));
  });
  return { text: recognizedParagraphs(text).join('\n'), pages: 1, pagesDone: 1, recognizedPages: 1 };
}
