import type { INestApplicationContext } from '@nestjs/common';
import type { Environment } from '@qms/config';
import { type SealFault, Seals, SealUnusable } from '@qms/signatures';
import { systemActor, Work } from '@qms/work';
import { type Finding, fault, fine, notice } from './doctor.findings';

/** Days before a certificate ends in which its successor is to be asked for. */
const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

const WORDS: Readonly<Record<SealFault, { vi: string; en: string }>> = {
  'seal-folder-unreadable': { vi: 'không đọc được thư mục QMS_SEALS_DIR', en: 'the folder QMS_SEALS_DIR cannot be read' },
  'seal-key-missing': { vi: 'thiếu tệp khóa .p12', en: 'its .p12 is missing' },
  'seal-password-missing': { vi: 'thiếu tệp mật khẩu .password', en: 'its .password is missing' },
  'seal-password-wrong': { vi: 'mật khẩu không mở được khóa', en: 'the password does not open it' },
  'seal-unreadable': { vi: 'tệp khóa không đọc được hoặc không phải PKCS#12', en: 'the key cannot be read or is no PKCS#12' },
  'seal-without-key': { vi: 'tệp khóa không có khóa RSA kèm chứng thư', en: 'it holds no RSA key with its certificate' },
  'seal-not-valid-yet': { vi: 'chứng thư chưa có hiệu lực', en: 'its certificate is not valid yet' },
  'seal-expired': { vi: 'chứng thư đã hết hạn', en: 'its certificate has expired' },
};

/** The digital seals of organizations: with one that cannot seal, no certificate of that organization is issued. Without any there is nothing to say. */
export async function sealsFindings(app: INestApplicationContext, { sealsDir }: Environment): Promise<Finding[]> {
  if (!sealsDir) return [];
  const { now, known } = await app
    .get(Work)
    .read(systemActor(NOBODY), async (db) => ({ now: db.now, known: await db.query<{ code: string }>('select code from organization') }));
  try {
    const states = await app.get(Seals, { strict: false }).all(now);
    if (states.length === 0)
      return [
        notice('seals', `Chưa có khóa nào trong ${sealsDir}: giấy chứng nhận không được ký số`, `no key in ${sealsDir}: nothing is sealed`),
      ];
    return states.map(({ organization, holder, until, fault: because }) => {
      if (!known.some(({ code }) => code === organization))
        return fault(
          'seals',
          `Khóa ký số ${organization}: không có cơ quan nào mang mã này`,
          `seal ${organization}: no organization has this code`,
        );
      if (because)
        return fault(
          'seals',
          `Khóa ký số ${organization}: ${WORDS[because].vi}; không cấp giấy chứng nhận cho đến khi sửa xong`,
          `seal ${organization}: ${WORDS[because].en}; no certificate is issued until it is put right`,
        );
      const days = Math.floor((until!.getTime() - now.getTime()) / DAY_MS);
      if (days <= SOON_DAYS)
        return notice(
          'seals',
          `Khóa ký số ${organization} (${holder}) còn hiệu lực ${days} ngày: hãy gia hạn`,
          `seal ${organization} (${holder}) is valid for ${days} more days: renew it`,
        );
      return fine('seals', `Khóa ký số ${organization} dùng được (${holder})`, `seal ${organization} can be used (${holder})`);
    });
  } catch (error) {
    if (!(error instanceof SealUnusable)) throw error;
    return [fault('seals', `Khóa ký số: ${WORDS[error.because].vi} (${sealsDir})`, `seals: ${WORDS[error.because].en} (${sealsDir})`)];
  }
}
