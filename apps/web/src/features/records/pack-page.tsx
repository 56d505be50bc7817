import { Alert, Button, Paper, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { formatDay, formatMoment, formatNumber, formatSize } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Facts } from '../../ui/facts';
import { History } from '../../ui/history';
import { Icon } from '../../ui/icons';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { Progress } from '../../ui/progress';
import { StatusBadge } from '../../ui/status-badge';
import { PACK_CHANGES, PACK_TONES, type Pack, packQuery } from './packs.queries';
import { packRoute } from './routes';

/** One pack: how far it is, where its archive is fetched, until when. */
export function PackPage() {
  const { id } = packRoute.useParams();
  const query = useQuery(packQuery(id));
  return <ReadState query={query}>{(pack) => <Shown pack={pack} />}</ReadState>;
}

function Shown({ pack }: { pack: Pack }) {
  const { t } = useTranslation(['records', 'ui']);
  const queries = useQueryClient();
  const { id } = pack;
  const again = useCommand({
    send: (_: undefined, { headers }) => answer(api.POST('/api/v1/evidence-packs/{id}/retry', { params: { path: { id } }, headers })),
    changes: PACK_CHANGES,
  });
  const remove = useCommand({
    send: (_: undefined, { headers }) => answer(api.DELETE('/api/v1/evidence-packs/{id}', { params: { path: { id } }, headers })),
    changes: PACK_CHANGES,
    done: () => notifyDone(t('pack.removed')),
  });
  const problem = again.problem ?? remove.problem;
  return (
    <DetailPage
      title={pack.title}
      back={{ href: '/ho-so/goi-minh-chung', label: t('pack.title') }}
      status={<StatusBadge tone={PACK_TONES[pack.state]} word={t(`pack.states.${pack.state}`)} />}
    >
      <Stack gap="md">
        {problem ? <ProblemView problem={problem} /> : null}
        {pack.state === 'waiting' ? (
          <Paper withBorder p="md" role="status">
            <Progress label={t('pack.making')} done={pack.filesDone} total={pack.files === 0 ? null : pack.files} />
            <Text size="sm" mt="xs">
              {t('pack.mayLeave')}
            </Text>
          </Paper>
        ) : null}
        {pack.state === 'failed' ? (
          <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('pack.failed')}>
            <Stack gap="sm" align="flex-start">
              {t('pack.failedHint')}
              {pack.actions.askAgain?.allowed ? (
                <Button
                  variant="default"
                  leftSection={<Icon name="retry" size={18} />}
                  loading={again.pending}
                  onClick={() => void again.run(undefined)}
                >
                  {t('pack.askAgain')}
                </Button>
              ) : null}
            </Stack>
          </Alert>
        ) : null}
        {pack.damaged ? (
          <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('pack.damaged', { count: pack.damaged })}>
            {t('pack.damagedHint')}
          </Alert>
        ) : null}
        {pack.actions.take?.allowed ? (
          <div>
            <Button
              component="a"
              href={`/api/v1/evidence-packs/${id}/content`}
              download
              leftSection={<Icon name="download" size={18} />}
              // It stands in the history once it was taken.
              onClick={() => setTimeout(() => void queries.invalidateQueries({ queryKey: ['evidence-packs'] }), 3_000)}
            >
              {t('pack.take', { size: formatSize(pack.size ?? 0) })}
            </Button>
          </div>
        ) : null}
        <Paper withBorder p="md">
          <Facts facts={useFacts(pack)} />
        </Paper>
        {pack.actions.remove?.allowed ? (
          <div>
            <Button
              variant="default"
              c="var(--qms-bad)"
              leftSection={<Icon name="close" size={18} />}
              loading={remove.pending}
              onClick={() => void remove.run(undefined)}
            >
              {t('pack.remove')}
            </Button>
          </div>
        ) : null}
        <History entries={pack.history} />
      </Stack>
    </DetailPage>
  );
}

function useFacts({ criteria, ...pack }: Pack) {
  const { t } = useTranslation('records');
  const { from, to, asOf, clauses = [], kinds = [] } = criteria;
  const period = [from ? `${t('from')} ${formatDay(from)}` : '', to ? `${t('to')} ${formatDay(to)}` : ''].filter(Boolean).join(' · ');
  return [
    { label: t('pack.records'), value: formatNumber(pack.records) },
    { label: t('receipt.files'), value: `${formatNumber(pack.files)} (${formatSize(pack.bytes)})` },
    { label: t('organization'), value: pack.organizationName ?? t('pack.allOrganizations') },
    { label: t('pack.period'), value: period || t('pack.anyTime') },
    ...(asOf ? [{ label: t('asOf'), value: formatDay(asOf) }] : []),
    { label: t('clauses'), value: clauses.join(', ') || t('pack.all') },
    { label: t('pack.kinds'), value: kinds.map((kind) => t(`kinds.${kind}`)).join(', ') || t('pack.all') },
    { label: t('pack.askedAt'), value: formatMoment(pack.askedAt) },
    ...(pack.expiresAt && pack.state === 'ready' ? [{ label: t('pack.until'), value: formatMoment(pack.expiresAt) }] : []),
    ...(pack.sha256 && pack.state === 'ready'
      ? [{ label: 'SHA-256', value: <span style={{ overflowWrap: 'anywhere' }}>{pack.sha256}</span> }]
      : []),
  ];
}
