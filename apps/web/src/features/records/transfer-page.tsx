import { Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { formatDay, formatNumber } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Facts } from '../../ui/facts';
import { FileList } from '../../ui/file-list';
import { History } from '../../ui/history';
import { notifyDone } from '../../ui/notify';
import { PageTabs } from '../../ui/page-tabs';
import { PaperDownloads } from '../../ui/paper-downloads';
import { ProblemView } from '../../ui/problem-view';
import { StatusBadge } from '../../ui/status-badge';
import { ListedRecords } from './listed-records';
import { LIST_CHANGES, TRANSFER_TONES, type Transfer, transferQuery } from './lists.queries';
import { transferRoute } from './routes';
import { ChangeTransferDialog, ReceiveTransferDialog } from './transfer-dialogs';

/** One transfer to the agency's archive: its records, its paper, the archive's word. */
export function TransferPage() {
  const { id } = transferRoute.useParams();
  const query = useQuery(transferQuery(id));
  return <ReadState query={query}>{(transfer) => <Shown transfer={transfer} />}</ReadState>;
}

function Shown({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('records');
  const [open, setOpen] = useState<'change' | 'receive' | null>(null);
  const close = () => setOpen(null);
  const { id, version, items } = transfer;
  const discard = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/archive-transfers/{id}', { params: { path: { id } }, headers })),
    changes: LIST_CHANGES,
    done: () => notifyDone(t('transfer.discarded')),
  });
  const drop = useCommand({
    send: (recordId: string, { headers }) =>
      answer(
        api.PATCH('/api/v1/archive-transfers/{id}', {
          params: { path: { id } },
          body: { recordIds: items.map((one) => one.id).filter((one) => one !== recordId) },
          headers: { ...headers, 'if-match': `"${version}"` },
        }),
      ),
    changes: LIST_CHANGES,
  });
  // What the minutes would leave to the pen is said as long as it can be filled in.
  const openOnPaper = transfer.receivedOn === null ? t('transfer.open') : null;
  const problem = discard.problem ?? drop.problem;
  return (
    <>
      <DetailPage
        title={transfer.title}
        back={{ href: '/ho-so/nop-luu', label: t('transfer.title') }}
        status={<StatusBadge tone={TRANSFER_TONES[transfer.state]} word={t(`transfer.states.${transfer.state}`)} />}
        answers={transfer.actions}
        actions={[
          { name: 'receive', label: t('transfer.receive'), icon: 'check', run: () => setOpen('receive') },
          { name: 'change', label: t('transfer.change'), icon: 'edit', beside: true, run: () => setOpen('change') },
          { name: 'discard', label: t('transfer.discard'), icon: 'close', tone: 'danger', run: () => void discard.run(null) },
        ]}
      >
        {problem ? <ProblemView problem={problem} /> : null}
        <Group mb="md" data-print="no">
          <PaperDownloads papers={[{ label: t('transfer.paper'), path: `/api/v1/archive-transfers/${id}/paper` }]} />
        </Group>
        <PageTabs
          label={t('transfer.tabs')}
          tabs={[
            {
              name: 'records',
              label: t('listed.records'),
              count: items.length,
              content: (
                <Paper withBorder p="md">
                  <ListedRecords
                    label={t('listed.records')}
                    items={items}
                    more={(row) => (
                      <Text size="sm" c="dimmed">
                        {row.handOverBy === null ? null : `${t('transfer.handOverBy', { day: formatDay(row.handOverBy) })} · `}
                        {t('transfer.files', { count: row.files })}
                      </Text>
                    )}
                    onDrop={transfer.actions.change?.allowed ? (row) => void drop.run(row.id) : undefined}
                  />
                </Paper>
              ),
            },
            {
              name: 'general',
              label: t('general'),
              content: (
                <Paper withBorder p="md">
                  <Facts
                    facts={[
                      { label: t('transfer.basis'), value: transfer.basis },
                      { label: t('transfer.condition'), value: transfer.condition ?? openOnPaper },
                      { label: t('transfer.boxes'), value: transfer.boxes === null ? null : formatNumber(transfer.boxes) },
                      { label: t('transfer.giver'), value: [transfer.giverName, transfer.giverPost].filter(Boolean).join(', ') },
                      { label: t('transfer.receiver'), value: [transfer.receiverName, transfer.receiverPost].filter(Boolean).join(', ') },
                      { label: t('transfer.receivedOn'), value: transfer.receivedOn ? formatDay(transfer.receivedOn) : null },
                      { label: t('transfer.minutesNumber'), value: transfer.minutesNumber },
                      {
                        label: t('transfer.minutes'),
                        value: transfer.minutesFile ? <FileList files={[transfer.minutesFile]} label={t('transfer.minutes')} /> : null,
                      },
                      { label: t('transfer.lawLabel'), value: t('transfer.law') },
                    ]}
                  />
                </Paper>
              ),
            },
            { name: 'history', label: t('history'), content: <History entries={transfer.history} /> },
          ]}
        />
      </DetailPage>
      {open === 'change' ? <ChangeTransferDialog transfer={transfer} onClose={close} /> : null}
      {open === 'receive' ? <ReceiveTransferDialog id={id} onClose={close} /> : null}
    </>
  );
}
