import { Button, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { PageProblem } from '../ui/page-states';

/** A page that failed. What the API refused is shown as such; anything else (also a part of an older build) asks for a reload. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (error instanceof ProblemError) return <PageProblem error={error} onRetry={again} />;
  return <Crash />;
}

/** Last words of a page that cannot be drawn. */
export function Crash() {
  const { t } = useTranslation('app');
  return (
    <Stack role="alert" align="flex-start" maw={560} p="lg">
      <Title order={1} size="h3">
        {t('crash.title')}
      </Title>
      <Text>{t('crash.hint')}</Text>
      <Button onClick={() => globalThis.location.reload()}>{t('crash.reload')}</Button>
    </Stack>
  );
}
