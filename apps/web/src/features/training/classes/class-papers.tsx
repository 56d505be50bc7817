import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { download, PDF, WORD } from '../../../api/download';
import { Icon } from '../../../ui/icons';
import { ProblemView } from '../../../ui/problem-view';
import type { TrainingClass } from '../training.queries';

const PAPERS = ['call', 'opening', 'report'] as const;
const FORMS = [
  { name: 'word', accept: WORD, ending: 'docx' },
  { name: 'pdf', accept: PDF, ending: 'pdf' },
] as const;

/** Công văn chiêu sinh, quyết định mở lớp and, once teaching is over, báo cáo kết quả lớp as Decree-30 papers; the calendar. */
export function ClassPapers({ one: { id, code, actions } }: { one: TrainingClass }) {
  const { t } = useTranslation('training');
  const take = useCommand({
    send: ({ paper, accept, ending }: { paper: (typeof PAPERS)[number]; accept: string; ending: string }) =>
      download(`/api/v1/training-classes/${id}/${paper}`, accept, `${t(`papers.${paper}`)} - ${code}.${ending}`),
  });
  return (
    <section aria-labelledby="class-papers">
      <Title order={2} size="h4" id="class-papers" mb="xs">
        {t('papers.title')}
      </Title>
      <Stack gap="xs">
        {take.problem ? <ProblemView problem={take.problem} /> : null}
        {PAPERS.filter((paper) => paper !== 'report' || actions.report?.allowed).map((paper) => (
          <Group key={paper} gap="xs">
            <Text style={{ minWidth: '12rem' }}>{t(`papers.${paper}`)}</Text>
            {FORMS.map(({ name, accept, ending }) => (
              <Button
                key={name}
                size="sm"
                variant="default"
                disabled={take.pending}
                leftSection={<Icon name="download" size={18} />}
                aria-label={t(`papers.take.${name}`, { paper: t(`papers.${paper}`) })}
                onClick={() => void take.run({ paper, accept, ending })}
              >
                {t(`papers.${name}`)}
              </Button>
            ))}
          </Group>
        ))}
        <Text size="sm" c="dimmed">
          {t('papers.blank')}
        </Text>
        <Group>
          <Button
            component="a"
            href={`/api/v1/training-classes/${id}/calendar.ics`}
            download
            size="sm"
            variant="default"
            leftSection={<Icon name="calendar" size={18} />}
          >
            {t('papers.calendar')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
