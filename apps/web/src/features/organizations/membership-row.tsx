import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../session/role-name';
import { dayOf } from '../../ui/dates';
import { StatusBadge } from '../../ui/status-badge';
import { EndMembershipDialog } from './end-membership-dialog';
import css from './memberships.module.css';
import type { Membership, Person } from './organizations.queries';
import { Validity } from './validity';

/** One role of a person: where, how long, whether it holds today; it can be ended. */
export function MembershipRow({ person, membership }: { person: Person; membership: Membership }) {
  const { t } = useTranslation('organizations');
  const roleName = useRoleName();
  const [ending, setEnding] = useState(false);
  const today = dayOf(new Date());
  const past = membership.validTo !== null && membership.validTo <= today;
  const state = past ? 'past' : membership.validFrom > today ? 'future' : 'now';
  return (
    <li className={css.row}>
      <div>
        <strong>{roleName(membership.role)}</strong>
        <div>{[membership.unitName, membership.organizationName].filter(Boolean).join(', ')}</div>
        <div className={css.roles}>
          <Validity from={membership.validFrom} to={membership.validTo} />
        </div>
      </div>
      <Group gap="sm">
        <StatusBadge tone={({ past: 'neutral', future: 'progress', now: 'good' } as const)[state]} word={t(`membership.${state}`)} />
        {membership.validTo === null && person.active ? (
          <Button variant="default" size="sm" onClick={() => setEnding(true)}>
            {t('membership.end')}
          </Button>
        ) : null}
      </Group>
      {ending ? <EndMembershipDialog person={person} membership={membership} onClose={() => setEnding(false)} /> : null}
    </li>
  );
}
