import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemIn } from '../api/problem';
import { BecauseList } from './because-list';
import { Icon, type IconName } from './icons';
import { AppLink } from './link';
import { PageHeading } from './page-heading';
import css from './page-states.module.css';
import { ProblemView } from './problem-view';

/** A place with nothing in it yet: what it is for, and the first step. */
export function EmptyState({ title, hint, action, icon = 'file' }: { title: string; hint?: string; action?: ReactNode; icon?: IconName }) {
  return (
    <Stack align="center" gap="xs" className={css.state}>
      <span className={css.icon}>
        <Icon name={icon} size={32} />
      </span>
      <Text fw={600}>{title}</Text>
      {hint ? <Text c="dimmed">{hint}</Text> : null}
      {action}
    </Stack>
  );
}

/** The person may not see this page; says who can. */
export function NoPermission({ detail, heading, children }: { detail?: string | null; heading?: 'in-page'; children?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <Whole icon="lock" title={t('noPermission.title')} heading={heading}>
      <Text>{detail ?? t('noPermission.whoCan')}</Text>
      {children}
    </Whole>
  );
}

export function NotFound({ heading }: { heading?: 'in-page' }) {
  const { t } = useTranslation('ui');
  return (
    <Whole icon="search" title={t('notFound.title')} heading={heading}>
      <Text>{t('notFound.hint')}</Text>
    </Whole>
  );
}

export interface PageProblemProps {
  error: unknown;
  onRetry?: () => void;
  /** `in-page` where the page's own head stands above it. */
  heading?: 'in-page';
}

/** Whatever kept a page (or a part of one) from showing: missing, not allowed, or failed. */
export function PageProblem({ error, onRetry, heading }: PageProblemProps) {
  const problem = problemIn(error);
  if (problem.status === 404) return <NotFound heading={heading} />;
  if (problem.status === 403)
    return (
      <NoPermission detail={problem.detail} heading={heading}>
        {problem.reasons.length > 0 ? <BecauseList because={problem.reasons} /> : null}
      </NoPermission>
    );
  return <ProblemView problem={problem} onRetry={onRetry} />;
}

interface WholeProps {
  icon: IconName;
  title: string;
  heading: 'in-page' | undefined;
  children: ReactNode;
}

function Whole({ icon, title, heading, children }: WholeProps) {
  const { t } = useTranslation('ui');
  return (
    <section>
      <Stack align="center" gap="sm" className={css.state}>
        <span className={css.icon}>
          <Icon name={icon} size={32} />
        </span>
        {heading === 'in-page' ? (
          <h2 className={css.heading}>{title}</h2>
        ) : (
          <PageHeading name={title} className={css.heading}>
            {title}
          </PageHeading>
        )}
        {children}
        <Button component={AppLink} href="/" variant="default">
          {t('toStart')}
        </Button>
      </Stack>
    </section>
  );
}
