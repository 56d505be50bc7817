import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reviewersQuery } from '../../features/documents/documents.queries';
import { newestImportsQuery } from '../../features/plans/plans.queries';
import { useSession } from '../../session/session.queries';
import { finds } from '../../ui/fold';
import type { IconName } from '../../ui/icons';
import { MENU } from '../menu';
import type { Found } from './search.queries';

/** The sign that a page has in the menu. */
export const pageIcon = ({ href }: Found): IconName => MENU.find((entry) => entry.href === href)?.icon ?? 'right';

/** The pages of this person's menu, their account, and what they may begin; found by their names. */
export function usePages(typed: string): Found[] {
  const { t } = useTranslation(['app', 'documents', 'plans']);
  const { menu } = useSession();
  // Who may draft may ask for opinions, who may import sees the imports: the server says so by answering.
  const { isSuccess: mayDraft } = useQuery({ ...reviewersQuery, enabled: menu.includes('documents') });
  const { isSuccess: mayImport } = useQuery({ ...newestImportsQuery, enabled: menu.includes('plans') });
  const pages = [
    ...MENU.filter(({ name }) => menu.includes(name)).map(({ href, name }) => ({ href, title: t(`app:menu.${name}`) })),
    ...(mayDraft
      ? [
          { href: '/tai-lieu/moi', title: t('documents:add') },
          { href: '/tai-lieu/nhap-hien-trang', title: t('documents:existing.action') },
        ]
      : []),
    ...(mayImport ? [{ href: '/ke-hoach/nhap', title: t('plans:import.action') }] : []),
    { href: '/tai-khoan', title: t('app:user.profile') },
  ];
  return pages.filter(({ title }) => finds(title, typed)).map((page) => ({ ...page, detail: '' }));
}
