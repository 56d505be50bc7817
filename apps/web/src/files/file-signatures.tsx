import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../ui/dates';
import { StatusBadge, type Tone } from '../ui/status-badge';
import css from './files.module.css';
import { type FileSignature, fileSignaturesQuery } from './files.queries';

const TONES: Readonly<Record<FileSignature['verdict'], Tone>> = { valid: 'good', unproven: 'warning', invalid: 'bad' };

/** The digital signatures of a PDF: what was proved of each, and what was not. Nothing is shown where there are none, unless it is asked. */
export function FileSignatures({ fileId, none }: { fileId: string; none?: 'said' }) {
  const { t } = useTranslation('files');
  const { data } = useQuery(fileSignaturesQuery(fileId));
  if (data === undefined) return null;
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
