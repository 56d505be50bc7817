import { Alert, Button, Group, MultiSelect, Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { formatDay, formatMoment } from '../../../ui/dates';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { Dialog } from '../../../ui/dialog';
import { Facts } from '../../../ui/facts';
import { FileList } from '../../../ui/file-list';
import { History } from '../../../ui/history';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { PageTabs } from '../../../ui/page-tabs';
import { ProblemView } from '../../../ui/problem-view';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { inForceQuery } from '../changes/changes.queries';
import { externalRoute } from '../routes';
import { ExternalDialog } from './external-dialog';
import { ValidityState } from './external-state';
import { EXTERNAL_CHANGES, type External, externalQuery } from './externals.queries';
import { LawUpdates } from './law-updates';

/** One external document: what it is, which controlled documents it touches, and whether they follow it. */
export function ExternalPage() {
  const { id } = externalRoute.useParams();
  const query = useQuery(externalQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

function Shown({ tagged }: { tagged: Tagged<External> }) {
  const { t } = useTranslation(['externals', 'documents']);
  const external = tagged.value;
  const [dialog, setDialog] = useState<'change' | 'link' | 'remove' | null>(null);
  const close = () => setDialog(null);
  const remove = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/external-documents/{id}/removal', { params: { path: { id: external.id } }, body: { reason }, headers })),
    changes: EXTERNAL_CHANGES,
    done: () => {
      notifyDone(t('removed', { number: external.number }));
      close();
    },
  });
  const day = (value: string | null) => (value === null ? null : formatDay(value));
  return (
    <DetailPage
      code={external.number}
      title={external.title}
      back={{ href: '/tai-lieu/ben-ngoai', label: t('title') }}
      status={<ValidityState validity={external.validity} />}
      answers={external.actions}
      actions={[
        { name: 'link', label: t('link.action'), icon: 'add', run: () => setDialog('link') },
        { name: 'change', label: t('change'), icon: 'edit', run: () => setDialog('change') },
        { name: 'remove', label: t('remove.action'), tone: 'danger', run: () => setDialog('remove') },
      ]}
    >
      {external.removedReason === null ? null : (
        <Alert mb="md" color="yellow" variant="light" icon={<Icon name="warning" />} title={t('remove.done')}>
          {external.removedReason}
        </Alert>
      )}
      <PageTabs
        label={t('documents:tabs')}
        tabs={[
          {
            name: 'chung',
            label: t('documents:general'),
            content: (
              <Stack gap="md">
                <LawUpdates updates={external.updates} actions={external.actions} of="external" />
                <Paper withBorder p="md">
                  <Facts
                    facts={[
                      { label: t('kind'), value: t(`kinds.${external.kind}`) },
                      { label: t('issuer'), value: external.issuer },
                      { label: t('issuedOn'), value: day(external.issuedOn) },
                      { label: t('effectiveFrom'), value: day(external.effectiveFrom) },
                      { label: t('effectiveTo'), value: day(external.effectiveTo) },
                      { label: t('createdBy'), value: `${external.createdBy.name}, ${formatMoment(external.createdAt)}` },
                    ]}
                  />
                  {external.file === null ? null : <FileList files={[external.file]} label={t('file')} />}
                </Paper>
              </Stack>
            ),
          },
          { name: 'lich-su', label: t('documents:history'), content: <History entries={external.history} /> },
        ]}
      />
      {dialog === 'change' ? <ExternalDialog tagged={tagged} onClose={close} /> : null}
      {dialog === 'link' ? <LinkDialog external={external} onClose={close} /> : null}
      {dialog === 'remove' ? (
        <ReasonDialog
          opened
          title={t('remove.title', { number: external.number })}
          sentence={t('remove.sentence')}
          submitLabel={t('remove.action')}
          tone="danger"
          pending={remove.pending}
          problem={remove.problem}
          onSubmit={(reason) => void remove.run(reason)}
          onClose={close}
        />
      ) : null}
    </DetailPage>
  );
}

function LinkDialog({ external, onClose }: { external: External; onClose(): void }) {
  const { t } = useTranslation(['externals', 'ui']);
  const { data: documents } = useQuery(inForceQuery);
  const [documentIds, setDocumentIds] = useState<string[]>([]);
  const linked = external.documents.map(({ id }) => id);
  const link = useCommand({
    send: (ids: string[], { headers }) =>
      answer(
        api.POST('/api/v1/external-documents/{id}/links', { params: { path: { id: external.id } }, body: { documentIds: ids }, headers }),
      ),
    changes: EXTERNAL_CHANGES,
    done: (_, ids) => {
      notifyDone(t('link.done', { count: ids.length }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void link.run(documentIds);
  };
  return (
    <Dialog onClose={onClose} title={t('link.action')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {link.problem ? <ProblemView problem={link.problem} fieldLabels={{ documentIds: t('touches') }} /> : null}
          <MultiSelect
            label={t('touches')}
            description={t(`touchesHint.${external.kind}`)}
            searchable
            hidePickedOptions
            openOnFocus={false}
            maxValues={60}
            data-autofocus
            data={(documents?.items ?? [])
              .filter(({ id }) => !linked.includes(id))
              .map(({ id, code, title }) => ({ value: id, label: `${code} - ${title}` }))}
            value={documentIds}
            onChange={setDocumentIds}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={link.pending} disabled={documentIds.length === 0}>
              {t('link.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
