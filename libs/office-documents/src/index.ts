export * from './controlled-copy';
export { writeDocx } from './docx-writer';
export * from './official-paper';
export * from './page-setup';
export * from './paper-kinds';
export * from './paper-text.rules';
export { writePdf } from './pdf-writer';
