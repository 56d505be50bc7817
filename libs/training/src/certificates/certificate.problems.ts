import { defineProblems, defineSentences } from '@qms/http';

/** Decisions that grant certificates, and what becomes of each certificate. */
export const CERTIFICATE_PROBLEMS = defineProblems({
  'nobody-passed': { status: 409, vi: 'Không có học viên đạt', en: 'Nobody passed' },
  'course-without-paper': {
    status: 409,
    vi: 'Khóa đào tạo này không cấp giấy chứng nhận',
    en: 'The course grants no certificate',
  },
  'paper-of-the-provider': {
    status: 409,
    vi: 'Chứng chỉ của khóa đào tạo này do cơ sở đào tạo có Giấy xác nhận cấp',
    en: 'The certificates of this course are those of its confirmed provider',
  },
  'signed-decision-missing': {
    status: 409,
    vi: 'Chưa tải lên quyết định đã ký',
    en: 'The signed decision was not uploaded',
  },
  'signer-missing': { status: 422, vi: 'Cần họ tên và chức vụ người ký', en: 'Name and post of who signs are needed' },
  'certificates-printed': {
    status: 409,
    vi: 'Đã cấp giấy chứng nhận theo quyết định này; không thu hồi được nữa',
    en: 'Certificates were issued by this decision; it is not recalled any more',
  },
  'nothing-to-issue': { status: 409, vi: 'Không có giấy chứng nhận chờ cấp', en: 'No certificate waits to be issued' },
  'nothing-issued': { status: 409, vi: 'Chưa có giấy chứng nhận nào được cấp', en: 'No certificate is issued yet' },
  'being-replaced': { status: 409, vi: 'Giấy chứng nhận đang được cấp lại', en: 'The certificate is being replaced' },
  'signed-decision-there': { status: 409, vi: 'Quyết định đã ký đã có', en: 'The signed decision is there already' },
  'making-goes-on': { status: 409, vi: 'Giấy chứng nhận vẫn đang được lập', en: 'The certificate is still being made' },
  'received-already': { status: 409, vi: 'Đã ký nhận', en: 'Signed for already' },
  'decided-before-end': {
    status: 422,
    vi: 'Ngày quyết định trước ngày kết thúc lớp',
    en: 'The decision is dated before the end of the class',
  },
  'grant-not-numbered': {
    status: 409,
    vi: 'Quyết định cấp giấy chứng nhận chưa có số, ngày',
    en: 'The decision that grants the certificates has no number and date yet',
  },
  'certificates-not-issued': { status: 409, vi: 'Còn giấy chứng nhận chưa cấp', en: 'Some certificates are not issued yet' },
});

export const CERTIFICATE_SENTENCES = defineSentences({
  'training-class.certificates-issued': { vi: 'Đã cấp giấy chứng nhận của lớp', en: 'Certificates of the class issued' },
  'certificate-grant.drafted': {
    vi: 'Dự thảo quyết định cấp giấy chứng nhận cho {learners} học viên',
    en: 'Decision that grants {learners} certificates drafted',
  },
  'certificate-grant.submitted': { vi: 'Trình ký quyết định cấp giấy chứng nhận', en: 'Decision submitted for signature' },
  'certificate-grant.taken-back': { vi: 'Rút lại quyết định cấp giấy chứng nhận', en: 'Decision taken back' },
  'certificate-grant.signed': { vi: 'Quyết định cấp giấy chứng nhận đã ký', en: 'Decision signed' },
  'certificate-grant.numbered': { vi: 'Cập nhật số, ngày quyết định {number}', en: 'Decision numbered {number}' },
  'certificate-grant.recalled': { vi: 'Bỏ dự thảo quyết định, hủy các số đã giữ', en: 'Decision recalled, its numbers void' },
  'certificate-grant.paper-attached': { vi: 'Bổ sung quyết định đã ký {number}', en: 'Signed decision {number} attached' },
  'certificate-grant.carried-out': { vi: 'Cấp {certificates} giấy chứng nhận', en: '{certificates} certificates being issued' },
  'certificate.reserved': { vi: 'Giữ số {number}/{year}', en: 'Number {number}/{year} kept' },
  'certificate.retried': { vi: 'Lập lại giấy chứng nhận', en: 'Making begun anew' },
  'certificate.given-up': { vi: 'Hủy số vì không lập được giấy chứng nhận', en: 'Number void: the certificate could not be made' },
  'certificate.voided': { vi: 'Hủy số đã giữ', en: 'Number void' },
  'certificate.issuing': { vi: 'Đang cấp giấy chứng nhận số {number}/{year}', en: 'Certificate {number}/{year} being issued' },
  'certificate.issued': { vi: 'Đã cấp giấy chứng nhận số {number}/{year}', en: 'Certificate {number}/{year} issued' },
  'certificate.reissuing': { vi: 'Cấp lại, thay thế số {replaces}', en: 'Issued again in place of {replaces}' },
  'certificate.replaced': { vi: 'Đã được thay thế', en: 'Replaced' },
  'certificate.revoked': { vi: 'Thu hồi giấy chứng nhận', en: 'Certificate revoked' },
  'certificate.received': { vi: 'Đã ký nhận giấy chứng nhận', en: 'Certificate signed for' },
});
