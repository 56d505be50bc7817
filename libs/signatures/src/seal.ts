import { createHash } from 'node:crypto';
import type { SealPlace } from '@qms/office-documents';
import { Signer, SignPdf } from '@signpdf/signpdf';
import { ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { SealKey } from './seal-key';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
const SIGNED_ATTRIBUTES = 0;
const SHA_256 = 'SHA-256';
/** What a signature holds besides its certificates, generously. */
const ROOM_BESIDE_CERTIFICATES = 2048;

/** The digital seal of an organization: it signs a PDF that was made with a place for it. */
export class Seal {
  constructor(
    private readonly key: SealKey,
    private readonly at: Date,
  ) {}

  /** As whose it shows. */
  get holder(): string {
    return this.key.holder;
  }

  /** What the maker of the PDF leaves room for. */
  place(reason: string, location: string): SealPlace {
    const room = this.key.chain.reduce((sum, one) => sum + one.toSchema().toBER().byteLength, ROOM_BESIDE_CERTIFICATES);
    return { name: this.holder, reason, location, at: this.at, room };
  }

  /** The whole file is signed but for the signature itself (`adbe.pkcs7.detached`). @throws SignPdfError where the file has no place for it */
  put(pdf: Buffer): Promise<Buffer> {
    return new SignPdf().sign(pdf, new DetachedSigner(this.key, this.at));
  }
}

class DetachedSigner extends Signer {
  constructor(
    private readonly key: SealKey,
    private readonly at: Date,
  ) {
    super();
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    const { key, certificate, chain } = this.key;
    const { issuer, serialNumber } = certificate;
    const signed = new SignedData({
      version: 1,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
          signedAttrs: new SignedAndUnsignedAttributes({ type: SIGNED_ATTRIBUTES, attributes: this.attributes(pdf) }),
        }),
      ],
      certificates: [...chain],
    });
    await signed.sign(key, 0, SHA_256, new Uint8Array(pdf).buffer);
    return Buffer.from(new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER());
  }

  /** In the order of their bytes, as DER has a set. The certificate is bound to what it signed (ESS signing-certificate-v2, RFC 5035). */
  private attributes(pdf: Buffer): Attribute[] {
    const hash = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: createHash('sha256').update(bytes).digest() });
    const certificate = hash(new Uint8Array(this.key.certificate.toSchema().toBER()));
    return [
      new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: ContentInfo.DATA })] }),
      new Attribute({ type: SIGNING_TIME, values: [new UTCTime({ valueDate: this.at })] }),
      new Attribute({ type: MESSAGE_DIGEST, values: [hash(pdf)] }),
      new Attribute({
        type: SIGNING_CERTIFICATE,
        values: [new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [certificate] })] })] })],
      }),
    ].sort((one, other) => Buffer.compare(bytesOf(one), bytesOf(other)));
  }
}

const bytesOf = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER());
