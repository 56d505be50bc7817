import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { download, PDF, WORD } from '../../../api/download';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { DOCUMENT_CHANGES } from '../documents.queries';

const PAPERS = [
  { paper: 'procedure-paper', form: 'word', accept: WORD, ending: 'docx' },
  { paper: 'procedure-paper', form: 'pdf', accept: PDF, ending: 'pdf' },
  { paper: 'control-sheet', form: 'word', accept: WORD, ending: 'docx' },
  { paper: 'control-sheet', form: 'pdf', accept: PDF, ending: 'pdf' },
] as const;

/** The procedure and the control sheet of a dossier as Word and PDF; of a draft the procedure may become its files. */
export function ProcedurePapers({ revisionId, mayAdopt }: { revisionId: string; mayAdopt: boolean }) {
  const { t } = useTranslation('procedure');
  const take = useCommand({
    send: ({ paper, accept, ending }: (typeof PAPERS)[number]) =>
      download(`/api/v1/revisions/${revisionId}/${paper}`, accept, `${t(`papers.${paper}`)}.${ending}`),
  });
  const adopt = useCommand({
    send: (_: null, { headers }) =>
      answer(api.POST('/api/v1/revisions/{id}/procedure-files', { params: { path: { id: revisionId } }, headers })),
    changes: DOCUMENT_CHANGES,
    done: () => notifyDone(t('papers.adopted')),
  });
  const problem = take.problem ?? adopt.problem;
  return (
    <>
      {problem ? <ProblemView problem={problem} /> : null}
      <Group gap="xs">
        {PAPERS.map((one) => (
          <Button
            key={`${one.paper}-${one.form}`}
            size="sm"
            variant="default"
            disabled={take.pending}
            leftSection={<Icon name="download" size={18} />}
            onClick={() => void take.run(one)}
          >
            {t('papers.take', { paper: t(`papers.${one.paper}`), form: t(`papers.${one.form}`) })}
          </Button>
        ))}
        {mayAdopt ? (
          <Button
            size="sm"
            variant="default"
            loading={adopt.pending}
            leftSection={<Icon name="file" size={18} />}
            onClick={() => void adopt.run(null)}
          >
            {t('papers.adopt')}
          </Button>
        ) : null}
      </Group>
    </>
  );
}
