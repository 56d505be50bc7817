import { Alert, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileSignatures } from '../../files/file-signatures';
import { formatDay, formatMoment } from '../../ui/dates';
import { type Fact, Facts } from '../../ui/facts';
import { FileList } from '../../ui/file-list';
import { Icon } from '../../ui/icons';
import { PersonName } from '../../ui/names';
import { PaperDownloads } from '../../ui/paper-downloads';
import type { Destruction } from './lists.queries';

/** Where each paper is read. */
const PLACES = { council: 'review', decision: 'decision', minutes: 'minutes' } as const;

/** Council, decision, destruction and minutes of one list, with the papers that there are now. */
export function DestructionSteps({ destruction }: { destruction: Destruction }) {
  return (
    <Stack gap="md">
      <Papers destruction={destruction} />
      <Council destruction={destruction} />
      {destruction.decisionKind === null ? null : <Decision destruction={destruction} />}
      {destruction.carriedOutAt === null ? null : <Minutes destruction={destruction} />}
    </Stack>
  );
}

function Papers({ destruction: { id, papers, decisionKind, decisionNumber } }: { destruction: Destruction }) {
  const { t } = useTranslation('records');
  if (papers.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('destruction.papers.title')} data-print="no">
      <Stack gap="sm">
        <PaperDownloads
          papers={papers.map((paper) => ({
            label: t(`destruction.papers.${paper === 'decision' && decisionKind === null ? 'decisionDraft' : paper}`),
            path: `/api/v1/destructions/${id}/${PLACES[paper]}`,
          }))}
        />
        {papers.includes('decision') && decisionNumber === null ? (
          <Text size="sm" c="var(--qms-text-soft)">
            {t('destruction.papers.blank')}
          </Text>
        ) : null}
      </Stack>
    </Paper>
  );
}

function Council({ destruction }: { destruction: Destruction }) {
  const { t } = useTranslation('records');
  const { preparedBy, council, opinion, reviewedOn, opinionFile } = destruction;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('destruction.council')}>
      <Facts
        facts={[
          { label: t('destruction.preparedBy'), value: preparedBy },
          { label: t('destruction.council'), value: council?.split('\n').join('; ') },
          { label: t('destruction.opinion'), value: opinion },
          { label: t('destruction.reviewedOn'), value: reviewedOn === null ? null : formatDay(reviewedOn) },
        ]}
      />
      {opinionFile === null ? null : <FileList files={[opinionFile]} label={t('destruction.opinionFile')} />}
    </Paper>
  );
}

/** Who decided, how, and with which number; the decision with its digital signatures. */
function Decision({ destruction }: { destruction: Destruction }) {
  const { t } = useTranslation(['records', 'documents']);
  const { decisionKind, signerName, signerPost, method, authorization, confirmedOn, decisionNumber, decidedOn, decisionFile } = destruction;
  const isConfirmed = decisionKind === 'confirmation';
  const facts: (Fact | false)[] = [
    { label: t('destruction.decision'), value: t(isConfirmed ? 'destruction.byConfirmation' : 'destruction.byDecision') },
    {
      label: t('destruction.signer'),
      value: <PersonName name={signerName ?? ''} unit={[method, signerPost].filter(Boolean).join(' ')} />,
    },
    authorization !== null && {
      label: t('destruction.authorization'),
      value: t('destruction.authorizationOf', { number: authorization.number, day: formatDay(authorization.decidedOn) }),
    },
    confirmedOn !== null && { label: t('destruction.confirmedOn'), value: formatDay(confirmedOn) },
    decisionNumber !== null && { label: t('destruction.decisionNumber'), value: decisionNumber },
    decidedOn !== null && { label: t('destruction.decidedOn'), value: formatDay(decidedOn) },
  ];
  return (
    <Paper withBorder p="md" component="section" aria-label={t('destruction.decision')}>
      <Facts facts={facts.filter((fact) => fact !== false)} />
      {decisionNumber === null ? (
        <Alert role="status" color="yellow" variant="light" p="xs" icon={<Icon name="warning" />}>
          {t('destruction.awaitsNumber')}
        </Alert>
      ) : null}
      {decisionFile === null ? null : (
        <>
          <FileList files={[decisionFile]} label={t('destruction.decisionFile')} />
          <FileSignatures fileId={decisionFile.id} none="said" enteredSigner={signerName ?? undefined} />
        </>
      )}
    </Paper>
  );
}

function Minutes({ destruction }: { destruction: Destruction }) {
  const { t } = useTranslation('records');
  const { carriedOutAt, carriedOutBy, minutesOn, minutesNumber, minutesFile } = destruction;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('destruction.minutes')}>
      <Facts
        facts={[
          { label: t('destruction.carriedOutAt'), value: [formatMoment(carriedOutAt!), carriedOutBy].filter(Boolean).join(', ') },
          {
            label: t('destruction.minutes'),
            value: minutesOn === null ? null : [minutesNumber, formatDay(minutesOn)].filter(Boolean).join(' '),
          },
        ]}
      />
      {minutesFile === null ? null : (
        <>
          <FileList files={[minutesFile]} label={t('destruction.minutesFile')} />
          <FileSignatures fileId={minutesFile.id} none="said" />
        </>
      )}
    </Paper>
  );
}
