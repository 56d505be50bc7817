import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../api/types';
import { DetailPage, PageSkeleton, ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { EmptyState, PageProblem } from '../../../ui/page-states';
import { useUrlFilters } from '../../../ui/url-filters';
import { useNumberText } from '../document-words';
import { type ControlledDocument, documentQuery, revisionTextQuery } from '../documents.queries';
import { MarkedWords } from '../marked-words';
import { comparisonRoute } from '../routes';
import { type Block, comparison, counted, wordByWord } from './comparison.rules';
import css from './comparison-page.module.css';

type WholeText = Answer<'/api/v1/revisions/{id}/text', 'get'>;

/** The texts of two revisions of a document, side by side as one: what went, what came, what stayed folded away. */
export function ComparisonPage() {
  const { id } = comparisonRoute.useParams();
  const query = useQuery(documentQuery(id));
  return <ReadState query={query}>{({ value }) => <Shown document={value} />}</ReadState>;
}

function Shown({ document }: { document: ControlledDocument }) {
  const { t } = useTranslation('documents');
  const number = useNumberText();
  const chosen = useUrlFilters(['truoc', 'sau']);
  const revisions = document.revisions.filter(({ hasFile }) => hasFile);
  const of = (id: string, otherwise: number) => (revisions.find((one) => one.id === id) ?? revisions[otherwise])?.id ?? '';
  const [before, after] = [of(chosen.values.truoc, 1), of(chosen.values.sau, 0)];
  const options = revisions.map((one) => ({ value: one.id, label: `${number(one)} · ${t(`states.${one.state}`)}` }));
  const titleOf = (id: string) => revisions.find((one) => one.id === id)?.title ?? '';
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? '';
  return (
    <DetailPage
      code={document.code}
      title={t('comparison.title')}
      back={{ href: `/tai-lieu/${document.id}`, label: document.code }}
      line={document.title}
    >
      {revisions.length < 2 ? (
        <EmptyState title={t('comparison.one')} />
      ) : (
        <Stack gap="md">
          <Group grow preventGrowOverflow={false} gap="sm" align="flex-start">
            <Select
              label={t('comparison.before')}
              data={options}
              value={before}
              allowDeselect={false}
              onChange={(value) => chosen.set({ truoc: value ?? '' })}
            />
            <Select
              label={t('comparison.after')}
              data={options}
              value={after}
              allowDeselect={false}
              onChange={(value) => chosen.set({ sau: value ?? '' })}
            />
          </Group>
          {before === after ? (
            <Text>{t('comparison.choose')}</Text>
          ) : (
            <>
            <Titles before={titleOf(before)} after={titleOf(after)} />
            <Compared key={`${before} ${after}`} before={{ id: before, name: nameOf(before) }} after={{ id: after, name: nameOf(after) }} />
            </>
          )}
        </Stack>
      )}
    </DetailPage>
  );
}

/** Another title is a change too, whatever the texts say. */
function Titles({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('documents');
  if (before === after) return null;
  return (
    <section aria-label={t('comparison.titles')}>
      <Text fw={600}>{t('comparison.titles')}</Text>
      <p className={css.changed}>
        <MarkedWords parts={wordByWord(before, after)} />
      </p>
    </section>
  );
}

interface Side {
  readonly id: string;
  readonly name: string;
}

function Compared({ before, after }: { before: Side; after: Side }) {
  const { t } = useTranslation('documents');
  const earlier = useQuery(revisionTextQuery(before.id));
  const later = useQuery(revisionTextQuery(after.id));
  const failed = [earlier, later].find(({ error }) => error !== null);
  if (failed) return <PageProblem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!earlier.data || !later.data) return <PageSkeleton />;
  const hindered = [
    { side: before, text: earlier.data },
    { side: after, text: later.data },
  ].flatMap(({ side, text }) => hindrance(text, side, t));
  if (hindered.length > 0)
    return (
      <Stack gap="xs" role="status">
        {hindered.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Stack>
    );
  return <Result before={earlier.data} after={later.data} />;
}

/** Why a text cannot be compared yet, or at all. */
function hindrance({ state }: WholeText, { name }: Side, t: ReturnType<typeof useTranslation<'documents'>>['t']): string[] {
  if (state === 'read') return [];
  if (state === 'without-text') return [t('comparison.withoutText', { name })];
  return [t(state === 'unreadable' ? 'comparison.unreadable' : 'comparison.notYet', { name })];
}

function Result({ before, after }: { before: WholeText; after: WholeText }) {
  const { t } = useTranslation('documents');
  const blocks = useMemo(() => comparison(before.text ?? '', after.text ?? ''), [before.text, after.text]);
  if (blocks === null) return <Text role="status">{t('comparison.tooDifferent')}</Text>;
  const { changed, same } = counted(blocks);
  return (
    <Stack gap="sm">
      {before.recognizedPages + after.recognizedPages > 0 ? (
        <Alert
          color="yellow"
          variant="light"
          icon={<Icon name="warning" />}
          styles={{ icon: { color: 'var(--qms-warning)' }, message: { color: 'var(--qms-text)' } }}
        >
          {t('comparison.recognized')}
        </Alert>
      ) : null}
      <Text role="status">{changed === 0 ? t('comparison.equal') : t('comparison.count', { changed, same })}</Text>
      <section className={css.text} aria-label={t('comparison.result')}>
        {blocks.map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the text.
          <Shape key={place} block={block} first={place === 0} last={place === blocks.length - 1} />
        ))}
      </section>
    </Stack>
  );
}

/** Unchanged paragraphs next to a change stay in sight; what lies further away is folded. */
const SEEN = 1;

function Shape({ block, first, last }: { block: Block; first: boolean; last: boolean }) {
  const { t } = useTranslation('documents');
  const [open, setOpen] = useState(false);
  if (block.kind === 'changed')
    return (
      <p className={css.changed}>
        <MarkedWords parts={block.parts} />
      </p>
    );
  const { paragraphs } = block;
  const head = first ? 0 : SEEN;
  const tail = last ? 0 : SEEN;
  const hidden = paragraphs.length - head - tail;
  const folded = !open && hidden > 1;
  const lines = (from: number, to: number) =>
    paragraphs.slice(from, to).map((text, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the text.
      <p key={from + place}>{text}</p>
    ));
  if (!folded) return lines(0, paragraphs.length);
  return (
    <>
      {lines(0, head)}
      <Button variant="default" className={css.fold} onClick={() => setOpen(true)}>
        {t('comparison.unfold', { count: hidden })}
      </Button>
      {lines(paragraphs.length - tail, paragraphs.length)}
    </>
  );
}
