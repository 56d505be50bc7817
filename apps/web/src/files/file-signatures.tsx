import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../ui/dates';
import { Icon } from '../ui/icons';
import { StatusBadge, type Tone } from '../ui/status-badge';
import css from './files.module.css';
import { type FileSignature, fileSignaturesQuery } from './files.queries';
import { isSignedAs } from './signers.rules';

const TONES: Readonly<Record<FileSignature['verdict'], Tone>> = { valid: 'good', unproven: 'warning', invalid: 'bad' };

interface FileSignaturesProps {
  readonly fileId: string;
  /** Where there are none, this is said; else nothing is shown. */
  readonly none?: 'said';
  /** Who signed it by what is entered: it is said where no signature carries this name. */
  readonly enteredSigner?: string | undefined;
}

/** The digital signatures of a PDF: what was proved of each, and what was not. */
export function FileSignatures({ fileId, none, enteredSigner = '' }: FileSignaturesProps) {
  const { t } = useTranslation('files');
  const { data, isPending } = useQuery(fileSignaturesQuery(fileId));
  // The line has its place from the beginning: a button below does not move away from under the finger.
  if (data === undefined) return isPending && none === 'said' ? <p className={css.soft}>{t('signature.reading')}</p> : null;
  if (data.items.length === 0) return none === 'said' ? <p className={css.soft}>{t('signature.none')}</p> : null;
  return (
    <section className={css.signatures} aria-label={t('signature.title')}>
      <ol className={css.list}>
        {data.items.map((signature, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: signatures of a file have no other name than their order.
          <li key={index}>
            <Signature signature={signature} />
          </li>
        ))}
      </ol>
      {isSignedAs(enteredSigner, data.items) ? null : (
        <Alert role="status" color="yellow" variant="light" p="xs" icon={<Icon name="warning" />}>
          {t('signature.otherSigner', { name: enteredSigner })}
        </Alert>
      )}
      <p className={css.soft}>{t('signature.revocation')}</p>
    </section>
  );
}

function Signature({ signature }: { signature: FileSignature }) {
  const { t } = useTranslation('files');
  const { verdict, signer, time, reason, hash } = signature;
  const lines = [
    ...(time === null
      ? [t('signature.noTime')]
      : [t(`signature.times.${time.source}`, { at: formatMoment(time.at), authority: time.authority ?? '' })]),
    ...(time?.authorityTrusted === false ? [t('signature.authorityUnknown')] : []),
    signature.integrity === 'intact' ? t(`signature.coverages.${signature.coverage}`) : t(`signature.integrities.${signature.integrity}`),
    ...(signer === null ? [] : [t(`signature.chains.${signature.chain}`, { issuer: signer.issuer })]),
    ...(signer === null ? [] : [t('signature.validity', { from: formatDay(signer.validFrom), to: formatDay(signer.validTo) })]),
    ...(reason ? [t('signature.reason', { reason })] : []),
    ...(hash === 'SHA-1' || hash === 'MD5' ? [t('signature.weak', { hash })] : []),
  ];
  return (
    <>
      <div className={css.head}>
        <StatusBadge tone={TONES[verdict]} word={t(`signature.verdicts.${verdict}`)} />
        <strong>{signer === null ? t('signature.noSigner') : signer.name}</strong>
      </div>
      {signer !== null && (signer.title || signer.organization) ? (
        <div>{[signer.title, signer.organization].filter(Boolean).join(', ')}</div>
      ) : null}
      <ul className={css.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
