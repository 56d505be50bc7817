import { ActionIcon, Group, Skeleton, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import * as library from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadState } from '../../ui/detail-page';
import { Icon } from '../../ui/icons';
import type { PdfFile } from '../../ui/pdf';
import { PdfPage } from '../../ui/pdf-page';
import css from './report-page.module.css';
import { type PeriodReport, reportPaperQuery } from './reports.queries';

library.GlobalWorkerOptions.workerSrc = worker;

interface ReportPreviewProps {
  report: PeriodReport;
  title: string;
}

/** The draft as it would be printed. Its address gives data unless asked for PDF, so the bytes are fetched first and opened here. */
export function ReportPreview({ report, title }: ReportPreviewProps) {
  const query = useQuery(reportPaperQuery(report.planId, report.period.key));
  return <ReadState query={query}>{(bytes) => <Pages bytes={bytes} title={title} />}</ReadState>;
}

function Pages({ bytes, title }: { bytes: ArrayBuffer; title: string }) {
  const { t } = useTranslation('ui');
  const file = usePdf(bytes);
  const [page, setPage] = useState(1);
  const { ref, width } = useElementSize();
  const shown = Math.min(page, file?.pages ?? page);
  return (
    <div className={css.preview}>
      <Group gap={4} className={css.previewBar} data-print="no">
        <ActionIcon variant="subtle" size={36} aria-label={t('pdf.previous')} disabled={shown <= 1} onClick={() => setPage(shown - 1)}>
          <Icon name="left" />
        </ActionIcon>
        <Text size="sm" role="status" className="qms-digits">
          {t('pdf.page')} {shown} {t('pdf.of', { pages: file?.pages ?? '…' })}
        </Text>
        <ActionIcon
          variant="subtle"
          size={36}
          aria-label={t('pdf.next')}
          disabled={file === null || shown >= file.pages}
          onClick={() => setPage(shown + 1)}
        >
          <Icon name="right" />
        </ActionIcon>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={ref} className={css.previewPaper} tabIndex={0} aria-label={title}>
        {file === null || width === 0 ? <Skeleton height={480} /> : <PdfPage file={file} number={shown} width={Math.min(width, 900)} />}
      </section>
    </div>
  );
}

function usePdf(bytes: ArrayBuffer): PdfFile | null {
  const [file, setFile] = useState<PdfFile | null>(null);
  useEffect(() => {
    // The worker takes the bytes away: it gets a copy.
    const task = library.getDocument({ data: new Uint8Array(bytes.slice(0)) });
    let current = true;
    void task.promise.then((document) => {
      if (current) setFile({ pages: document.numPages, document, library });
    });
    return () => {
      current = false;
      void task.destroy();
    };
  }, [bytes]);
  return file;
}
