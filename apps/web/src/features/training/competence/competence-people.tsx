import { Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../../session/role-name';
import { AppLink } from '../../../ui/link';
import { StatusBadge } from '../../../ui/status-badge';
import css from './competence.module.css';
import { type CompetenceRow, type CompetenceTable, personHref } from './competence.queries';
import { CompetenceShown } from './competence-state';

/** A row for each person, a column for each course that somebody needs. */
export function CompetenceMatrix({ table }: { table: CompetenceTable }) {
  const { t } = useTranslation('competence');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={t('title')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              {t('person')}
            </th>
            {table.courses.map(({ courseId, name }) => (
              <th key={courseId ?? name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.people.map((row) => (
            <tr key={row.person.id}>
              <th scope="row" className={css.person}>
                <Who row={row} asOf={table.asOf} />
              </th>
              {table.courses.map(({ courseId, name }, place) => {
                const cell = row.cells.find(({ course }) => course === place);
                return (
                  <td key={courseId ?? name} className={css.cell}>
                    {cell ? <CompetenceShown cell={cell} /> : <NotRequired />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same on a narrow screen: only what is required of each. */
export function CompetenceCards({ table }: { table: CompetenceTable }) {
  const { t } = useTranslation('competence');
  return (
    <ul className={css.list} aria-label={t('title')}>
      {table.people.map((row) => (
        <li key={row.person.id} className={css.line}>
          <Who row={row} asOf={table.asOf} />
          {row.cells.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('nothingRequired')}
            </Text>
          ) : (
            <dl className={css.courses}>
              {row.cells.map((cell) => (
                <div key={cell.course}>
                  <dt>{table.courses[cell.course]?.name}</dt>
                  <dd>
                    <CompetenceShown cell={cell} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}

function NotRequired() {
  const { t } = useTranslation('competence');
  return (
    <>
      <span aria-hidden="true" className={css.none}>
        –
      </span>
      <VisuallyHidden>{t('notRequired')}</VisuallyHidden>
    </>
  );
}

function Who({ row: { person, units, roles, notEffective }, asOf }: { row: CompetenceRow; asOf: string }) {
  const { t } = useTranslation('effectiveness');
  const roleName = useRoleName();
  return (
    <>
      <AppLink href={personHref(person.id, asOf)}>{person.name}</AppLink>
      <Text size="sm" c="dimmed">
        {[roles.map((role) => roleName(role)).join(', '), units.join(', ')].filter(Boolean).join(' · ')}
      </Text>
      {notEffective.length === 0 ? null : <StatusBadge tone="warning" word={t('person.sign', { count: notEffective.length })} />}
    </>
  );
}
