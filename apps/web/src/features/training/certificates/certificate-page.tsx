import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { download, PDF } from '../../../api/download';
import { FileSignatures } from '../../../files/file-signatures';
import { formatDay, formatMoment } from '../../../ui/dates';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { Facts } from '../../../ui/facts';
import { History } from '../../../ui/history';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { PageTabs } from '../../../ui/page-tabs';
import { ProblemView } from '../../../ui/problem-view';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { certificateRoute } from '../routes';
import { TRAINING_CHANGES } from '../training.queries';
import { CertificateState } from './certificate-state';
import { type Certificate, certificateQuery, registerNumber } from './certificates.queries';
import { HandOverDialog } from './hand-over-dialog';
import { ReissueDialog } from './reissue-dialog';

/** One certificate: what is printed, what came of it, and what may be done with it now. */
export function CertificatePage() {
  const { id } = certificateRoute.useParams();
  const query = useQuery(certificateQuery(id));
  return <ReadState query={query}>{(one) => <Shown one={one} />}</ReadState>;
}

function Shown({ one }: { one: Certificate }) {
  const { t } = useTranslation('certificates');
  const [dialog, setDialog] = useState<'reissue' | 'revoke' | 'handOver' | 'giveUp' | null>(null);
  const close = () => setDialog(null);
  const number = registerNumber(one);
  const revoke = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/certificates/{id}/revocation', { params: { path: { id: one.id } }, body: { reason }, headers })),
    weight: () => t('revoke.confirm', { number, name: one.name }),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('revoke.done', { number }));
      close();
    },
  });
  const retry = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/certificates/{id}/retry', { params: { path: { id: one.id } }, headers })),
    weight: () => t('retry.confirm', { number, name: one.name }),
    changes: TRAINING_CHANGES,
    done: () => notifyDone(t('retry.done', { number })),
  });
  const giveUp = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/certificates/{id}/voiding', { params: { path: { id: one.id } }, body: { reason }, headers })),
    weight: () => t('giveUp.confirm', { number, name: one.name }),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('giveUp.done', { number }));
      close();
    },
  });
  const take = useCommand({ send: () => download(`/api/v1/certificates/${one.id}/content`, PDF, `${number.replace('/', '-')}.pdf`) });
  const problem = take.problem ?? retry.problem;
  return (
    <DetailPage
      code={number}
      title={one.name}
      back={{ href: '/dao-tao/so-cap', label: t('title') }}
      status={<CertificateState state={one.state} />}
      line={one.course}
      answers={one.actions}
      actions={[
        { name: 'download', label: t('download'), icon: 'download', pending: take.pending, run: () => void take.run(undefined) },
        { name: 'retry', label: t('retry.title'), icon: 'retry', pending: retry.pending, run: () => void retry.run(null) },
        { name: 'handOver', label: t('handOver.title'), icon: 'check', run: () => setDialog('handOver') },
        { name: 'reissue', label: t('reissue.title'), icon: 'edit', run: () => setDialog('reissue') },
        { name: 'revoke', label: t('revoke.title'), tone: 'danger', icon: 'close', run: () => setDialog('revoke') },
        { name: 'giveUp', label: t('giveUp.title'), tone: 'danger', icon: 'close', run: () => setDialog('giveUp') },
      ]}
    >
      {problem ? <ProblemView problem={problem} /> : null}
      <PageTabs
        label={t('tabs.label')}
        tabs={[
          {
            name: 'chung',
            label: t('tabs.general'),
            content: (
              <Stack gap="md">
                <Facts
                  facts={[
                    { label: t('birthDate'), value: one.birthDate ? formatDay(one.birthDate) : null },
                    { label: t('position'), value: one.position },
                    { label: t('agency'), value: one.agencyName },
                    {
                      label: t('course'),
                      value:
                        one.classId === null ? (
                          one.course
                        ) : (
                          <Anchor component={AppLink} href={`/dao-tao/lop/${one.classId}?tab=giay-chung-nhan`}>
                            {one.course}
                          </Anchor>
                        ),
                    },
                    {
                      label: t('grantNumber'),
                      value: one.grantNumber ? `${one.grantNumber}, ${one.grantedOn ? formatDay(one.grantedOn) : ''}` : null,
                    },
                    { label: t('issuedAt'), value: one.issuedAt ? formatMoment(one.issuedAt) : null },
                    { label: t('expiresOn'), value: one.expiresOn ? formatDay(one.expiresOn) : t('noExpiry') },
                    { label: t('replaces'), value: one.replaces },
                    { label: t('replacedBy'), value: one.replacedBy },
                    { label: t('reason'), value: one.reason },
                    { label: t('received'), value: one.receivedOn ? `${formatDay(one.receivedOn)}, ${one.receivedBy ?? ''}` : null },
                    { label: 'SHA-256', value: one.sha256 ? <code style={{ overflowWrap: 'anywhere' }}>{one.sha256}</code> : null },
                  ]}
                />
                {one.fileId ? <FileSignatures fileId={one.fileId} /> : null}
              </Stack>
            ),
          },
          { name: 'lich-su', label: t('tabs.history'), content: <History entries={one.history} /> },
        ]}
      />
      {dialog === 'handOver' ? <HandOverDialog ids={[one.id]} onClose={close} /> : null}
      {dialog === 'reissue' ? <ReissueDialog one={one} onClose={close} /> : null}
      {dialog === 'giveUp' ? (
        <ReasonDialog
          opened
          title={t('giveUp.title')}
          sentence={t('giveUp.sentence')}
          submitLabel={t('giveUp.title')}
          tone="danger"
          pending={giveUp.pending}
          problem={giveUp.problem}
          onSubmit={(reason) => void giveUp.run(reason)}
          onClose={close}
        />
      ) : null}
      {dialog === 'revoke' ? (
        <ReasonDialog
          opened
          title={t('revoke.title')}
          sentence={t('revoke.sentence')}
          submitLabel={t('revoke.title')}
          tone="danger"
          pending={revoke.pending}
          problem={revoke.problem}
          onSubmit={(reason) => void revoke.run(reason)}
          onClose={close}
        />
      ) : null}
    </DetailPage>
  );
}
