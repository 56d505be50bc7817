import { Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DetailPage, PageSkeleton, ReadState } from '../../../ui/detail-page';
import { EmptyState, PageProblem } from '../../../ui/page-states';
import { useUrlFilters } from '../../../ui/url-filters';
import { useNumberText } from '../document-words';
import { type ControlledDocument, documentQuery, revisionTextQuery } from '../documents.queries';
import { MarkedWords } from '../marked-words';
import { comparisonRoute } from '../routes';
import { ComparedTexts } from './compared-texts';
import { wordByWord } from './comparison.rules';
import css from './comparison-page.module.css';

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
              <Compared
                key={`${before} ${after}`}
                before={{ id: before, name: nameOf(before) }}
                after={{ id: after, name: nameOf(after) }}
              />
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
  const earlier = useQuery(revisionTextQuery(before.id));
  const later = useQuery(revisionTextQuery(after.id));
  const failed = [earlier, later].find(({ error }) => error !== null);
  if (failed) return <PageProblem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!earlier.data || !later.data) return <PageSkeleton />;
  return <ComparedTexts before={{ name: before.name, text: earlier.data }} after={{ name: after.name, text: later.data }} />;
}
