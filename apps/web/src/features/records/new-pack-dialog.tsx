import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { problemIn } from '../../api/problem';
import { BecauseList } from '../../ui/because-list';
import { ChooseMany } from '../../ui/choose-many';
import { DateField } from '../../ui/date-field';
import { dayOf, formatNumber, formatSize } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { useFormProblem } from '../../ui/form-problem';
import { ListField } from '../../ui/list-field';
import { ProblemView } from '../../ui/problem-view';
import { completenessQuery } from './completeness.queries';
import { text } from './new-record-dialog';
import { type NewPack, PACK_CHANGES, type PackCriteria, type PackPreview, packPreviewQuery } from './packs.queries';
import { RECORD_KINDS } from './record-words';
import type { RecordKind } from './records.queries';

/** A clause as it is typed to its end: `9`, `9.2`, not `9.`. */
const CLAUSE = /^(4|5|6|7|8|9|10)(\.\d{1,2}){0,3}$/;

/** Chooses what goes into a pack; what it would hold is shown before it is asked for. */
export function NewPackDialog({ from, to, onClose }: { from: string; to: string; onClose(): void }) {
  const { t } = useTranslation(['records', 'ui']);
  const navigate = useNavigate();
  const form = useForm({
    initialValues: {
      title: '',
      organizationId: null as string | null,
      from: (from || null) as string | null,
      to: (to || null) as string | null,
      asOf: null as string | null,
      clauses: [] as string[],
      kinds: [] as readonly string[],
    },
    validate: { title: (title) => (title.trim().length < 2 ? t('ui:required') : null) },
  });
  const [criteria] = useDebouncedValue(criteriaOf(form.values), 400);
  const preview = useQuery(packPreviewQuery(criteria));
  const organizations = useReadOrganizations();
  const ask = useCommand({
    send: (body: NewPack, { headers }) => answer(api.POST('/api/v1/evidence-packs', { body, headers })),
    changes: PACK_CHANGES,
    done: ({ id }) => void navigate({ to: '/ho-so/goi-minh-chung/$id', params: { id } }),
  });
  useFormProblem(form, ask.problem);
  return (
    <Dialog onClose={onClose} size="xl" title={t('pack.new')}>
      <form noValidate onSubmit={form.onSubmit((values) => void ask.run({ ...criteriaOf(values), title: text(values.title) ?? '' }))}>
        <Stack gap="md">
          {ask.problem ? <ProblemView problem={ask.problem} /> : null}
          <TextInput
            label={t('pack.name')}
            description={t('pack.nameHint')}
            required
            data-autofocus
            autoComplete="off"
            maxLength={200}
            {...form.getInputProps('title')}
          />
          {organizations.length > 1 ? (
            <Select
              label={t('organization')}
              placeholder={t('pack.allOrganizations')}
              clearable
              clearButtonProps={{ 'aria-label': t('batch.clear') }}
              data={organizations}
              {...form.getInputProps('organizationId')}
            />
          ) : null}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <DateField label={t('from')} {...form.getInputProps('from')} />
            <DateField label={t('to')} {...form.getInputProps('to')} />
          </Group>
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <ListField label={t('clauses')} description={t('pack.clausesHint')} {...form.getInputProps('clauses')} />
            <DateField label={t('asOf')} description={t('pack.today')} {...form.getInputProps('asOf')} />
          </Group>
          <ChooseMany
            label={t('pack.kinds')}
            description={t('pack.kindsHint')}
            find={t('pack.findKind')}
            none=""
            items={RECORD_KINDS.map((kind) => ({ id: kind, label: t(`kinds.${kind}`), words: t(`kinds.${kind}`) }))}
            chosen={form.values.kinds}
            onChange={(kinds) => form.setFieldValue('kinds', kinds)}
          />
          <Preview query={preview} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={ask.pending} disabled={preview.data?.ask.allowed !== true}>
              {t('pack.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function Preview({ query }: { query: { data: PackPreview | undefined; error: unknown } }) {
  const { t } = useTranslation('records');
  if (query.error) return <ProblemView problem={problemIn(query.error)} />;
  const { data } = query;
  if (data === undefined) return null;
  return (
    <Alert
      color={data.ask.allowed ? 'blue' : 'yellow'}
      variant="light"
      role="status"
      title={t('pack.would', counts(data))}
      styles={DARK_TITLE}
    >
      {data.ask.allowed ? null : <BecauseList because={data.ask.because} />}
      {data.withoutFiles > 0 ? <div>{t('pack.withoutFiles', { count: data.withoutFiles })}</div> : null}
      {data.damaged > 0 ? <div>{t('pack.damaged', { count: data.damaged })}</div> : null}
      {data.kinds.length > 1 ? (
        <ul>
          {data.kinds.map(({ kind, records, files, bytes }) => (
            <li key={kind}>{t('pack.ofKind', { kind: t(`kinds.${kind}`), ...counts({ records, files, bytes }) })}</li>
          ))}
        </ul>
      ) : null}
    </Alert>
  );
}

const DARK_TITLE = { title: { color: 'var(--qms-text)' } };

const counts = ({ records, files, bytes }: { records: number; files: number; bytes: number }) => ({
  records: formatNumber(records),
  files: formatNumber(files),
  size: formatSize(bytes),
});

interface PackForm {
  organizationId: string | null;
  from: string | null;
  to: string | null;
  asOf: string | null;
  clauses: string[];
  kinds: readonly string[];
}

/** What is chosen, without what is not, and without a clause that is typed half. */
function criteriaOf({ organizationId, from, to, asOf, clauses, kinds }: PackForm): PackCriteria {
  const whole = clauses.filter((clause) => CLAUSE.test(clause));
  return {
    ...(organizationId ? { organizationId } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(asOf ? { asOf } : {}),
    ...(whole.length > 0 ? { clauses: whole } : {}),
    ...(kinds.length > 0 ? { kinds: [...kinds] as RecordKind[] } : {}),
  };
}

/** Organizations whose records one reads: those of the table by clause. */
function useReadOrganizations(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const today = dayOf(new Date());
  const { data } = useQuery(completenessQuery({ from: today, to: today, asOf: '' }, i18n.language));
  return (data?.organizations ?? []).map(({ organizationId, shortName }) => ({ value: organizationId, label: shortName }));
}
