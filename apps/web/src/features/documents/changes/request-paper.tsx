import { Button, Group, Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { download, PDF, WORD } from '../../../api/download';
import { Icon } from '../../../ui/icons';
import { ProblemView } from '../../../ui/problem-view';
import css from './change-requests.module.css';
import { type ChangeRequest, paperUrl } from './changes.queries';

const FORMS = [
  { name: 'word', accept: WORD, ending: 'docx' },
  { name: 'pdf', accept: PDF, ending: 'pdf' },
] as const;

/** The request on paper: for heads who sign there, and for whoever keeps it in a folder. */
export function RequestPaper({ request: { id, state } }: { request: ChangeRequest }) {
  const { t } = useTranslation('changes');
  const take = useCommand({
    send: ({ accept, ending }: { accept: string; ending: string }) => download(paperUrl(id), accept, `${t('paper.title')}.${ending}`),
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="request-paper">
      <h2 className={css.heading} id="request-paper">
        {t('paper.title')}
      </h2>
      {take.problem ? <ProblemView problem={take.problem} /> : null}
      {state === 'awaiting' ? <p className={css.soft}>{t('paper.hint')}</p> : null}
      <Group gap="xs" mt="xs">
        {FORMS.map(({ name, accept, ending }) => (
          <Button
            key={name}
            variant="default"
            disabled={take.pending}
            leftSection={<Icon name="download" size={18} />}
            onClick={() => void take.run({ accept, ending })}
          >
            {t(`paper.${name}`)}
          </Button>
        ))}
      </Group>
    </Paper>
  );
}
