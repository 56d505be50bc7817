import { Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { Facts } from '../../../ui/facts';
import { PageHead } from '../../../ui/page-head';
import { tthcRoute } from '../routes';
import { ProcedureLinks } from './procedure-links';
import { tthcQuery } from './tthc.queries';

/** One TTHC: each announcement of it, the newest first. */
export function TthcDetailPage() {
  const { t } = useTranslation('tthc');
  const { id } = tthcRoute.useParams();
  const query = useQuery(tthcQuery(id));
  return (
    <ReadState query={query}>
      {(one) => (
        <>
          <PageHead code={one.code} title={one.versions[0]?.name ?? ''} back={{ href: '/tai-lieu/tthc', label: t('title') }} />
          <Stack gap="sm">
            <Paper withBorder p="md">
              <Facts
                facts={[
                  {
                    label: t('procedures'),
                    value: one.procedures.length === 0 ? t('noProcedure') : <ProcedureLinks procedures={one.procedures} />,
                  },
                ]}
              />
            </Paper>
            {one.versions.map((version) => (
              <Paper key={`${version.validFrom}-${version.decisionNumber}`} withBorder p="md" component="section">
                <Title order={2} size="h4" mb="xs">
                  {version.validTo === null
                    ? t('since', { from: formatDay(version.validFrom) })
                    : t('between', { from: formatDay(version.validFrom), to: formatDay(version.validTo) })}
                </Title>
                <Facts
                  facts={[
                    { label: t('name'), value: version.name },
                    { label: t('field'), value: version.field },
                    { label: t('level'), value: version.level },
                    { label: t('timeLimit'), value: version.timeLimit },
                    { label: t('fee'), value: version.fee },
                    { label: t('note'), value: version.note },
                    { label: t('decision'), value: t('of', { number: version.decisionNumber, day: formatDay(version.decidedOn) }) },
                    { label: t('endedBy'), value: version.endedByDecision },
                  ]}
                />
              </Paper>
            ))}
          </Stack>
        </>
      )}
    </ReadState>
  );
}
