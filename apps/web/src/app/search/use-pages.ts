import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDocumentPlaces } from '../../features/documents/document-places';
import { newestImportsQuery } from '../../features/plans/plans.queries';
import { useRecordPlaces } from '../../features/records/record-places';
import { useTrainingPlaces } from '../../features/training/training-places';
import { useSession } from '../../session/session.queries';
import { finds } from '../../ui/fold';
import type { IconName } from '../../ui/icons';
import { MENU } from '../menu';
import type { Found } from './search.queries';

/** The sign that a page has in the menu. */
export const pageIcon = ({ href }: Found): IconName => MENU.find((entry) => entry.href === href)?.icon ?? 'right';

/**
 * The pages of this person's menu, their account, and what they may begin; found by their names. The pages below an entry are found once something
 * is typed: before that the list stays as short as the menu.
 */
export function usePages(typed: string): Found[] {
  const { t } = useTranslation(['app', 'documents', 'plans']);
  const { menu } = useSession();
  // Who may import sees the imports: the server says so by answering.
  const { isSuccess: mayImport } = useQuery({ ...newestImportsQuery, enabled: menu.includes('plans') });
  const below = [
    ...useDocumentPlaces().map((place) => ({ ...place, detail: t('app:menu.documents') })),
    ...useRecordPlaces().map((place) => ({ ...place, detail: t('app:menu.records') })),
    ...useTrainingPlaces().map((place) => ({ ...place, detail: t('app:menu.training') })),
  ];
  const pages = [
    ...MENU.filter(({ name }) => menu.includes(name)).map(({ href, name }) => ({ href, title: t(`app:menu.${name}`) })),
    ...(menu.includes('document-preparation')
      ? [
          { href: '/tai-lieu/moi', title: t('documents:add') },
          { href: '/tai-lieu/nhap-hien-trang', title: t('documents:existing.action') },
        ]
      : []),
    ...(mayImport ? [{ href: '/ke-hoach/nhap', title: t('plans:import.action') }] : []),
    { href: '/tai-khoan', title: t('app:user.profile') },
  ].map((page) => ({ ...page, detail: '' }));
  return [...pages, ...(typed.trim() === '' ? [] : below)].filter(({ title }) => finds(title, typed));
}
