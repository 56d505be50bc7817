import { Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileSignatures } from '../../../files/file-signatures';
import { formatDay, formatMoment } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { FileList } from '../../../ui/file-list';
import { AppLink } from '../../../ui/link';
import { PersonName } from '../../../ui/names';
import { StatusBadge } from '../../../ui/status-badge';
import { DocumentState } from '../document-state';
import { numberText } from '../document-words';
import type { RevisionState } from '../documents.queries';
import css from './change-requests.module.css';
import type { ChangeRequest } from './changes.queries';
import { RequestPaper } from './request-paper';

/** What is asked for, who said what of it, and what came of it. */
export function ChangeRequestGeneral({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation(['changes', 'documents']);
  const { documents, external, revisions, decidedBy, decidedAt, decisionReason, sheet } = request;
  const mayDraft = request.actions.draft?.allowed === true;
  return (
    <Stack gap="md">
      <Paper withBorder p="md">
        <Facts
          facts={[
            { label: t('kind'), value: t(`kinds.${request.kind}`) },
            request.proposedTitle === null
              ? {
                  label: t('documents'),
                  value: (
                    <ul className={css.plain}>
                      {documents.map(({ id, code, title }) => (
                        <li key={id}>
                          <AppLink href={`/tai-lieu/${id}`}>{code}</AppLink> {title}
                          {mayDraft && !revisions.some((one) => one.documentId === id) ? (
                            <>
                              {' · '}
                              <AppLink href={`/tai-lieu/${id}?phieu=${request.id}`}>{t('draft')}</AppLink>
                            </>
                          ) : null}
                        </li>
                      ))}
                    </ul>
                  ),
                }
              : { label: t('proposedTitle'), value: request.proposedTitle },
            { label: t('reason'), value: <span className={css.text}>{request.reason}</span> },
            { label: t('proposal'), value: request.proposal === null ? null : <span className={css.text}>{request.proposal}</span> },
            ...(external === null
              ? []
              : [{ label: t('external'), value: <AppLink href={`/tai-lieu/ben-ngoai/${external.id}`}>{external.number}</AppLink> }]),
            {
              label: t('filedBy'),
              value: (
                <>
                  <PersonName name={request.filedBy.name} unit={request.filedBy.post} />, {formatMoment(request.filedAt)}
                </>
              ),
            },
            ...(decidedBy === null || decidedAt === null
              ? []
              : [
                  {
                    label: t('decidedBy'),
                    value: (
                      <>
                        {sheet === null ? (
                          <>
                            <PersonName name={decidedBy.name} unit={decidedBy.post} />, {formatMoment(decidedAt)}
                          </>
                        ) : (
                          <>
                            <PersonName name={sheet.signerName} unit={[sheet.method, sheet.signerPost].filter(Boolean).join(' ')} />,{' '}
                            {formatDay(sheet.decidedOn)}
                          </>
                        )}
                        {decisionReason === null ? null : <span className={css.text}> - {decisionReason}</span>}
                      </>
                    ),
                  },
                ]),
          ]}
        />
        {request.file === null ? null : <FileList files={[request.file]} label={t('file')} />}
        {sheet === null || decidedBy === null || decidedAt === null ? null : (
          <>
            <FileList files={[sheet.file]} label={t('sheet.file')} />
            <FileSignatures fileId={sheet.file.id} none="said" enteredSigner={sheet.signerName} />
            <p className={css.soft}>{t('sheet.entered', { name: decidedBy.name, at: formatMoment(decidedAt) })}</p>
          </>
        )}
      </Paper>
      <RequestPaper request={request} />
      <Paper withBorder p="md" component="section" aria-labelledby="request-opinions">
        <h2 className={css.heading} id="request-opinions">
          {t('opinions')}
        </h2>
        {request.opinions.length === 0 ? <p className={css.soft}>{t('noOpinions')}</p> : null}
        <ul className={css.lines}>
          {request.opinions.map(({ person, opinion, remark, givenAt, spokenBy }) => (
            <li key={person.id} className={css.line}>
              <PersonName name={person.name} unit={person.post} />
              <StatusBadge
                tone={opinion === null ? 'progress' : opinion === 'agree' ? 'good' : 'bad'}
                word={t(opinion === null ? 'notYet' : `says.${opinion}`)}
              />
              {spokenBy ? <span className={css.soft}>{t('documents:revision.spokenBy', { name: spokenBy.name })}</span> : null}
              {givenAt === null ? null : <span className={css.soft}>{formatMoment(givenAt)}</span>}
              {remark === null ? null : <span className={css.remark}>{remark}</span>}
            </li>
          ))}
        </ul>
      </Paper>
      {request.revisions.length === 0 ? null : (
        <Paper withBorder p="md" component="section" aria-labelledby="request-outcome">
          <h2 className={css.heading} id="request-outcome">
            {t('outcome')}
          </h2>
          <ul className={css.lines}>
            {request.revisions.map((one) => (
              <li key={one.revisionId} className={css.line}>
                <AppLink href={`/tai-lieu/phien-ban/${one.revisionId}`}>
                  {one.code} ({numberText(one)})
                </AppLink>
                <DocumentState state={one.state as RevisionState} />
              </li>
            ))}
          </ul>
        </Paper>
      )}
    </Stack>
  );
}
