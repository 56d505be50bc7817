import { ActionIcon, Progress as Bar, Button, Stack, Text } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { announce } from './announce';
import { formatSize } from './dates';
import css from './file-drop.module.css';
import { Icon } from './icons';
import { DropOverlay, usePageDrop } from './page-drop';
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
  /** Files that were dropped before this stood there; sent at once. */
  initial?: readonly File[];
  /** Sends one file; keep it stable (module function or useCallback). */
  upload(file: File, call: UploadCall): Promise<Stored>;
  /** What is stored so far, after each change. */
  onChange(stored: readonly Stored[]): void;
}

/** Takes files and folders dropped anywhere on the page or chosen; shows how far each is; a failed one is sent again alone. */
export function FileDrop<Stored>({ label, hint, error, arrived, max, initial, upload, onChange, accept, maxBytes }: FileDropProps<Stored>) {
  const { t } = useTranslation('ui');
  const uploads = useUploads(upload, { accept, maxBytes });
  const input = useRef<HTMLInputElement>(null);
  const begun = useRef(false);
  const [labelId, hintId] = [useId(), useId()];
  const room = max === undefined ? Number.POSITIVE_INFINITY : max - uploads.items.length;
  const add = (files: readonly File[]) => uploads.add(files.slice(0, room));
  const dragging = usePageDrop(room > 0 ? add : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped before is taken once.
  useEffect(() => {
    if (!begun.current) add(initial ?? []);
    begun.current = true;
  }, []);
  const stored = uploads.items.flatMap((item) => (item.stored === null ? [] : [item.stored]));
  const count = stored.length;
  const listed = arrived === 'counted' ? uploads.items.filter((item) => item.state !== 'done') : uploads.items;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when what is stored changes, not at each drawing.
  useEffect(() => onChange(stored), [uploads.items.map((item) => (item.stored === null ? '' : item.id)).join()]);
  useEffect(() => {
    if (count > 0) announce(`${t('files.done')}: ${count}`);
  }, [count, t]);
  const sending = uploads.items.filter((item) => item.state === 'sending');
  const quarter = sending.length === 1 ? Math.floor((sending[0]?.share ?? 0) * 4) : 0;
  useEffect(() => {
    if (quarter > 0 && quarter < 4) announce(t('files.sending', { percent: quarter * 25 }));
  }, [quarter, t]);
  return (
    <Stack gap="xs">
      {dragging ? <DropOverlay /> : null}
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
            <Failure problem={item.problem} again={item.again} />
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

function Failure({ problem, again }: { problem: Problem; again: number | null }) {
  const { t } = useTranslation('ui');
  const title = useProblemTitle(problem);
  return (
    <>
      {t('files.failed')}: {title}
      {again === null ? '' : `. ${t('files.again', { seconds: again })}`}
    </>
  );
}
