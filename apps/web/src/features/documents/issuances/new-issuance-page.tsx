import { Alert, Button, Group, Paper, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { ReadState } from '../../../ui/detail-page';
import { useDraft } from '../../../ui/draft';
import { useFormProblem } from '../../../ui/form-problem';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { ProblemView } from '../../../ui/problem-view';
import { useUrlFilters } from '../../../ui/url-filters';
import { DOCUMENT_CHANGES } from '../documents.queries';
import { ChooseDrafts } from './choose-drafts';
import { type Candidate, candidatesQuery, MOST_DOCUMENTS } from './issuances.queries';

/** A new package; `?tai-lieu=` names the documents whose drafts were chosen in the list of documents. */
export function NewIssuancePage() {
  const query = useQuery(candidatesQuery);
  return <ReadState query={query}>{({ items }) => <NewIssuance drafts={items} />}</ReadState>;
}

function NewIssuance({ drafts }: { drafts: readonly Candidate[] }) {
  const { t } = useTranslation(['issuances', 'ui']);
  const router = useRouter();
  const asked = useUrlFilters(['tai-lieu']).values['tai-lieu'].split(',').filter(Boolean);
  const brought = drafts.filter(({ documentId }) => asked.includes(documentId));
  const without = asked.length - brought.length;
  const form = useForm({
    initialValues: { subject: '', statement: '', revisionIds: brought.map(({ revisionId }) => revisionId) },
    validate: { subject: (value) => (value.trim().length < 3 ? t('ui:required') : null) },
  });
  const draft = useDraft('new-issuance', form.values, (kept) =>
    form.setValues(asked.length === 0 ? kept : { subject: kept.subject, statement: kept.statement }),
  );
  const create = useCommand({
    send: (body: Input<'/api/v1/issuances', 'post'>, { headers }) => answer(api.POST('/api/v1/issuances', { body, headers })),
    changes: DOCUMENT_CHANGES,
    done: ({ id }) => {
      draft.forget();
      notifyDone(t('added'));
      void router.navigate({ href: `/dot-ban-hanh/${id}` });
    },
  });
  useFormProblem(form, create.problem);
  const labels = { subject: t('subject'), statement: t('statement'), revisionIds: t('chooseDrafts') };
  const known = new Set(drafts.map(({ revisionId }) => revisionId));
  const send = ({ subject, statement, revisionIds }: typeof form.values) =>
    void create.run({
      subject: subject.trim().normalize('NFC'),
      statement: statement.trim().normalize('NFC') || undefined,
      // What was kept from an earlier sitting may have gone on meanwhile.
      revisionIds: revisionIds.filter((id) => known.has(id)),
    });
  return (
    <>
      <PageHead title={t('add')} back={{ href: '/dot-ban-hanh', label: t('title') }} />
      <Paper withBorder p="md" maw="54rem">
        <form noValidate onSubmit={form.onSubmit(send)}>
          <Stack gap="md">
            {create.problem ? <ProblemView problem={create.problem} fieldLabels={labels} /> : null}
            {without > 0 ? (
              <Alert color="yellow" variant="light" icon={<Icon name="warning" />}>
                {t('withoutDraft', { count: without })}
              </Alert>
            ) : null}
            <Textarea
              label={labels.subject}
              description={t('subjectHint')}
              required
              autosize
              minRows={2}
              maxLength={500}
              {...form.getInputProps('subject')}
            />
            <Textarea
              label={labels.statement}
              description={t('statementHint')}
              autosize
              minRows={4}
              maxLength={8000}
              {...form.getInputProps('statement')}
            />
            <ChooseDrafts
              label={labels.revisionIds}
              most={MOST_DOCUMENTS}
              chosen={form.values.revisionIds.filter((id) => known.has(id))}
              error={form.errors.revisionIds?.toString()}
              onChange={(revisionIds) => form.setFieldValue('revisionIds', [...revisionIds])}
            />
            <Group justify="flex-end" gap="xs">
              <Button component={AppLink} href="/dot-ban-hanh" variant="default">
                {t('ui:cancel')}
              </Button>
              <Button type="submit" loading={create.pending}>
                {t('save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </>
  );
}
