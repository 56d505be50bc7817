import type { Readable } from 'node:stream';
import type { QmsRequest } from '@qms/http';
import { invalid, Refusal } from '@qms/lifecycle';

/** The file of a multipart/form-data request, field `file`, as it comes in. @throws Refusal `unsupported-content`, `file-missing` */
export async function uploadedFile(request: QmsRequest): Promise<{ name: string; content: Readable }> {
  if (!request.isMultipart()) throw new Refusal('unsupported-content');
  const part = await request.file();
  if (part?.fieldname !== 'file') throw invalid('file', 'file-missing');
  return { name: part.filename ?? '', content: part.file };
}
