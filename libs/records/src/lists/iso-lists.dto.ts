import { FORMS } from '@qms/http';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** What a paper is answered as, by the Accept header. */
export const PAPER = { [FORMS.docx]: FILE, [FORMS.pdf]: FILE };
