import { Injectable } from '@nestjs/common';
import { Files } from '@qms/storage';
import type { Actor } from '@qms/work';
import type { CheckedSignature } from './signature.rules';
import { checkInThread } from './signature-threads';
import type { SignaturesDto } from './signatures.dto';
import { TrustAnchors } from './trust-anchors';

/** Results that are kept, by the bytes of the file and the set of anchors: both decide all of it. */
const KEPT = 500;

/** Digital signatures of stored PDFs. */
@Injectable()
export class Signatures {
  private readonly known = new Map<string, readonly CheckedSignature[]>();

  constructor(
    private readonly files: Files,
    private readonly anchors: TrustAnchors,
  ) {}

  /** @throws Refusal `not-found`, `file-damaged` */
  async of(actor: Actor, fileId: string): Promise<SignaturesDto> {
    const file = await this.files.describe(actor, fileId);
    const { certificates, mark } = await this.anchors.now();
    const signed = { trustAnchors: certificates.length };
    if (file.contentType !== 'application/pdf') return { ...signed, items: [] };
    const key = `${file.sha256}:${mark}`;
    const known = this.known.get(key);
    if (known) return { ...signed, items: [...known] };
    const bytes = await this.files.bytes(actor, fileId);
    const items = bytes.includes('/ByteRange') ? await checkInThread(bytes, certificates) : [];
    this.known.set(key, items);
    if (this.known.size > KEPT) this.known.delete(this.known.keys().next().value!);
    return { ...signed, items };
  }
}
