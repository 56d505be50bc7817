import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../ui/dates';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { useNumberText } from '../document-words';
import type { Signing } from '../signing';
import { useOpened } from './opened-files';
import css from './signing-desk.module.css';
import { type Awaited, goesInBatch, placeOf } from './signing-desk.rules';

interface SigningCardProps {
  awaited: Awaited;
  /** Null where it could not be read, or is decided on its own page alone: that page says the rest. */
  signing: Signing | null;
  ticked: boolean;
  onTick(): void;
}

/** One thing that awaits: what, who, since when; a tick for the common confirmation, and the whole card to read it. */
export function SigningCard({ awaited, signing, ticked, onTick }: SigningCardProps) {
  const { t } = useTranslation('signing');
  const opened = useOpened();
  const number = useNumberText();
  const tickId = useId();
  const { kind, sentence } = awaited;
  const href = placeOf(awaited);
  if (signing === null)
    return (
      <li className={css.card}>
        <AppLink href={href} className={css.open}>
          {kind === 'destruction' ? <span className={css.kind}>{t('destruction')}</span> : null}
          <span className={css.title}>{sentence}</span>
          {kind === 'destruction' ? <span className={css.alone}>{t('onItsPage')}</span> : null}
        </AppLink>
        <span className={css.arrow}>
          <Icon name="right" />
        </span>
      </li>
    );
  const { documents, preparedBy, submittedAt, reviews } = signing;
  const [first] = documents;
  const inBatch = goesInBatch(signing.actions);
  const read = documents.filter(({ file }) => file !== null && opened.has(file.sha256)).length;
  return (
    <li className={css.card} data-ticked={ticked || undefined}>
      {inBatch ? (
        <label className={css.tick} htmlFor={tickId}>
          <Checkbox id={tickId} size="md" checked={ticked} onChange={onTick} aria-label={t('tick', { name: signing.title })} />
        </label>
      ) : null}
      <AppLink href={href} className={css.open}>
        <span className={css.kind}>
          {kind === 'issuance'
            ? t('packageOf', { count: documents.length })
            : `${signing.name} · ${first === undefined ? '' : number(first)}`}
        </span>
        <span className={css.title}>{signing.title}</span>
        <span className={css.soft}>
          {t('sentBy', {
            name: preparedBy.post ? `${preparedBy.name} (${preparedBy.post})` : preparedBy.name,
            at: submittedAt === null ? '' : formatMoment(submittedAt),
          })}
        </span>
        {reviews.length > 0 ? (
          <span className={css.soft}>
            {t('agreed', { agreed: reviews.filter(({ agreedAt }) => agreedAt !== null).length, count: reviews.length })}
          </span>
        ) : null}
        <span className={css.soft}>{t('opened', { opened: read, count: documents.length })}</span>
        {inBatch ? null : <span className={css.alone}>{t('alone')}</span>}
      </AppLink>
      <span className={css.arrow}>
        <Icon name="right" />
      </span>
    </li>
  );
}
