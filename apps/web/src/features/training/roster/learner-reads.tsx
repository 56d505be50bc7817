import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { download, PDF, WORD } from '../../../api/download';
import { problemIn } from '../../../api/problem';
import { Icon } from '../../../ui/icons';
import { notifyProblem } from '../../../ui/notify';

/** Who saw the data of a learner, to be handed out: most learners have no account to look themselves. */
export function LearnerReads({ id }: { id: string }) {
  const { t } = useTranslation('whoSaw');
  const take = (accept: string, ending: string) =>
    void download(`/api/v1/learners/${id}/reads`, accept, `${t('report.file')}.${ending}`).catch((error: unknown) =>
      notifyProblem(problemIn(error)),
    );
  return (
    <section aria-labelledby="learner-reads">
      <h2 style={{ fontSize: '1rem', marginTop: 0, marginBottom: 0 }} id="learner-reads">
        {t('report.title')}
      </h2>
      <Text size="sm" c="dimmed" mb="xs">
        {t('report.line')}
      </Text>
      <Group gap="xs">
        <Button variant="default" leftSection={<Icon name="file" size={18} />} onClick={() => take(WORD, 'docx')}>
          {t('report.word')}
        </Button>
        <Button variant="default" leftSection={<Icon name="file" size={18} />} onClick={() => take(PDF, 'pdf')}>
          {t('report.pdf')}
        </Button>
      </Group>
    </section>
  );
}
