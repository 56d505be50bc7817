import type { Sentence } from '@qms/http';
import type { CertificateState } from './certificate.lifecycle';

export const CERTIFICATE_WORDS: Readonly<Record<CertificateState, Sentence>> = {
  reserved: { vi: 'Đã giữ số', en: 'Number kept' },
  'being-issued': { vi: 'Đang cấp', en: 'Being issued' },
  issued: { vi: 'Đã cấp', en: 'Issued' },
  void: { vi: 'Số đã hủy', en: 'Number void' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
};
