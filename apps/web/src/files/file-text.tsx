import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useCommand } from '../api/command';
import { type LongWorkHandle, startLongWork } from '../ui/long-work';
import { ProblemView } from '../ui/problem-view';
import { type FileText, fileTextQuery, isUnderWay } from './files.queries';

/** Readings that are shown under "Đang xử lý", by their file: each once, whichever page shows it. */
const followed = new Map<string, LongWorkHandle>();

/** How far the reading of a file's text is: it is searched and compared only then. */
export function FileTextState({ fileId, name, href }: { fileId: string; name: string; href: string }) {
  const { t } = useTranslation('files');
  const { data } = useQuery(fileTextQuery(fileId));
  useFollowed(data, name, href);
  const retry = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/files/{id}/text/attempts', { params: { path: { id: fileId } }, headers })),
    changes: [['files', fileId]],
  });
  if (data === undefined) return null;
  return (
    <div>
      <Group gap="xs" wrap="wrap">
        <Text size="sm" c={data.state === 'unreadable' ? undefined : 'dimmed'} role="status">
          {words(data, t)}
        </Text>
        {data.actions.retry?.allowed ? (
          <Button size="compact-sm" variant="subtle" loading={retry.pending} onClick={() => void retry.run(null)}>
            {t('text.retry')}
          </Button>
        ) : null}
      </Group>
      {retry.problem ? <ProblemView problem={retry.problem} /> : null}
    </div>
  );
}

function words({ state, pages, pagesDone, recognizedPages, fault }: FileText, t: ReturnType<typeof useTranslation<'files'>>['t']): string {
  if (state === 'reading' && pages !== null) return t('text.readingPages', { done: pagesDone, pages });
  if (state === 'unreadable' && fault !== null) return t('text.unreadable', { why: t(`text.faults.${fault}`) });
  if (state === 'waiting' && fault !== null) return t('text.waitingAgain', { why: t(`text.faults.${fault}`) });
  if (state === 'read' && pages !== null && pagesDone < pages) return t('text.readInPart', { done: pagesDone, pages });
  if (state === 'read' && recognizedPages > 0) return t('text.recognized', { pages: recognizedPages });
  return t(`text.states.${state}`);
}

/** A reading of many pages is found again under "Đang xử lý" when the page is left. */
function useFollowed(text: FileText | undefined, name: string, href: string): void {
  const { t } = useTranslation('files');
  useEffect(() => {
    if (text === undefined) return;
    const known = followed.get(text.fileId);
    if (text.state === 'reading' && text.pages !== null && text.pages > 1) {
      const work = known ?? startLongWork(t('text.work', { name }), text.pages);
      followed.set(text.fileId, work);
      work.progress(text.pagesDone, text.pages);
    } else if (known && !isUnderWay(text)) {
      followed.delete(text.fileId);
      if (text.state === 'unreadable') known.fail(t('text.states.unreadable'), href);
      else known.finish(t(`text.states.${text.state}`), href);
    }
  }, [text, name, href, t]);
}
