import { Alert, Anchor, Button, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { BecauseList } from './because-list';
import { Icon } from './icons';

export interface ProblemViewProps {
  problem: Problem;
  /** What the fields are called on screen, by their path in the body. */
  fieldLabels?: Readonly<Record<string, string>>;
  onRetry?: () => void;
}

/** What went wrong, why and on what basis, and what to do. Stands on top of the form or page that it concerns. */
export function ProblemView({ problem, fieldLabels = {}, onRetry }: ProblemViewProps) {
  const { t } = useTranslation('ui');
  const title = useProblemTitle(problem);
  return (
    <Alert role="alert" color="red" variant="light" icon={<Icon name="warning" />} title={title}>
      {problem.detail ? <Text size="sm">{problem.detail}</Text> : null}
      {problem.status === 0 ? <Text size="sm">{t('problem.kept')}</Text> : null}
      {problem.reasons.length > 0 ? <BecauseList because={problem.reasons} /> : null}
      {problem.errors.length > 0 ? (
        <List size="sm">
          {problem.errors.map(({ field, code, message }) => (
            <List.Item key={`${field}:${code}`}>
              <Anchor component="button" type="button" size="sm" c="inherit" underline="always" onClick={() => focusField(field)}>
                {fieldLabels[field] ?? field}
              </Anchor>
              : {message}
            </List.Item>
          ))}
        </List>
      ) : null}
      {problem.requestId !== null && problem.status >= 500 ? (
        <Text size="xs" mt="xs">
          {t('problem.requestId', { id: problem.requestId })}
        </Text>
      ) : null}
      {onRetry ? (
        <Button mt="sm" size="sm" variant="default" leftSection={<Icon name="retry" size={16} />} onClick={onRetry}>
          {t('retry')}
        </Button>
      ) : null}
    </Alert>
  );
}

/** The server's own title; where there is none (no connection, a proxy's page), ours for the kind of failure. */
export function useProblemTitle(problem: Problem): string {
  const { t } = useTranslation('ui');
  if (problem.title !== '') return problem.title;
  if (problem.code === 'no-answer') return t('problem.noAnswer');
  if (problem.status === 401) return t('problem.signedOut');
  if (problem.status === 403) return t('problem.forbidden');
  if (problem.status === 404) return t('problem.missing');
  if (problem.status === 412) return t('problem.changed');
  if (problem.status === 429) return t('problem.tooMany');
  return t('problem.unexpected');
}

/** Fields of `@mantine/form` carry their path in `data-path`; others their `name`. */
function focusField(field: string): void {
  const path = CSS.escape(field);
  document.querySelector<HTMLElement>(`[data-path="${path}"], [name="${path}"]`)?.focus();
}
