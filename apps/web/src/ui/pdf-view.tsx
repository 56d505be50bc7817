import { ActionIcon, Button, Group, Skeleton, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { openPdf, type PdfFile } from './pdf';
import { PdfPage } from './pdf-page';
import css from './pdf-view.module.css';

export interface PdfViewProps {
  /** Address of the PDF, same origin. */
  url: string;
  /** Name of the document, for screen readers. */
  title: string;
  /** Where its own bytes are fetched; the same address by default. */
  downloadUrl?: string;
  /** What is fetched there; "Tải về" by default. */
  downloadLabel?: string;
}

const SCALES = [0.75, 1, 1.25, 1.5, 2] as const;

/** A PDF in the page, one page at a time, with its text for screen readers and for finding. */
export function PdfView({ url, title, downloadUrl, downloadLabel }: PdfViewProps) {
  const { t } = useTranslation('ui');
  const [file, setFile] = useState<PdfFile | null>(null);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(1);
  const [scale, setScale] = useState(1);
  const { ref, width } = useElementSize();
  useEffect(() => {
    setFile(null);
    setFailed(false);
    setPage(1);
    const opening = openPdf(url);
    opening.file.then(setFile, () => setFailed(true));
    return () => opening.close();
  }, [url]);
  const resize = (step: 1 | -1) => setScale((now) => SCALES[SCALES.indexOf(now as 1) + step] ?? now);
  return (
    <div className={css.view}>
      <Group gap={4} className={css.bar} data-print="no">
        <ActionIcon variant="subtle" size={36} aria-label={t('pdf.previous')} disabled={page <= 1} onClick={() => setPage(page - 1)}>
          <Icon name="left" />
        </ActionIcon>
        <Text size="sm" role="status" className="qms-digits">
          {t('pdf.page')} {page} {t('pdf.of', { pages: file?.pages ?? '…' })}
        </Text>
        <ActionIcon
          variant="subtle"
          size={36}
          aria-label={t('pdf.next')}
          disabled={file === null || page >= file.pages}
          onClick={() => setPage(page + 1)}
        >
          <Icon name="right" />
        </ActionIcon>
        <Group gap={4} wrap="nowrap">
          <Button variant="subtle" size="sm" aria-label={t('pdf.smaller')} disabled={scale === SCALES[0]} onClick={() => resize(-1)}>
            −
          </Button>
          <Text size="sm" className="qms-digits">
            {Math.round(scale * 100)} %
          </Text>
          <Button variant="subtle" size="sm" aria-label={t('pdf.larger')} disabled={scale === SCALES.at(-1)} onClick={() => resize(1)}>
            +
          </Button>
        </Group>
        <Button
          component="a"
          href={downloadUrl ?? url}
          download
          variant="subtle"
          size="sm"
          leftSection={<Icon name="download" size={18} />}
        >
          {downloadLabel ?? t('pdf.download')}
        </Button>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={ref} className={css.paper} tabIndex={0} aria-label={title}>
        {failed ? (
          <Text p="md" role="alert">
            {t('pdf.failed')}
          </Text>
        ) : file === null || width === 0 ? (
          <Skeleton height={480} />
        ) : (
          <PdfPage file={file} number={page} width={Math.min(width, 900) * scale} />
        )}
      </section>
    </div>
  );
}
