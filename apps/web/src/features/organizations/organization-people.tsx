import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../session/role-name';
import { PageSkeleton } from '../../ui/detail-page';
import { AppLink } from '../../ui/link';
import { PageProblem } from '../../ui/page-states';
import css from './memberships.module.css';
import { usePeople } from './organizations.queries';
import { Validity } from './validity';

/** Who holds a role at one organization. */
export function OrganizationPeople({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation(['organizations', 'ui']);
  const roleName = useRoleName();
  const list = usePeople({ organizationId, q: '' });
  if (list.state === 'loading') return <PageSkeleton />;
  if (list.state === 'failed') return <PageProblem error={list.error} onRetry={list.retry} heading="in-page" />;
  if (list.rows.length === 0) return <Text c="dimmed">{t('people.empty')}</Text>;
  return (
    <>
      <ul className={css.list}>
        {list.rows.map((person) => (
          <li key={person.id} className={css.row}>
            <AppLink href={`/nguoi-dung/${person.username}`}>{person.name}</AppLink>
            <span className={css.roles}>
              {person.memberships
                .filter(({ organizationId: owner, unitId }) => owner === organizationId || unitId === organizationId)
                .map((membership) => (
                  <span key={membership.id}>
                    {roleName(membership.role)} (<Validity from={membership.validFrom} to={membership.validTo} />)
                  </span>
                ))}
            </span>
          </li>
        ))}
      </ul>
      {list.hasMore ? (
        <Button mt="sm" variant="default" loading={list.loadingMore} onClick={list.more}>
          {t('ui:list.more')}
        </Button>
      ) : null}
    </>
  );
}
