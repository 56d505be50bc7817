import { Button, Group, MultiSelect, Select, Stack, TagsInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useUnits } from '../../../session/units.queries';
import { Dialog } from '../../../ui/dialog';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { inForceQuery } from '../changes/changes.queries';
import { documentQuery } from '../documents.queries';
import { briefingPeopleQuery } from '../reading/reading.queries';
import { COPY_CHANGES } from './paper-copies.queries';

interface Values {
  documentId: string | null;
  unitIds: string[];
  personIds: string[];
  outside: string[];
}

/** One numbered copy of what is in force for each holder. */
export function GiveCopiesDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['copies', 'ui']);
  const units = useUnits();
  const { data: documents } = useQuery(inForceQuery);
  const { data: people } = useQuery(briefingPeopleQuery);
  const form = useForm<Values>({
    initialValues: { documentId: null, unitIds: [], personIds: [], outside: [] },
    validate: { documentId: (value) => (value === null ? t('ui:required') : null) },
  });
  const { data: document } = useQuery({ ...documentQuery(form.values.documentId ?? ''), enabled: form.values.documentId !== null });
  const revision = document?.value.revisions.find(({ state }) => state === 'effective');
  const give = useCommand({
    send: ({ unitIds, personIds, outside }: Values, { headers }) =>
      answer(
        api.POST('/api/v1/revisions/{id}/paper-copies', {
          params: { path: { id: revision?.id ?? '' } },
          body: { unitIds, personIds, outside: outside.map((one) => one.trim().normalize('NFC')) },
          headers,
        }),
      ),
    changes: COPY_CHANGES,
    done: ({ numbers }) => {
      notifyDone(t('given', { numbers: numbers.map((one) => String(one).padStart(2, '0')).join(', ') }));
      onClose();
    },
  });
  useFormProblem(form, give.problem);
  const labels = { documentId: t('document'), unitIds: t('units'), personIds: t('people'), outside: t('outside') };
  return (
    <Dialog onClose={onClose} size="lg" title={t('give')}>
      <form noValidate onSubmit={form.onSubmit((values) => void give.run(values))}>
        <Stack gap="md">
          {give.problem ? <ProblemView problem={give.problem} fieldLabels={labels} /> : null}
          <Select
            label={labels.documentId}
            description={t('documentHint')}
            required
            searchable
            data={(documents?.items ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} - ${title}` }))}
            {...form.getInputProps('documentId')}
          />
          <MultiSelect
            label={labels.unitIds}
            searchable
            hidePickedOptions
            openOnFocus={false}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('unitIds')}
          />
          <MultiSelect
            label={labels.personIds}
            searchable
            hidePickedOptions
            openOnFocus={false}
            data={(people?.items ?? []).map(({ id, name, post }) => ({ value: id, label: post ? `${name} (${post})` : name }))}
            {...form.getInputProps('personIds')}
          />
          <TagsInput label={labels.outside} description={t('outsideHint')} openOnFocus={false} {...form.getInputProps('outside')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={give.pending} disabled={form.values.documentId !== null && revision === undefined}>
              {t('give')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
