import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { download, PDF, WORD } from '../../api/download';
import { Icon } from '../../ui/icons';
import { ProblemView } from '../../ui/problem-view';
import { usePeriodName } from './period-name';
import { type PeriodReport, reportPath } from './reports.queries';

const FORMS = [
  { name: 'word', accept: WORD, ending: 'docx' },
  { name: 'pdf', accept: PDF, ending: 'pdf' },
] as const;

/** The report as a Decree-30 paper. */
export function ReportDownloads({ report: { planId, period } }: { report: PeriodReport }) {
  const { t } = useTranslation('reports');
  const periodName = usePeriodName();
  const take = useCommand({
    send: ({ accept, ending }: (typeof FORMS)[number]) =>
      download(reportPath(planId, period.key), accept, `${t('title', { period: periodName(period.name) })}.${ending}`),
  });
  return (
    <div data-print="no">
      {take.problem ? <ProblemView problem={take.problem} /> : null}
      <Group gap="xs" mb="md">
        {FORMS.map((form) => (
          <Button
            key={form.name}
            variant="default"
            leftSection={<Icon name="download" size={18} />}
            disabled={take.pending}
            onClick={() => void take.run(form)}
          >
            {t(`export.${form.name}`)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
