import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actions } from '../api/problem';
import { ActionBar, type ActionSpec } from './action-bar';
import { PageHead, type PageHeadProps } from './page-head';
import { PageProblem } from './page-states';

export interface DetailPageProps extends Omit<PageHeadProps, 'actions' | 'beside'> {
  /** A {@link StatusBadge}. */
  status?: ReactNode;
  /** `actions` of the answer, and the acts that this page offers, in order of weight. */
  answers?: Actions;
  actions?: readonly ActionSpec[];
  /** Usually {@link PageTabs}. */
  children: ReactNode;
}

/** One thing: head with code, title, status and what may be done with it; then its tabs. */
export function DetailPage({ status, answers, actions, children, ...head }: DetailPageProps) {
  return (
    <>
      <PageHead
        {...head}
        beside={status}
        actions={answers && actions && actions.length > 0 ? <ActionBar answers={answers} actions={actions} /> : undefined}
      />
      {children}
    </>
  );
}

export interface ReadStateProps<T> {
  query: { data: T | undefined; error: unknown; refetch(): unknown };
  children(value: T): ReactNode;
}

/** Shows what was read, its shape while it is on the way, and why where it cannot be shown. */
export function ReadState<T>({ query, children }: ReadStateProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <PageProblem error={query.error} onRetry={() => void query.refetch()} />;
  return <PageSkeleton />;
}

/** The shape of a page that is on its way. */
export function PageSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <Stack gap="md" aria-busy="true" aria-label={t('loading')} role="status">
      <Skeleton height={30} width="45%" />
      <Skeleton height={18} width="70%" />
      <Skeleton height={220} />
    </Stack>
  );
}
