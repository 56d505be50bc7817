export * from './controlled-copy';
export { composeDocx as writeDocx } from './docx-writer';
export * from './official-paper';
export * from './page-setup';
export * from './paper-check.rules';
export * from './paper-kinds';
export * from './paper-text.rules';
export { composePdf as writePdf } from './pdf-writer';
