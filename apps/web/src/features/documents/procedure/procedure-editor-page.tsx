import { Alert, Button, Group, MultiSelect, Paper, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { ReadState } from '../../../ui/detail-page';
import { useDraft } from '../../../ui/draft';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { ProblemView } from '../../../ui/problem-view';
import { DOCUMENT_CHANGES, type Revision, revisionQuery } from '../documents.queries';
import { procedureRoute } from '../routes';
import { announcedQuery, formsQuery, type ProcedureSheet, type ProcedureStep, procedureQuery, SHEET_FIELDS } from './procedure.queries';
import { StepsTable } from './steps-table';

type Sheet = Input<'/api/v1/revisions/{id}/procedure', 'put'>;

interface Values {
  head: Record<string, string>;
  steps: ProcedureStep[];
  administrativeProcedureIds: string[];
  formIds: string[];
}

/** Head data, TTHC, steps and forms of a procedure's revision. */
export function ProcedureEditorPage() {
  const { id } = procedureRoute.useParams();
  const revision = useQuery(revisionQuery(id));
  const sheet = useQuery(procedureQuery(id));
  return (
    <ReadState query={revision}>
      {({ value }) => <ReadState query={sheet}>{(tagged) => <Editor revision={value} tagged={tagged} />}</ReadState>}
    </ReadState>
  );
}

function Editor({ revision, tagged }: { revision: Revision; tagged: Tagged<ProcedureSheet> }) {
  const { t } = useTranslation(['procedure', 'ui']);
  const router = useRouter();
  const sheet = tagged.value;
  const tthc = useQuery(announcedQuery);
  const forms = useQuery(formsQuery);
  const back = `/tai-lieu/${revision.document.id}?tab=procedure`;
  const form = useForm<Values>({
    initialValues: {
      head: Object.fromEntries(SHEET_FIELDS.map((field) => [field, sheet.head[field] ?? ''])),
      steps: sheet.steps.map((step) => ({ ...step })),
      administrativeProcedureIds: sheet.administrativeProcedures.map(({ id }) => id),
      formIds: sheet.forms.map(({ documentId }) => documentId),
    },
  });
  const draft = useDraft(`procedure-${revision.id}-${sheet.version}`, form.values, form.setValues);
  const save = useCommand({
    send: (body: Sheet, { headers }) =>
      answer(
        api.PUT('/api/v1/revisions/{id}/procedure', {
          params: { path: { id: revision.id } },
          body,
          headers: { ...headers, 'If-Match': `"${sheet.version}"` },
        }),
      ),
    changes: [...DOCUMENT_CHANGES, ['administrative-procedures']],
    done: () => {
      draft.forget();
      notifyDone(t('saved'));
      void router.navigate({ href: back });
    },
  });
  const send = ({ head, steps, administrativeProcedureIds, formIds }: Values) =>
    void save.run({
      head: Object.fromEntries(Object.entries(head).filter(([, text]) => text.trim() !== '')),
      steps: steps.filter((step) => Object.values(step).some((text) => text.trim() !== '')),
      administrativeProcedureIds,
      formIds,
    });
  const known = [...sheet.administrativeProcedures, ...(tthc.data?.items ?? [])];
  const choices = [...new Map(known.map(({ id, code, name }) => [id, { value: id, label: `${code} ${name}` }])).values()];
  const formChoices = new Map([
    ...sheet.forms.map(({ documentId, code, title }) => [documentId, { value: documentId, label: `${code} ${title}` }] as const),
    ...(forms.data?.items ?? []).map(({ id, code, title }) => [id, { value: id, label: `${code} ${title}` }] as const),
  ]);
  return (
    <>
      <PageHead
        code={revision.document.code}
        title={revision.document.title}
        back={{ href: back, label: t('title') }}
        line={revision.state === 'effective' ? t('transcribing') : t('drafting')}
      />
      {sheet.actions.write?.allowed ? null : (
        <Alert color="yellow" variant="light" mb="md">
          {t('frozen')}
        </Alert>
      )}
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {save.problem ? <ProblemView problem={save.problem} /> : null}
          <Paper withBorder p="md">
            <Stack gap="sm">
              <MultiSelect
                label={t('tthcLabel')}
                description={t('tthcHint')}
                searchable
                hidePickedOptions
                openOnFocus={false}
                data={choices}
                {...form.getInputProps('administrativeProcedureIds')}
              />
              <MultiSelect
                label={t('forms')}
                searchable
                hidePickedOptions
                openOnFocus={false}
                data={[...formChoices.values()]}
                {...form.getInputProps('formIds')}
              />
            </Stack>
          </Paper>
          <StepsTable steps={form.values.steps} onChange={(steps) => form.setFieldValue('steps', steps)} />
          <Paper withBorder p="md">
            <Stack gap="sm">
              {SHEET_FIELDS.map((field) => (
                <Textarea key={field} label={t(`fields.${field}`)} autosize minRows={1} {...form.getInputProps(`head.${field}`)} />
              ))}
            </Stack>
          </Paper>
          <Group justify="flex-end" gap="xs">
            <Button type="submit" loading={save.pending} disabled={!sheet.actions.write?.allowed}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
