import { Alert, Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { download, PDF, WORD } from '../../../api/download';
import { ActionBar } from '../../../ui/action-bar';
import { formatDay } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { FileList } from '../../../ui/file-list';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { Progress } from '../../../ui/progress';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { ClassTabProps } from '../classes/class-tabs';
import { TRAINING_CHANGES } from '../training.queries';
import { AttachDecisionDialog } from './attach-decision-dialog';
import { type ClassGrants, type Grant, grantsQuery } from './certificates.queries';
import { NumberGrantDialog } from './number-grant-dialog';

const TONES: Record<Grant['state'], Tone> = {
  draft: 'neutral',
  submitted: 'progress',
  signed: 'progress',
  numbered: 'good',
  recalled: 'bad',
};

/** The decision that grants the certificates of a class, from its draft to the certificates. */
export function ClassCertificates({ tagged: { value: one } }: ClassTabProps) {
  const query = useQuery(grantsQuery(one.id));
  return <ReadState query={query}>{(grants) => <Shown classId={one.id} grants={grants} />}</ReadState>;
}

function Shown({ classId, grants }: { classId: string; grants: ClassGrants }) {
  const { t } = useTranslation('certificates');
  const draft = useCommand({
    send: (_: null, { headers }) =>
      answer(api.POST('/api/v1/training-classes/{id}/certificate-grants', { params: { path: { id: classId } }, headers })),
    changes: TRAINING_CHANGES,
    done: () => notifyDone(t('grant.drafted')),
  });
  return (
    <Stack gap="sm">
      {draft.problem ? <ProblemView problem={draft.problem} /> : null}
      {grants.actions.draft === undefined ? null : (
        <Card withBorder padding="sm">
          <Stack gap="xs" align="flex-start">
            <Text>{t('grant.hint')}</Text>
            <ActionBar
              answers={grants.actions}
              actions={[{ name: 'draft', label: t('grant.draft'), icon: 'add', pending: draft.pending, run: () => void draft.run(null) }]}
            />
          </Stack>
        </Card>
      )}
      {grants.items.map((grant) => (
        <GrantCard key={grant.id} grant={grant} />
      ))}
    </Stack>
  );
}

function GrantCard({ grant }: { grant: Grant }) {
  const { t } = useTranslation('certificates');
  const [dialog, setDialog] = useState<'sign' | 'number' | 'attach' | 'recall' | null>(null);
  const close = () => setDialog(null);
  const path = { id: grant.id };
  const seen = { 'If-Match': `"${grant.version}"` };
  const move = useCommand({
    send: (name: 'submit' | 'takeBack', { headers }) =>
      name === 'submit'
        ? answer(api.POST('/api/v1/certificate-grants/{id}/submission', { params: { path }, headers: { ...headers, ...seen } }))
        : answer(api.DELETE('/api/v1/certificate-grants/{id}/submission', { params: { path }, headers: { ...headers, ...seen } })),
    changes: TRAINING_CHANGES,
    done: (_, name) => notifyDone(t(`grant.done.${name}`)),
  });
  const recall = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/certificate-grants/{id}/recall', { params: { path }, body: { reason }, headers: { ...headers, ...seen } })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('grant.done.recall'));
      close();
    },
  });
  const issue = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/certificate-grants/{id}/issuing', { params: { path }, headers })),
    weight: () => t('grant.issueSentence', { count: grant.issuing.reserved, number: grant.number ?? '' }),
    changes: TRAINING_CHANGES,
    done: () => notifyDone(t('grant.done.issue')),
  });
  const paper = useCommand({
    send: (form: 'word' | 'pdf') =>
      download(
        `/api/v1/certificate-grants/${grant.id}/paper`,
        form === 'word' ? WORD : PDF,
        form === 'word' ? 'Quyết định.docx' : 'Quyết định.pdf',
      ),
  });
  const problem = move.problem ?? issue.problem ?? paper.problem;
  const { reserved, beingIssued, issued, failing, sealFault, stuck } = grant.issuing;
  return (
    <Card component="article" withBorder padding="sm" aria-label={t('grant.title')}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <div>
            <Text fw={600}>
              {grant.number ? t('grant.numbered', { number: grant.number, day: formatDay(grant.decidedOn ?? '') }) : t('grant.title')}
            </Text>
            <Text size="sm" c="dimmed" className="qms-digits">
              {[
                grant.numbers === null ? null : t('grant.numbers', { numbers: grant.numbers }),
                grant.signerName ? t('grant.signer', { name: grant.signerName }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {grant.recallReason ? <Text size="sm">{t('grant.recalledBecause', { reason: grant.recallReason })}</Text> : null}
          </div>
          <StatusBadge tone={TONES[grant.state]} word={t(`grant.states.${grant.state}`)} />
        </Group>
        {grant.file ? <FileList files={[grant.file]} label={t('grant.fields.file')} /> : null}
        {problem ? <ProblemView problem={problem} /> : null}
        {beingIssued > 0 ? (
          <>
            <Progress label={t('grant.issuing')} done={issued} total={issued + beingIssued + reserved} />
            {sealFault ? (
              <Alert role="alert" color="red" variant="light" icon={<Icon name="warning" />} title={t(`grant.seal.${sealFault}`)}>
                {t('grant.seal.stopped')}
              </Alert>
            ) : failing > 0 ? (
              <Text size="sm" c="var(--qms-warning)">
                {t('grant.failing', { count: failing })}
              </Text>
            ) : null}
          </>
        ) : issued > 0 ? (
          <Text>
            {t('grant.issued', { count: issued })}{' '}
            <Anchor component={AppLink} href="/dao-tao/so-cap" underline="always">
              {t('title')}
            </Anchor>
          </Text>
        ) : null}
        {stuck.length > 0 ? (
          <Text size="sm">
            {t('grant.stuck')}{' '}
            {stuck.map(({ id, number }, index) => (
              <Fragment key={id}>
                {index > 0 ? ', ' : ''}
                <Anchor component={AppLink} href={`/dao-tao/so-cap/${id}`} underline="always" className="qms-digits">
                  {number}
                </Anchor>
              </Fragment>
            ))}
          </Text>
        ) : null}
        <Group gap="xs" align="flex-start">
          <ActionBar
            answers={grant.actions}
            actions={[
              { name: 'issue', label: t('grant.issue'), icon: 'check', pending: issue.pending, run: () => void issue.run(null) },
              { name: 'submit', label: t('grant.submit'), icon: 'up', pending: move.pending, run: () => void move.run('submit') },
              { name: 'sign', label: t('grant.sign'), icon: 'edit', run: () => setDialog('sign') },
              { name: 'number', label: t('grant.number'), icon: 'edit', run: () => setDialog('number') },
              { name: 'attach', label: t('grant.attach'), icon: 'upload', aside: true, run: () => setDialog('attach') },
              { name: 'takeBack', label: t('grant.takeBack'), icon: 'retry', pending: move.pending, run: () => void move.run('takeBack') },
              { name: 'recall', label: t('grant.recall'), tone: 'danger', icon: 'close', run: () => setDialog('recall') },
            ]}
          />
          {grant.actions.paper?.allowed ? (
            <>
              <Button
                variant="default"
                leftSection={<Icon name="file" size={18} />}
                loading={paper.pending}
                onClick={() => void paper.run('word')}
              >
                {t('grant.word')}
              </Button>
              <Button
                variant="default"
                leftSection={<Icon name="file" size={18} />}
                loading={paper.pending}
                onClick={() => void paper.run('pdf')}
              >
                {t('grant.pdf')}
              </Button>
            </>
          ) : null}
          {issued > 0 ? (
            <Button
              component="a"
              href={`/api/v1/certificate-grants/${grant.id}/certificates.pdf`}
              download
              variant="default"
              leftSection={<Icon name="download" size={18} />}
            >
              {t('grant.print')}
            </Button>
          ) : null}
        </Group>
      </Stack>
      {dialog === 'sign' || dialog === 'number' ? <NumberGrantDialog grant={grant} act={dialog} onClose={close} /> : null}
      {dialog === 'attach' ? <AttachDecisionDialog grant={grant} onClose={close} /> : null}
      {dialog === 'recall' ? (
        <ReasonDialog
          opened
          title={t('grant.recall')}
          sentence={t('grant.recallSentence')}
          submitLabel={t('grant.recall')}
          tone="danger"
          pending={recall.pending}
          problem={recall.problem}
          onSubmit={(reason) => void recall.run(reason)}
          onClose={close}
        />
      ) : null}
    </Card>
  );
}
