import { Button, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { problemIn } from '../api/problem';
import { BecauseList } from './because-list';
import { Icon, type IconName } from './icons';
import { AppLink } from './link';
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
export function NoPermission({ detail, children }: { detail?: string | null; children?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <Whole icon="lock" title={t('noPermission.title')}>
      <Text>{detail ?? t('noPermission.whoCan')}</Text>
      {children}
    </Whole>
  );
}

export function NotFound() {
  const { t } = useTranslation('ui');
  return (
    <Whole icon="search" title={t('notFound.title')}>
      <Text>{t('notFound.hint')}</Text>
    </Whole>
  );
}

/** Whatever kept a page (or a part of one) from showing: missing, not allowed, or failed. */
export function PageProblem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = problemIn(error);
  if (problem.status === 404) return <NotFound />;
  if (problem.status === 403)
    return (
      <NoPermission detail={problem.detail}>{problem.reasons.length > 0 ? <BecauseList because={problem.reasons} /> : null}</NoPermission>
    );
  return <ProblemView problem={problem} onRetry={onRetry} />;
}

function Whole({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  const { t } = useTranslation('ui');
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Stack align="center" gap="sm" className={css.state}>
        <span className={css.icon}>
          <Icon name={icon} size={32} />
        </span>
        <Title order={2} size="h4" id={heading}>
          {title}
        </Title>
        {children}
        <Button component={AppLink} href="/" variant="default">
          {t('toStart')}
        </Button>
      </Stack>
    </section>
  );
}
