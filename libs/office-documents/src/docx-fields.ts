import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { fieldKey } from './docx-fields.rules';
import { withFixedTimes } from './fixed-times';

/** A Word file whose fields cannot be read: `{{` without its end, or a sign of another template language. */
export class UnreadableFields extends Error {
  override readonly name = 'UnreadableFields';
}

/** The same file gives the same bytes whenever it is filled; Word shows nothing of it. */
const ENTRY_TIME = new Date(Date.UTC(2000, 0, 1));

/** Names between `{{` and `}}` in body, heads and feet, each once, as they stand there. @throws UnreadableFields */
export async function fieldsIn(docx: Uint8Array): Promise<string[]> {
  return [...opened(docx, {}).names];
}

/** The file with its fields filled by {@link fieldKey}; one that has no value stays as it stands. Without fields the very bytes. @throws UnreadableFields */
export async function filled(docx: Uint8Array, values: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const { file, names } = opened(docx, values);
  if (names.size === 0) return docx;
  file.render();
  return withFixedTimes(file.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }), ENTRY_TIME);
}

interface Placeholder {
  readonly type?: string;
  readonly value?: string;
  readonly module?: string;
}

function opened(docx: Uint8Array, values: Readonly<Record<string, string>>): { file: Docxtemplater; names: ReadonlySet<string> } {
  const names = new Set<string>();
  try {
    const file = new Docxtemplater(new PizZip(Buffer.from(docx)), {
      delimiters: { start: '{{', end: '}}' },
      linebreaks: true,
      errorLogging: false,
      parser: (name: string, meta?: { tag?: Placeholder }) => {
        // Loops, conditions and raw XML are another language: what they would leave out must not vanish from a controlled document.
        if (meta?.tag?.module) throw new Error(`"${name}" is no field`);
        names.add(name.trim());
        return { get: () => values[fieldKey(name)] };
      },
      nullGetter: (part: Placeholder) => `{{${part.value ?? ''}}}`,
    });
    return { file, names };
  } catch (error) {
    throw new UnreadableFields((error as Error).message);
  }
}
