import { Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { download, PDF } from '../../api/download';
import { formatMoment, formatNumber, formatSize } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Facts } from '../../ui/facts';
import { History } from '../../ui/history';
import { AppLink } from '../../ui/link';
import { notifyDone } from '../../ui/notify';
import { PageTabs } from '../../ui/page-tabs';
import { ProblemView } from '../../ui/problem-view';
import { Progress } from '../../ui/progress';
import { ReasonDialog } from '../../ui/reason-dialog';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import css from './batch-lines.module.css';
import { BATCH_CHANGES, type ReadBack, type ReceiptDetail, receiptQuery } from './intake.queries';
import { receiptRoute } from './routes';

type Found = ReadBack['lines'][number]['found'];
const TONES: Record<Found, Tone> = { whole: 'good', damaged: 'bad', missing: 'bad', destroyed: 'neutral' };

/** A receipt: what came in, each file by its hash, proved anew on demand. */
export function ReceiptPage() {
  const { id } = receiptRoute.useParams();
  const query = useQuery(receiptQuery(id));
  return <ReadState query={query}>{(receipt) => <Shown receipt={receipt} />}</ReadState>;
}

function Shown({ receipt }: { receipt: ReceiptDetail }) {
  const { t } = useTranslation('records');
  const [voiding, setVoiding] = useState(false);
  const [found, setFound] = useState<ReadonlyMap<number, Found>>(new Map());
  const { id, lines } = receipt;
  const paper = useCommand({
    send: () => download(`/api/v1/receipts/${id}/paper`, PDF, `Biên nhận số ${receipt.receipt.replace('/', '-')}.pdf`),
  });
  const prove = useCommand({
    send: async () => {
      const seen = new Map<number, Found>();
      let listWhole = true;
      for (let after: number | null = 0; after !== null; ) {
        const turn: ReadBack = await answer(api.GET('/api/v1/receipts/{id}/verification', { params: { path: { id }, query: { after } } }));
        for (const line of turn.lines) seen.set(line.position, line.found);
        setFound(new Map(seen));
        listWhole = turn.listWhole;
        after = turn.next;
      }
      return { whole: [...seen.values()].filter((one) => one === 'whole').length, listWhole };
    },
    done: ({ whole, listWhole }) =>
      notifyDone(t(listWhole ? 'receipt.proved' : 'receipt.listChanged', { whole: formatNumber(whole), count: lines.length })),
  });
  const strikeOut = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/receipts/{id}/voiding', { params: { path: { id } }, body: { reason }, headers })),
    changes: BATCH_CHANGES,
    done: () => {
      setVoiding(false);
      notifyDone(t('receipt.voided'));
    },
  });
  const problem = paper.problem ?? prove.problem;
  return (
    <DetailPage
      title={t('receipt.heading', { receipt: receipt.receipt })}
      back={{ href: '/ho-so/bien-nhan', label: t('receipt.title') }}
      status={<StatusBadge tone={receipt.void ? 'bad' : 'good'} word={t(receipt.void ? 'receipt.void' : 'receipt.counts')} />}
      line={t('receipt.summary', { files: formatNumber(receipt.files), at: formatMoment(receipt.issuedAt) })}
      answers={receipt.actions}
      actions={[
        { name: 'paper', label: t('receipt.paper'), icon: 'download', pending: paper.pending, run: () => void paper.run(undefined) },
        {
          name: 'prove',
          label: t('receipt.prove'),
          icon: 'shield',
          beside: true,
          pending: prove.pending,
          run: () => void prove.run(undefined),
        },
        { name: 'void', label: t('receipt.strikeOut'), icon: 'close', tone: 'danger', run: () => setVoiding(true) },
      ]}
    >
      {problem ? <ProblemView problem={problem} /> : null}
      {prove.pending ? <Progress label={t('receipt.proving')} done={found.size} total={lines.length} /> : null}
      <PageTabs
        label={t('receipt.tabs')}
        tabs={[
          {
            name: 'files',
            label: t('batch.files'),
            count: lines.length,
            content: (
              <Paper withBorder p="md">
                <ul className={css.lines} aria-label={t('batch.files')}>
                  {lines.map((line) => {
                    const now = found.get(line.position);
                    return (
                      <li key={line.position}>
                        <div className={css.about}>
                          <span className={css.path}>{line.path}</span>
                          <Text size="sm" c="dimmed" className={css.path}>
                            {formatSize(line.size)}
                          </Text>
                          <AppLink href={`/ho-so/${line.recordId}`}>{line.recordTitle}</AppLink>
                        </div>
                        {now ? <StatusBadge tone={TONES[now]} word={t(`receipt.found.${now}`)} /> : null}
                      </li>
                    );
                  })}
                </ul>
              </Paper>
            ),
          },
          {
            name: 'general',
            label: t('general'),
            content: (
              <Paper withBorder p="md">
                <Stack>
                  <Facts
                    facts={[
                      { label: t('batch.name'), value: receipt.title },
                      { label: t('organization'), value: receipt.organizationName },
                      { label: t('receipt.issuedBy'), value: receipt.issuedBy },
                      { label: t('batch.size'), value: formatSize(receipt.bytes) },
                      { label: t('receipt.manifest'), value: <span className={css.path}>{receipt.manifestSha256}</span> },
                      { label: t('receipt.voidReason'), value: receipt.voidReason },
                    ]}
                  />
                </Stack>
              </Paper>
            ),
          },
          { name: 'history', label: t('history'), content: <History entries={receipt.history} /> },
        ]}
      />
      <ReasonDialog
        opened={voiding}
        title={t('receipt.strikeOut')}
        sentence={t('receipt.strikeOutSentence')}
        submitLabel={t('receipt.strikeOut')}
        tone="danger"
        pending={strikeOut.pending}
        problem={strikeOut.problem}
        onSubmit={(reason) => void strikeOut.run(reason)}
        onClose={() => setVoiding(false)}
      />
    </DetailPage>
  );
}
