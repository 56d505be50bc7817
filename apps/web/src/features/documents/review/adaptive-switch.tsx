import { Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { ownRulesQuery, REVIEW_CHANGES, type ReviewList } from './reviews.queries';

const RULE = 'adaptive-document-review';

/** The organization's own rule on how often documents are looked through: its head switches it, the others read it. */
export function AdaptiveSwitch({ interval }: { interval: ReviewList['interval'] }) {
  const { t } = useTranslation('reviews');
  const { data: rules } = useQuery(ownRulesQuery);
  const change = useCommand({
    send: (enabled: boolean) =>
      answer(api.PUT('/api/v1/organization-rules/{rule}', { params: { path: { rule: RULE } }, body: { enabled } })),
    weight: (enabled) => t(enabled ? 'adaptive.on' : 'adaptive.off'),
    changes: REVIEW_CHANGES,
    done: () => notifyDone(t('adaptive.done')),
  });
  const rule = rules?.items.find((one) => one.rule === RULE);
  if (rules?.actions.change?.allowed !== true || !rule)
    return (
      <Text size="sm" c="var(--qms-text-soft)" mt="xs">
        {t(`interval.${interval}`)}
      </Text>
    );
  return (
    <>
      {change.problem ? <ProblemView problem={change.problem} /> : null}
      <Switch
        mt="sm"
        label={t('adaptive.label')}
        description={rule.sentence}
        checked={rule.enabled}
        disabled={change.pending}
        onChange={(event) => void change.run(event.currentTarget.checked)}
      />
    </>
  );
}
