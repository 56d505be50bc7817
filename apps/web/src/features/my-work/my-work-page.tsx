import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ReadState } from '../../ui/detail-page';
import { DueDate } from '../../ui/due-date';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { PageHead } from '../../ui/page-head';
import { EmptyState } from '../../ui/page-states';
import { awaitedOf } from '../documents/signing-desk/signing-desk.rules';
import { type MyWork, myWorkQuery, type WorkItem } from './my-work.queries';
import css from './my-work-page.module.css';

/** What has no due date comes last under its own words: it is not to be put off until after this week. */
const GROUPS = ['late', 'this-week', 'later', 'undated'] as const;

const groupOf = ({ group, dueOn }: WorkItem): (typeof GROUPS)[number] => (dueOn === null ? 'undated' : group);

/** The first screen: only what awaits this person, the oldest due first; then what they sent. */
export function MyWorkPage() {
  const { t } = useTranslation('myWork');
  const query = useQuery(myWorkQuery);
  return (
    <>
      <PageHead title={t('title')} />
      <ReadState query={query}>
        {(work) => (
          <>
            <ToSign count={awaitedOf(work.items).length} />
            {work.items.length === 0 ? (
              <EmptyState icon="check" title={t('empty')} hint={t('emptyHint')} />
            ) : (
              GROUPS.map((group) => <Group key={group} group={group} items={work.items.filter((item) => groupOf(item) === group)} />)
            )}
            <Sent sent={work.sent} />
          </>
        )}
      </ReadState>
    </>
  );
}

/** Heads and reviewers do several at once there. */
function ToSign({ count }: { count: number }) {
  const { t } = useTranslation('signing');
  return count === 0 ? null : (
    <Button component={AppLink} href="/trinh-ky" variant="default" size="md" mb="md" leftSection={<Icon name="sign" size={18} />}>
      {t('link', { count })}
    </Button>
  );
}

function Group({ group, items }: { group: (typeof GROUPS)[number]; items: readonly WorkItem[] }) {
  const { t } = useTranslation('myWork');
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`group-${group}`} className={css.section}>
      <h2 id={`group-${group}`} className={css.heading} data-group={group}>
        {t(group)} ({items.length})
      </h2>
      <ul className={css.items}>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item }: { item: WorkItem }) {
  return (
    <li className={css.item}>
      <p className={css.sentence} id={`work-${item.id}`}>
        {item.sentence}
        {item.dueOn ? (
          <span className={css.due}>
            <DueDate on={item.dueOn} />
          </span>
        ) : null}
      </p>
      <Button component={AppLink} href={item.link} aria-describedby={`work-${item.id}`} className={css.button}>
        {item.action}
      </Button>
    </li>
  );
}

function Sent({ sent }: { sent: MyWork['sent'] }) {
  const { t } = useTranslation('myWork');
  if (sent.length === 0) return null;
  return (
    <section aria-labelledby="sent" className={css.section}>
      <h2 id="sent" className={css.heading}>
        {t('sent')}
      </h2>
      <ul className={css.items}>
        {sent.map(({ id, sentence, state, link }) => (
          <li key={id} className={css.item}>
            <AppLink href={link}>{sentence}</AppLink>
            <span className={css.state}>{state}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
