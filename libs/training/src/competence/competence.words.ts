import type { Sentence } from '@qms/http';
import type { CompetenceState } from './competence.rules';

export const COMPETENCE_WORDS: Readonly<Record<CompetenceState, Sentence>> = {
  met: { vi: 'Đạt yêu cầu', en: 'Met' },
  expiring: { vi: 'Sắp hết hạn', en: 'Expires soon' },
  expired: { vi: 'Đã hết hạn', en: 'Expired' },
  missing: { vi: 'Chưa đạt yêu cầu', en: 'Not yet met' },
};
