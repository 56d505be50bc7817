import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.queries';
import { AppLink } from '../../ui/link';
import { PageHead } from '../../ui/page-head';
import css from './agency.module.css';

/** Where each thing stands; `needs` is the name in the session's menu of those who may open it. */
const PLACES = [
  { name: 'absences', href: '/vang-mat', needs: 'agency' },
  { name: 'deputies', href: '/linh-vuc-phu-trach', needs: 'agency-work' },
  { name: 'authorizations', href: '/uy-quyen', needs: 'agency-work' },
  { name: 'handovers', href: '/ban-giao', needs: 'agency-work' },
  { name: 'ownRules', href: '/quy-dinh', needs: 'agency-work' },
] as const;

/** Who acts for whom in one's agency, and by which rules of its own it works. */
export function AgencyPage() {
  const { t } = useTranslation('agency');
  const { menu, organization } = useSession();
  return (
    <>
      <PageHead title={t('title')} line={organization.name} />
      <ul className={css.places}>
        {PLACES.filter(({ needs }) => menu.includes(needs)).map(({ name, href }) => (
          <li key={name}>
            <AppLink href={href} className={css.place}>
              <span className={css.placeName}>{t(`${name}.title`)}</span>
              <span className={css.soft}>{t(`${name}.what`)}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </>
  );
}
