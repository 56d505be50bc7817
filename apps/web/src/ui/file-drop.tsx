import { ActionIcon, Progress as Bar, Button, Stack, Text } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { announce } from './announce';
import { formatSize } from './dates';
import { droppedFiles } from './dropped-files';
import css from './file-drop.module.css';
import { Icon } from './icons';
import { useProblemTitle } from './problem-view';
import { Progress } from './progress';
import { type FileLimits, type UploadCall, type UploadItem, useUploads } from './uploads';

export interface FileDropProps<Stored> extends FileLimits {
  label: string;
  /** What belongs here: kinds, size. */
  hint?: string;
  /** Error of the form's field. */
  error?: string;
  /** `counted`: a file that arrived is counted, not listed; where it went shows it. For folders of hundreds. */
  arrived?: 'counted';
  /** How many files it takes; any number by default. */
  max?: number;
  /** Sends one file; keep it stable (module function or useCallback). */
  upload(file: File, call: UploadCall): Promise<Stored>;
  /** What is stored so far, after each change. */
  onChange(stored: readonly Stored[]): void;
}

/** Takes files and folders dropped anywhere on the page or chosen; shows how far each is; a failed one is sent again alone. */
export function FileDrop<Stored>({ label, hint, error, arrived, max, upload, onChange, accept, maxBytes }: FileDropProps<Stored>) {
  const { t } = useTranslation('ui');
  const uploads = useUploads(upload, { accept, maxBytes });
  const input = useRef<HTMLInputElement>(null);
  const [labelId, hintId] = [useId(), useId()];
  const room = max === undefined ? Number.POSITIVE_INFINITY : max - uploads.items.length;
  const add = (files: readonly File[]) => uploads.add(files.slice(0, room));
  const dragging = usePageDrop(room > 0 ? add : null);
  const stored = uploads.items.flatMap((item) => (item.stored === null ? [] : [item.stored]));
  const count = stored.length;
  const listed = arrived === 'counted' ? uploads.items.filter((item) => item.state !== 'done') : uploads.items;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when what is stored changes, not at each drawing.
  useEffect(() => onChange(stored), [uploads.items.map((item) => (item.stored === null ? '' : item.id)).join()]);
  useEffect(() => {
    if (count > 0) announce(`${t('files.done')}: ${count}`);
  }, [count, t]);
  return (
    <Stack gap="xs">
      {dragging ? (
        <div className={css.overlay} aria-hidden="true">
          <Icon name="upload" size={40} />
          {t('files.dropHere')}
        </div>
      ) : null}
      <Text fw={600} size="sm" id={labelId}>
        {label}
      </Text>
      <div className={css.box} data-error={error !== undefined || undefined}>
        <Icon name="upload" size={22} />
        <span className={css.words}>
          <span className={css.dropWords}>{t('files.drop')}</span>
          <Button
            variant="default"
            size="sm"
            disabled={room <= 0}
            aria-describedby={`${labelId} ${hintId}`}
            onClick={() => input.current?.click()}
          >
            {t('files.choose')}
          </Button>
        </span>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          multiple={max !== 1}
          aria-labelledby={labelId}
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])]);
            // The same file may be chosen again after it was taken back.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <Text size="sm" c="dimmed" id={hintId}>
        {hint}
      </Text>
      {error ? (
        <Text size="sm" c="var(--qms-bad)" role="alert">
          {error}
        </Text>
      ) : null}
      {arrived === 'counted' && uploads.items.length > 0 ? (
        <Progress label={t('files.done')} done={count} total={uploads.items.length} />
      ) : null}
      {listed.length > 0 ? (
        <ul className={css.files} aria-label={t('files.list')}>
          {listed.map((item) => (
            <FileLine
              key={item.id}
              item={item}
              limits={{ accept, maxBytes }}
              onRetry={() => uploads.retry(item.id)}
              onRemove={() => uploads.remove(item.id)}
            />
          ))}
        </ul>
      ) : null}
      {uploads.items.filter((item) => item.state === 'failed').length > 1 ? (
        <Button
          variant="default"
          leftSection={<Icon name="retry" size={16} />}
          onClick={() => {
            for (const item of uploads.items) if (item.state === 'failed') uploads.retry(item.id);
          }}
        >
          {t('files.retryAll')}
        </Button>
      ) : null}
    </Stack>
  );
}

interface FileLineProps {
  item: UploadItem<unknown>;
  limits: FileLimits;
  onRetry(): void;
  onRemove(): void;
}

function FileLine({ item, limits, onRetry, onRemove }: FileLineProps) {
  const { t } = useTranslation('ui');
  return (
    <li className={css.file} data-state={item.state}>
      <Icon name={item.state === 'done' ? 'check' : item.state === 'failed' || item.state === 'refused' ? 'warning' : 'file'} />
      <div className={css.about}>
        <span className={css.name}>
          {item.name} <span className={css.size}>{formatSize(item.size)}</span>
        </span>
        <span className={css.state}>
          {item.refusal !== null ? (
            t(`files.${item.refusal}`, { limit: formatSize(limits.maxBytes ?? 0), accept: limits.accept ?? '' })
          ) : item.problem !== null ? (
            <Failure problem={item.problem} />
          ) : item.state === 'sending' ? (
            t('files.sending', { percent: Math.round(item.share * 100) })
          ) : (
            t(item.state === 'done' ? 'files.done' : 'files.waiting')
          )}
        </span>
        {item.state === 'sending' ? (
          <Bar.Root size="sm">
            <Bar.Section value={item.share * 100} aria-label={item.name} />
          </Bar.Root>
        ) : null}
      </div>
      {item.state === 'failed' ? (
        <ActionIcon variant="default" aria-label={t('files.retry', { name: item.name })} onClick={onRetry}>
          <Icon name="retry" size={18} />
        </ActionIcon>
      ) : null}
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--qms-text-soft)"
        aria-label={t('files.remove', { name: item.name })}
        onClick={onRemove}
      >
        <Icon name="close" size={18} />
      </ActionIcon>
    </li>
  );
}

function Failure({ problem }: { problem: Problem }) {
  const { t } = useTranslation('ui');
  const title = useProblemTitle(problem);
  return (
    <>
      {t('files.failed')}: {problem.detail ?? title}
    </>
  );
}

/** Files dropped anywhere on the page; true while some hover over it. Null takes none. */
function usePageDrop(take: ((files: readonly File[]) => void) | null): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent) => latest.current !== null && event.dataTransfer?.types.includes('Files') === true;
    const listeners = {
      dragenter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth += 1;
        setDragging(true);
      },
      dragleave: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth -= 1;
        if (depth <= 0) setDragging(false);
      },
      // Without this the browser opens the file instead and leaves the page.
      dragover: (event: DragEvent) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      },
      drop: (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        depth = 0;
        setDragging(false);
        void droppedFiles(event.dataTransfer).then((files) => latest.current?.(files));
      },
    };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, []);
  return dragging;
}
