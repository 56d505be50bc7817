import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Revision } from './documents.queries';

/** Words of two texts as one: what went struck through, what came underlined, each said to who does not see it. */
export function MarkedWords({ parts }: { parts: readonly Revision['edits'][number]['diff'][number][] }) {
  const { t } = useTranslation('documents');
  return parts.map(({ kind, text }, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is its place in it.
    if (kind === 'same') return <span key={place}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <Mark key={place}>
        <VisuallyHidden>({t(`revision.${kind}`)}) </VisuallyHidden>
        {text}
      </Mark>
    );
  });
}
