import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.queries';

/** Where records come in, are kept, handed over and destroyed; the word of the session's menu where not all who read records see it. */
const PLACES = [
  { href: '/ho-so/theo-dieu-khoan', word: 'completeness.title' },
  { href: '/ho-so/goi-minh-chung', word: 'pack.title', menu: 'evidence-packs' },
  { href: '/ho-so/tai-len', word: 'batch.title', menu: 'record-entry' },
  { href: '/ho-so/bien-nhan', word: 'receipt.title' },
  { href: '/ho-so/thoi-han-bao-quan', word: 'retention.title' },
  { href: '/ho-so/nop-luu', word: 'transfer.title' },
  { href: '/ho-so/huy', word: 'destruction.title' },
] as const satisfies readonly { href: string; word: string; menu?: string }[];

/** The pages beside the register that this person may open. */
export function useRecordPlaces(): { href: string; title: string }[] {
  const { t } = useTranslation('records');
  const { menu } = useSession();
  if (!menu.includes('records')) return [];
  return PLACES.filter((place) => !('menu' in place) || menu.includes(place.menu)).map(({ href, word }) => ({ href, title: t(word) }));
}
