import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.queries';
import type { IconName } from '../../ui/icons';
import { copyActionsQuery } from './paper-copies/paper-copies.queries';

/** Pages of the module beside the list; each with its own title, and the word of the session's menu where not all who read documents see it. */
const PLACES = [
  { href: '/dot-ban-hanh', title: 'issuances:title', icon: 'sign', menu: 'issuances' },
  { href: '/tai-lieu/phieu-de-nghi', title: 'changes:title', icon: 'edit', menu: 'change-requests' },
  { href: '/tai-lieu/ben-ngoai', title: 'externals:title', icon: 'document' },
  { href: '/tai-lieu/tthc', title: 'tthc:title', icon: 'plan' },
  { href: '/tai-lieu/soat-xet', title: 'reviews:title', icon: 'check', menu: 'change-requests' },
  { href: '/phan-phoi', title: 'reading:distribution.title', icon: 'people', menu: 'distributions' },
  { href: '/tai-lieu/ban-giay', title: 'copies:title', icon: 'file', menu: 'distributions', kept: 'paper-copies' },
  { href: '/pho-bien', title: 'reading:briefing.title', icon: 'calendar', menu: 'briefings' },
  { href: '/doc-tai-lieu', title: 'reading:own.title', icon: 'check', menu: 'readings' },
  { href: '/tai-lieu/loai-tai-lieu', title: 'documentKinds:title', icon: 'document' },
] as const satisfies readonly { href: string; title: string; icon: IconName; menu?: string; kept?: 'paper-copies' }[];

interface DocumentPlace {
  readonly href: string;
  readonly title: string;
  readonly icon: IconName;
}

/** The pages beside the list that this person may open. Numbered paper copies only where the agency keeps them, or some are still out. */
export function useDocumentPlaces(): DocumentPlace[] {
  const { t } = useTranslation(['documents', 'issuances', 'changes', 'externals', 'tthc', 'reviews', 'reading', 'copies', 'documentKinds']);
  const { menu } = useSession();
  const { data: copies } = useQuery({ ...copyActionsQuery, enabled: menu.includes('documents') && menu.includes('distributions') });
  const keepsCopies = copies !== undefined && (copies.actions.issue?.allowed === true || copies.items.length > 0);
  if (!menu.includes('documents')) return [];
  return PLACES.filter((place) => (!('menu' in place) || menu.includes(place.menu)) && (!('kept' in place) || keepsCopies)).map(
    ({ href, title, icon }) => ({ href, title: t(title), icon }),
  );
}
