import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/command';
import { download, PDF, WORD } from '../api/download';
import { Icon } from './icons';
import css from './paper-downloads.module.css';
import { ProblemView } from './problem-view';

const FORMS = [
  { name: 'word', accept: WORD, ending: 'docx' },
  { name: 'pdf', accept: PDF, ending: 'pdf' },
] as const;

/** A paper that the system writes: its words and where it is fetched. */
interface OfferedPaper {
  readonly label: string;
  readonly path: string;
}

/** Official papers, one a line, each as Word and as PDF. */
export function PaperDownloads({ papers }: { papers: readonly OfferedPaper[] }) {
  const { t } = useTranslation('ui');
  const take = useCommand({
    send: ({ label, path, accept, ending }: OfferedPaper & { accept: string; ending: string }) =>
      download(path, accept, `${label}.${ending}`),
  });
  return (
    <div className={css.papers}>
      {take.problem ? <ProblemView problem={take.problem} /> : null}
      {papers.map(({ label, path }) => (
        <div key={path} className={css.paper}>
          <span>{label}</span>
          <Group gap="xs">
            {FORMS.map(({ name, accept, ending }) => (
              <Button
                key={name}
                size="sm"
                variant="default"
                disabled={take.pending}
                leftSection={<Icon name="download" size={18} />}
                aria-label={t(`paper.take.${name}`, { paper: label })}
                onClick={() => void take.run({ label, path, accept, ending })}
              >
                {t(`paper.${name}`)}
              </Button>
            ))}
          </Group>
        </div>
      ))}
    </div>
  );
}
