import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** What all sheets that are no văn bản hành chính have in common. */
export const sheetFrame = (title: string, createdAt: Date): Omit<TDocumentDefinitions, 'content'> => ({
  version: '1.7',
  language: 'vi-VN',
  displayTitle: true,
  pageSize: 'A4',
  defaultStyle: { font: 'Tinos', fontSize: 12 },
  info: { title, creator: 'QMS', producer: 'pdfmake', creationDate: createdAt, modDate: createdAt },
});
