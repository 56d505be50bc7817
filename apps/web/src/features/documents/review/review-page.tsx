import { Button, Checkbox, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { formatMoment } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { DueDate } from '../../../ui/due-date';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { EmptyState } from '../../../ui/page-states';
import { ProblemView } from '../../../ui/problem-view';
import { Progress } from '../../../ui/progress';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import { useUrlFilters } from '../../../ui/url-filters';
import { useRequestName } from '../changes/change-request-state';
import css from '../changes/change-requests.module.css';
import { RequestLink } from '../changes/request-link';
import { numberText } from '../document-words';
import { AdaptiveSwitch } from './adaptive-switch';
import { REVIEW_CHANGES, type ReviewItem, type ReviewList, type ReviewOutcome, reviewListQuery, reviewListUrl } from './reviews.queries';

type Look = Input<'/api/v1/document-reviews', 'post'>;
const TONES: Record<ReviewOutcome, Tone> = { unchanged: 'good', amend: 'warning', withdraw: 'warning' };
const YEARS_BACK = 5;

/** One list a year of all documents in force: unchanged for many at once, or a change request. */
export function ReviewPage() {
  const { t } = useTranslation(['reviews', 'documents']);
  const url = useUrlFilters(['nam']);
  const asked = /^\d{4}$/.test(url.values.nam) ? Number(url.values.nam) : undefined;
  const query = useQuery(reviewListQuery(asked));
  const thisYear = new Date().getFullYear();
  return (
    <>
      <PageHead
        title={t('title')}
        back={{ href: '/tai-lieu', label: t('documents:title') }}
        line={t('hint')}
        actions={
          query.data ? (
            <Button
              component="a"
              href={reviewListUrl(query.data.year)}
              download
              variant="default"
              leftSection={<Icon name="download" size={18} />}
            >
              {t('documents:export')}
            </Button>
          ) : undefined
        }
      />
      <Select
        label={t('year')}
        w="8rem"
        mb="md"
        allowDeselect={false}
        data={Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back))}
        value={String(query.data?.year ?? asked ?? thisYear)}
        onChange={(year) => url.set({ nam: year === String(thisYear) ? '' : (year ?? '') })}
      />
      <ReadState query={query}>{(list) => <Shown key={list.year} list={list} />}</ReadState>
    </>
  );
}

function Shown({ list }: { list: ReviewList }) {
  const { t } = useTranslation(['reviews', 'documents']);
  const requestName = useRequestName();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [dialog, setDialog] = useState<'amend' | 'withdraw' | null>(null);
  const review = useCommand({
    send: (body: Look, { headers }) => answer(api.POST('/api/v1/document-reviews', { body, headers })),
    changes: REVIEW_CHANGES,
    done: ({ reviewed, changeRequest }) => {
      notifyDone(changeRequest === null ? t('done', { count: reviewed }) : t('doneWithRequest', { name: requestName(changeRequest) }));
      setChosen([]);
      setDialog(null);
    },
  });
  const isThisYear = list.year === new Date().getFullYear();
  const mayReview = list.actions.review?.allowed === true && isThisYear;
  const open = list.items.filter(({ isDone }) => !isDone).map(({ documentId }) => documentId);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  if (list.items.length === 0) return <EmptyState icon="document" title={t('empty')} hint={t('emptyHint')} />;
  return (
    <Stack gap="md">
      <Paper withBorder p="md">
        <Progress
          label={t('progress', { year: list.year })}
          done={list.done}
          total={list.total}
          tone={list.done === list.total ? 'good' : undefined}
        />
        <AdaptiveSwitch interval={list.interval} />
      </Paper>
      {review.problem && dialog === null ? <ProblemView problem={review.problem} /> : null}
      {mayReview && chosen.length > 0 ? (
        <Paper withBorder p="xs" className={css.line}>
          <Text role="status">{t('chosen', { count: chosen.length })}</Text>
          <Group gap="xs">
            <Button
              leftSection={<Icon name="check" size={18} />}
              loading={review.pending && dialog === null}
              onClick={() => void review.run({ documentIds: [...chosen], outcome: 'unchanged' })}
            >
              {t('outcomes.unchanged')}
            </Button>
            <Button variant="default" onClick={() => setDialog('amend')}>
              {t('outcomes.amend')}
            </Button>
            <Button variant="default" onClick={() => setDialog('withdraw')}>
              {t('outcomes.withdraw')}
            </Button>
            <Button variant="subtle" onClick={() => setChosen([])}>
              {t('unchoose')}
            </Button>
          </Group>
        </Paper>
      ) : null}
      <Paper withBorder px="md">
        {mayReview && open.length > 0 ? (
          <Checkbox
            my="sm"
            label={t('chooseOpen', { count: open.length })}
            checked={open.every((id) => chosen.includes(id))}
            indeterminate={chosen.length > 0 && !open.every((id) => chosen.includes(id))}
            onChange={(event) => setChosen(event.currentTarget.checked ? open : [])}
          />
        ) : null}
        <ul className={css.lines}>
          {list.items.map((item) => (
            <li key={item.documentId} className={css.line}>
              {mayReview ? (
                <Checkbox
                  aria-label={t('choose', { code: item.code })}
                  checked={chosen.includes(item.documentId)}
                  onChange={() => toggle(item.documentId)}
                />
              ) : null}
              <Line item={item} />
            </li>
          ))}
        </ul>
      </Paper>
      {dialog === null ? null : (
        <ReasonDialog
          opened
          title={t(`${dialog}.title`, { count: chosen.length })}
          sentence={t(`${dialog}.sentence`)}
          label={t('found')}
          submitLabel={t(`outcomes.${dialog}`)}
          pending={review.pending}
          problem={review.problem}
          onSubmit={(remark) => void review.run({ documentIds: [...chosen], outcome: dialog, remark })}
          onClose={() => setDialog(null)}
        />
      )}
    </Stack>
  );
}

function Line({ item }: { item: ReviewItem }) {
  const { t } = useTranslation('reviews');
  return (
    <>
      <span className={css.grow}>
        <AppLink href={`/tai-lieu/${item.documentId}`}>{item.code}</AppLink> {item.title}
        <Text component="span" display="block" size="sm" c="var(--qms-text-soft)">
          <span className="qms-digits">{numberText(item)}</span>
          {item.isDone ? null : (
            <>
              {' · '}
              {t('due')} <DueDate on={item.dueOn} />
            </>
          )}
          {item.reviewedBy && item.reviewedAt ? ` · ${item.reviewedBy.name}, ${formatMoment(item.reviewedAt)}` : null}
          {item.changeRequest ? (
            <>
              {' · '}
              <RequestLink request={item.changeRequest} />
            </>
          ) : null}
        </Text>
      </span>
      {item.outcome === null ? (
        <StatusBadge tone="neutral" word={t('notYet')} />
      ) : (
        <StatusBadge tone={TONES[item.outcome]} word={t(`outcomes.${item.outcome}`)} />
      )}
      {item.remark ? <span className={css.remark}>{item.remark}</span> : null}
    </>
  );
}
