const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Word files have fields and can be shown as PDF. */
export const isWord = <T extends { readonly contentType: string }>(file: T | null): file is T => file?.contentType === WORD;
