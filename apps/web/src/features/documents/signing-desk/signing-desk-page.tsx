import { Button, Checkbox, Skeleton } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { PageHead } from '../../../ui/page-head';
import { EmptyState } from '../../../ui/page-states';
import { type MyWork, myWorkQuery } from '../../my-work/my-work.queries';
import { revisionQuery } from '../documents.queries';
import { issuanceQuery } from '../issuances/issuances.queries';
import { issuanceSigning, revisionSigning, type Signing } from '../signing';
import { BatchResults } from './batch-results';
import { SigningCard } from './signing-card';
import css from './signing-desk.module.css';
import { type Awaited, actOf, awaitedOf, goesInBatch } from './signing-desk.rules';
import { useBatch } from './use-batch';

/** At once; more are shown when these are done. */
const SHOWN = 30;

/** The head's page, made for a phone: everything that awaits this person's approval or opinion, several at once by one confirmation. */
export function SigningDeskPage() {
  const { t } = useTranslation('signing');
  const query = useQuery(myWorkQuery);
  return (
    <div className={css.desk}>
      <PageHead title={t('title')} line={t('hint')} />
      <ReadState query={query}>{(work) => <Desk work={work} />}</ReadState>
    </div>
  );
}

function Desk({ work }: { work: MyWork }) {
  const { t } = useTranslation('signing');
  const awaited = awaitedOf(work.items);
  const shown = awaited.slice(0, SHOWN);
  const read = useSignings(shown);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const batch = useBatch();
  const able = read.flatMap(({ signing }) => (signing !== null && goesInBatch(signing.actions) ? [signing] : []));
  const chosen = able.filter(({ id }) => ticked.includes(id));
  const act = async () => {
    if ((await batch.run(chosen, sentenceOf(chosen))) !== null) setTicked([]);
  };
  const sentenceOf = (all: readonly Signing[]): string => {
    const approved = all.filter(({ actions }) => actOf(actions) === 'approve');
    const [only] = approved;
    if (only !== undefined && approved.length === 1) return only.sentence;
    return t('batchSentence', { count: approved.length, list: approved.map(nameOf).join('; ') });
  };
  const nameOf = ({ kind, name, title, documents }: Signing): string =>
    kind === 'revision' ? `${name} ${title}` : t('package', { subject: title, count: documents.length });
  const acts = new Set(chosen.map(({ actions }) => actOf(actions)));
  const word =
    acts.size > 1 ? t('both', { count: chosen.length }) : t(acts.has('agree') ? 'agreeAll' : 'approveAll', { count: chosen.length });
  return (
    <>
      <BatchResults results={batch.results} onClose={batch.clear} />
      {awaited.length === 0 ? (
        <EmptyState icon="check" title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <>
          {able.length > 1 ? (
            <Checkbox
              size="md"
              className={css.all}
              label={t('chooseAll', { count: able.length })}
              checked={chosen.length === able.length}
              indeterminate={chosen.length > 0 && chosen.length < able.length}
              onChange={() => setTicked(chosen.length === able.length ? [] : able.map(({ id }) => id))}
            />
          ) : null}
          <ul className={css.cards} aria-label={t('title')}>
            {read.map(({ awaited: one, signing, settled }) =>
              signing === null && !settled ? (
                <li key={one.id} className={css.card} aria-busy="true">
                  <Skeleton height={64} />
                </li>
              ) : (
                <SigningCard
                  key={one.id}
                  awaited={one}
                  signing={signing}
                  ticked={ticked.includes(one.id)}
                  onTick={() => setTicked(ticked.includes(one.id) ? ticked.filter((id) => id !== one.id) : [...ticked, one.id])}
                />
              ),
            )}
          </ul>
          {awaited.length > shown.length ? <p className={css.soft}>{t('more', { count: awaited.length - shown.length })}</p> : null}
          {chosen.length === 0 ? null : (
            <div className={css.bar}>
              <Button size="lg" fullWidth loading={batch.pending} leftSection={<Icon name="check" />} onClick={() => void act()}>
                {word}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

interface Read {
  awaited: Awaited;
  /** Null while it is on the way, where it could not be read, and for what is decided on its own page alone. */
  signing: Signing | null;
  /** Nothing more comes. */
  settled: boolean;
}

/** Each with what may be done with it and exactly what is read. */
function useSignings(awaited: readonly Awaited[]): Read[] {
  const revisions = awaited.filter(({ kind }) => kind === 'revision');
  const issuances = awaited.filter(({ kind }) => kind === 'issuance');
  const ofRevisions = useQueries({ queries: revisions.map(({ id }) => revisionQuery(id)) });
  const ofIssuances = useQueries({ queries: issuances.map(({ id }) => issuanceQuery(id)) });
  return awaited.map((one) => {
    if (one.kind === 'destruction') return { awaited: one, signing: null, settled: true };
    if (one.kind === 'revision') {
      const query = ofRevisions[revisions.indexOf(one)];
      return { awaited: one, signing: query?.data ? revisionSigning(query.data.value) : null, settled: query?.isError === true };
    }
    const query = ofIssuances[issuances.indexOf(one)];
    return { awaited: one, signing: query?.data ? issuanceSigning(query.data.value) : null, settled: query?.isError === true };
  });
}
