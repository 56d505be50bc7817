import { Button, Group, Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download, PDF, WORD } from '../../api/download';
import { problemIn } from '../../api/problem';
import { formatMoment } from '../../ui/dates';
import { ReadState } from '../../ui/detail-page';
import { Facts } from '../../ui/facts';
import { Icon } from '../../ui/icons';
import { PersonName } from '../../ui/names';
import { notifyProblem } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { HandedThings } from './handed-things';
import { type Handover, handoverQuery } from './handovers.queries';
import { handoverRoute } from './routes';

/** One handover: what went over, and its minutes to print and sign. */
export function HandoverPage() {
  const { id } = handoverRoute.useParams();
  const query = useQuery(handoverQuery(id));
  return <ReadState query={query}>{(handover) => <Shown handover={handover} />}</ReadState>;
}

function Shown({ handover }: { handover: Handover }) {
  const { t } = useTranslation('agency');
  const { id, from, to, madeBy } = handover;
  const take = (type: string, name: string) =>
    void download(`/api/v1/handovers/${id}/minutes`, type, name).catch((error: unknown) => notifyProblem(problemIn(error)));
  return (
    <>
      <PageHead
        title={t('handovers.of', { from: from.name, to: to.name })}
        back={{ href: '/ban-giao', label: t('handovers.title') }}
        actions={
          <Group gap="xs">
            <Button variant="default" leftSection={<Icon name="download" size={18} />} onClick={() => take(WORD, 'bien-ban-ban-giao.docx')}>
              {t('handovers.word')}
            </Button>
            <Button leftSection={<Icon name="download" size={18} />} onClick={() => take(PDF, 'bien-ban-ban-giao.pdf')}>
              {t('handovers.pdf')}
            </Button>
          </Group>
        }
        line={t('handovers.signHint')}
      />
      <Stack gap="md" maw={820}>
        <Paper withBorder p="md">
          <Facts
            facts={[
              { label: t('handovers.from'), value: <PersonName name={from.name} unit={from.post} /> },
              { label: t('handovers.to'), value: <PersonName name={to.name} unit={to.post} /> },
              { label: t('handovers.reason'), value: handover.reason },
              { label: t('handovers.madeAt'), value: formatMoment(handover.madeAt) },
              { label: t('handovers.madeBy'), value: <PersonName name={madeBy.name} unit={madeBy.post} /> },
            ]}
          />
        </Paper>
        <HandedThings groups={handover.groups} />
      </Stack>
    </>
  );
}
