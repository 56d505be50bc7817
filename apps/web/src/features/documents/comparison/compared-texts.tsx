import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../api/types';
import { Icon } from '../../../ui/icons';
import { MarkedWords } from '../marked-words';
import { type Block, comparison, counted } from './comparison.rules';
import css from './comparison-page.module.css';

type WholeText = Answer<'/api/v1/revisions/{id}/text', 'get'>;

interface NamedText {
  /** In sentences: "Lần ban hành 02, lần sửa đổi 00", or the name of a file. */
  readonly name: string;
  readonly text: WholeText;
}

/** Two texts as one: what went, what came, what stayed folded away; or why they cannot be compared yet, or at all. */
export function ComparedTexts({ before, after }: { before: NamedText; after: NamedText }) {
  const { t } = useTranslation('documents');
  const hindered = [before, after].flatMap((side) => hindrance(side, t));
  if (hindered.length > 0)
    return (
      <Stack gap="xs" role="status">
        {hindered.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Stack>
    );
  return <Result before={before.text} after={after.text} />;
}

/** Why a text cannot be compared yet, or at all. */
function hindrance({ name, text: { state } }: NamedText, t: ReturnType<typeof useTranslation<'documents'>>['t']): string[] {
  if (state === 'read') return [];
  if (state === 'without-text') return [t('comparison.withoutText', { name })];
  return [t(state === 'unreadable' ? 'comparison.unreadable' : 'comparison.notYet', { name })];
}

function Result({ before, after }: { before: WholeText; after: WholeText }) {
  const { t } = useTranslation('documents');
  const blocks = useMemo(() => comparison(before.text ?? '', after.text ?? ''), [before.text, after.text]);
  if (blocks === null) return <Text role="status">{t('comparison.tooDifferent')}</Text>;
  const { changed, same } = counted(blocks);
  return (
    <Stack gap="sm">
      {before.recognizedPages + after.recognizedPages > 0 ? (
        <Alert
          color="yellow"
          variant="light"
          icon={<Icon name="warning" />}
          styles={{ icon: { color: 'var(--qms-warning)' }, message: { color: 'var(--qms-text)' } }}
        >
          {t('comparison.recognized')}
        </Alert>
      ) : null}
      <Text role="status">{changed === 0 ? t('comparison.equal') : t('comparison.count', { changed, same })}</Text>
      <section className={css.text} aria-label={t('comparison.result')}>
        {blocks.map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the text.
          <Shape key={place} block={block} first={place === 0} last={place === blocks.length - 1} />
        ))}
      </section>
    </Stack>
  );
}

/** Unchanged paragraphs next to a change stay in sight; what lies further away is folded. */
const SEEN = 1;

function Shape({ block, first, last }: { block: Block; first: boolean; last: boolean }) {
  const { t } = useTranslation('documents');
  const [open, setOpen] = useState(false);
  if (block.kind === 'changed')
    return (
      <p className={css.changed}>
        <MarkedWords parts={block.parts} />
      </p>
    );
  const { paragraphs } = block;
  const head = first ? 0 : SEEN;
  const tail = last ? 0 : SEEN;
  const hidden = paragraphs.length - head - tail;
  const folded = !open && hidden > 1;
  const lines = (from: number, to: number) =>
    paragraphs.slice(from, to).map((text, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the text.
      <p key={from + place}>{text}</p>
    ));
  if (!folded) return lines(0, paragraphs.length);
  return (
    <>
      {lines(0, head)}
      <Button variant="default" className={css.fold} onClick={() => setOpen(true)}>
        {t('comparison.unfold', { count: hidden })}
      </Button>
      {lines(paragraphs.length - tail, paragraphs.length)}
    </>
  );
}
