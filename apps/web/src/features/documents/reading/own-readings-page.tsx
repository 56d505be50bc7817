import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { formatDay } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { EmptyState } from '../../../ui/page-states';
import { ProblemView } from '../../../ui/problem-view';
import { numberText } from '../document-words';
import css from './own-readings-page.module.css';
import { MOST_AT_ONCE, type OwnReading, ownReadingsQuery, READING_CHANGES } from './reading.queries';

/** What one is to read, confirmed many at once; below, what one has read. */
export function OwnReadingsPage() {
  const { t } = useTranslation('reading');
  const query = useQuery(ownReadingsQuery);
  return (
    <>
      <PageHead title={t('own.title')} line={t('own.line')} />
      <ReadState query={query}>
        {({ awaiting, read }) => (
          <>
            {awaiting.length === 0 ? (
              <EmptyState icon="check" title={t('own.nothing')} hint={t('own.nothingHint')} />
            ) : (
              <Awaiting items={awaiting} />
            )}
            {read.length === 0 ? null : (
              <section aria-labelledby="have-read" className={css.section}>
                <h2 id="have-read" className={css.heading}>
                  {t('own.read')} ({read.length})
                </h2>
                <ul className={css.items}>
                  {read.map((one) => (
                    <li key={one.revisionId} className={css.item}>
                      <Document one={one} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </ReadState>
    </>
  );
}

function Awaiting({ items }: { items: readonly OwnReading[] }) {
  const { t } = useTranslation('reading');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  // What was replaced or taken back meanwhile is not confirmed.
  const chosen = items.map(({ revisionId }) => revisionId).filter((id) => ticked.includes(id));
  const confirm = useCommand({
    send: (revisionIds: readonly string[], { headers }) =>
      answer(api.POST('/api/v1/readings', { body: { revisionIds: [...revisionIds] }, headers })),
    changes: READING_CHANGES,
    done: ({ confirmed }) => {
      setTicked([]);
      notifyDone(t('own.done', { count: confirmed }));
    },
  });
  const all = chosen.length === items.length;
  return (
    <section aria-labelledby="to-read" className={css.section}>
      <h2 id="to-read" className={css.heading}>
        {t('own.awaiting')} ({items.length})
      </h2>
      {confirm.problem ? <ProblemView problem={confirm.problem} /> : null}
      <Paper withBorder p="sm" mb="xs" className={css.bar}>
        <Group justify="space-between" gap="sm">
          <Checkbox
            label={t('own.chooseAll', { count: items.length })}
            checked={all}
            indeterminate={!all && chosen.length > 0}
            onChange={() => setTicked(all ? [] : items.map(({ revisionId }) => revisionId))}
          />
          <Button
            leftSection={<Icon name="check" size={18} />}
            disabled={chosen.length === 0}
            loading={confirm.pending}
            onClick={() => void confirm.run(chosen.slice(0, MOST_AT_ONCE))}
          >
            {t('own.confirm', { count: chosen.length })}
          </Button>
        </Group>
      </Paper>
      <ul className={css.items}>
        {items.map((one) => (
          <li key={one.revisionId} className={css.item}>
            <Checkbox
              aria-label={t('own.choose', { code: one.code })}
              checked={chosen.includes(one.revisionId)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setTicked((now) => (checked ? [...now, one.revisionId] : now.filter((id) => id !== one.revisionId)));
              }}
            />
            <Document one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Document({ one }: { one: OwnReading }) {
  const { t } = useTranslation(['reading', 'documents']);
  const known =
    one.readAt === null
      ? null
      : one.briefing === null
        ? t('own.at', { day: formatDay(one.readAt) })
        : t('own.byBriefing', { subject: one.briefing });
  return (
    <div className={css.document}>
      <AppLink href={`/tai-lieu/phien-ban/${one.revisionId}`}>
        {one.code} · {one.title}
      </AppLink>
      <Text size="sm" c="dimmed">
        {t(`documents:kinds.${one.kind}`)} · {numberText(one)} · {t('own.since', { day: formatDay(one.effectiveFrom) })}
        {one.hasFile ? '' : ` · ${t('own.noFile')}`}
        {known === null ? '' : ` · ${known}`}
      </Text>
      {one.changeSummary && one.readAt === null ? <p className={css.change}>{one.changeSummary}</p> : null}
    </div>
  );
}
