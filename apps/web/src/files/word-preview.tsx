import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../ui/detail-page';
import { Dialog } from '../ui/dialog';
import { fileUrl } from '../ui/file-list';
import { Icon } from '../ui/icons';
import { previewsQuery } from './files.queries';

const PdfView = lazy(() => import('../ui/pdf-view').then((module) => ({ default: module.PdfView })));

const isWord = (name: string): boolean => /\.docx$/i.test(name);

/** Whether a file of this name can be looked at as PDF here. */
export function useHasPreview(name: string): boolean {
  const { data } = useQuery({ ...previewsQuery, enabled: isWord(name) });
  return isWord(name) && data?.available === true;
}

/** A Word file in the page, as LibreOffice sets it; its own bytes are fetched beside it. */
export function WordPages({ file }: { file: { id: string; name: string } }) {
  const { t } = useTranslation(['files', 'ui']);
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('preview.hint')}
      </Text>
      <Suspense fallback={<PageSkeleton />}>
        <PdfView
          url={`/api/v1/files/${file.id}/preview`}
          title={file.name}
          downloadUrl={fileUrl(file.id)}
          downloadLabel={t('preview.download')}
        />
      </Suspense>
    </>
  );
}

/** Looks at a Word file without leaving the page; nothing where the server cannot show it. */
export function WordPreview({ file }: { file: { id: string; name: string } }) {
  const { t } = useTranslation(['files', 'ui']);
  const [open, setOpen] = useState(false);
  if (!useHasPreview(file.name)) return null;
  return (
    <>
      <Button size="compact-sm" variant="subtle" leftSection={<Icon name="search" size={16} />} onClick={() => setOpen(true)}>
        {t('preview.action')}
      </Button>
      {open ? (
        <Dialog
          fullScreen
          onClose={() => setOpen(false)}
          title={file.name}
          closeButtonProps={{ size: 44 }}
          transitionProps={{ duration: 0 }}
        >
          <WordPages file={file} />
        </Dialog>
      ) : null}
    </>
  );
}
