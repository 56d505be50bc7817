import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/status-badge';
import type { DocumentKind, RevisionState } from './documents.queries';

/** In the order of a master list. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  'policy',
  'objectives',
  'manual',
  'procedure',
  'instruction',
  'regulation',
  'form',
  'annex',
];

export const STATE_TONES: Record<RevisionState, Tone> = {
  draft: 'neutral',
  'in-review': 'progress',
  returned: 'bad',
  approved: 'warning',
  effective: 'good',
  superseded: 'neutral',
  withdrawn: 'neutral',
};

const two = (value: number): string => String(value).padStart(2, '0');

export interface RevisionNumber {
  issue: number;
  amendment: number;
}

/** `03/01`. */
export const numberText = ({ issue, amendment }: RevisionNumber): string => `${two(issue)}/${two(amendment)}`;

/** "Lần ban hành 03, lần sửa đổi 01". */
export function useNumberText(): (number: RevisionNumber) => string {
  const { t } = useTranslation('documents');
  return ({ issue, amendment }) => t('numberLong', { issue: two(issue), amendment: two(amendment) });
}
