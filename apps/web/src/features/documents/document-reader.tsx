import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../ui/detail-page';
import { Dialog } from '../../ui/dialog';
import { fileUrl } from '../../ui/file-list';
import { Icon } from '../../ui/icons';
import { EmptyState } from '../../ui/page-states';
import css from './document-reader.module.css';
import { useNumberText } from './document-words';
import type { SignedDocument } from './signing';

const PdfView = lazy(() => import('../../ui/pdf-view').then((module) => ({ default: module.PdfView })));

interface DocumentReaderProps {
  documents: readonly SignedDocument[];
  /** The one that is opened first. */
  at: number;
  onOpen?(document: SignedDocument): void;
  onClose(): void;
}

/** Documents to read on the whole screen, one after the other. */
export function DocumentReader({ documents, at, onOpen, onClose }: DocumentReaderProps) {
  const { t } = useTranslation(['issuances', 'documents', 'ui']);
  const number = useNumberText();
  const [place, setPlace] = useState(at);
  const document = documents[place];
  const turn = (to: number) => {
    const next = documents[to];
    if (next === undefined) return;
    setPlace(to);
    onOpen?.(next);
  };
  if (document === undefined) return null;
  return (
    <Dialog
      fullScreen
      onClose={onClose}
      title={`${document.code} · ${document.title}`}
      closeButtonProps={{ size: 44 }}
      transitionProps={{ duration: 0 }}
    >
      <p className={css.line}>
        {number(document)}
        {documents.length > 1 ? ` · ${t('reader.place', { place: place + 1, count: documents.length })}` : null}
      </p>
      {document.changeSummary ? (
        <p className={css.summary}>
          <strong>{t('documents:changeSummary')}:</strong> {document.changeSummary}
        </p>
      ) : null}
      {document.file === null ? (
        <EmptyState title={t('documents:approve.noFile')} />
      ) : (
        <Suspense fallback={<PageSkeleton />}>
          <PdfView key={document.revisionId} url={fileUrl(document.file.id)} title={`${document.code} ${document.title}`} />
        </Suspense>
      )}
      {documents.length > 1 ? (
        <nav className={css.turn} aria-label={t('reader.turn')}>
          <Button
            size="md"
            variant="default"
            disabled={place === 0}
            leftSection={<Icon name="left" size={18} />}
            onClick={() => turn(place - 1)}
          >
            {t('reader.previous')}
          </Button>
          <Button
            size="md"
            variant="default"
            disabled={place === documents.length - 1}
            rightSection={<Icon name="right" size={18} />}
            onClick={() => turn(place + 1)}
          >
            {t('reader.next')}
          </Button>
        </nav>
      ) : null}
    </Dialog>
  );
}
