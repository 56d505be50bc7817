import { Button, Group, Paper, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { useSession } from '../../../session/session.queries';
import { ChooseMany } from '../../../ui/choose-many';
import { DateField } from '../../../ui/date-field';
import { ReadState } from '../../../ui/detail-page';
import { FileDrop } from '../../../ui/file-drop';
import { useFormProblem } from '../../../ui/form-problem';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { ProblemView } from '../../../ui/problem-view';
import { useUrlFilters } from '../../../ui/url-filters';
import { numberText } from '../document-words';
import { briefingPeopleQuery, inForceQuery, MOST_AT_ONCE, READING_CHANGES } from './reading.queries';

type Kind = 'meeting' | 'posting';

/** Records a hội nghị phổ biến with those present, or a niêm yết; `?tai-lieu=` names documents chosen in the list. */
export function NewBriefingPage() {
  const { organization } = useSession();
  const people = useQuery(briefingPeopleQuery);
  const documents = useQuery(inForceQuery(organization.id));
  return (
    <ReadState query={people}>
      {({ items }) => <ReadState query={documents}>{(inForce) => <NewBriefing people={items} documents={inForce} />}</ReadState>}
    </ReadState>
  );
}

interface NewBriefingProps {
  people: readonly { id: string; name: string; post: string | null }[];
  documents: readonly { id: string; code: string; title: string; issue: number; amendment: number }[];
}

function NewBriefing({ people, documents }: NewBriefingProps) {
  const { t } = useTranslation(['reading', 'ui']);
  const router = useRouter();
  const asked = useUrlFilters(['tai-lieu']).values['tai-lieu'].split(',');
  const needed = (value: string | null) => ((value ?? '').trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: {
      kind: 'meeting' as Kind,
      subject: '',
      heldOn: null as string | null,
      place: '',
      ledBy: '',
      fileId: '',
      documentIds: documents.map(({ id }) => id).filter((id) => asked.includes(id)) as readonly string[],
      personIds: [] as readonly string[],
    },
    validate: {
      subject: needed,
      heldOn: needed,
      place: needed,
      fileId: needed,
      documentIds: (ids) => (ids.length === 0 ? t('briefing.chooseDocuments') : null),
      personIds: (ids, { kind }) => (kind === 'meeting' && ids.length === 0 ? t('briefing.choosePeople') : null),
    },
  });
  const record = useCommand({
    send: (body: Input<'/api/v1/briefings', 'post'>, { headers }) => answer(api.POST('/api/v1/briefings', { body, headers })),
    changes: READING_CHANGES,
    done: ({ id }) => {
      notifyDone(t('briefing.done'));
      void router.navigate({ href: `/pho-bien/${id}` });
    },
  });
  useFormProblem(form, record.problem);
  const { kind } = form.values;
  const labels = {
    kind: t('briefing.kind'),
    subject: t('briefing.subject'),
    heldOn: t('briefing.heldOn'),
    place: t('briefing.place'),
    ledBy: t('briefing.ledBy'),
    fileId: t(kind === 'meeting' ? 'briefing.fileMeeting' : 'briefing.filePosting'),
    documentIds: t('briefing.documentsLabel'),
    personIds: t('briefing.present'),
  };
  const send = (values: typeof form.values) =>
    void record.run({
      kind: values.kind,
      subject: values.subject.trim().normalize('NFC'),
      heldOn: values.heldOn ?? '',
      place: values.place.trim().normalize('NFC'),
      ledBy: (values.kind === 'meeting' && values.ledBy.trim().normalize('NFC')) || undefined,
      fileId: values.fileId,
      documentIds: [...values.documentIds],
      personIds: values.kind === 'meeting' ? [...values.personIds] : [],
    });
  return (
    <>
      <PageHead title={t('briefing.new')} back={{ href: '/pho-bien', label: t('briefing.title') }} />
      <Paper withBorder p="md" maw="54rem">
        <form noValidate onSubmit={form.onSubmit(send)}>
          <Stack gap="md">
            {record.problem ? <ProblemView problem={record.problem} fieldLabels={labels} /> : null}
            <div>
              <Text fw={600} size="sm" mb={4} id="briefing-kind">
                {labels.kind}
              </Text>
              <SegmentedControl
                aria-labelledby="briefing-kind"
                value={kind}
                onChange={(value) => form.setFieldValue('kind', value as Kind)}
                data={[
                  { value: 'meeting', label: t('briefing.kinds.meeting') },
                  { value: 'posting', label: t('briefing.kinds.posting') },
                ]}
              />
            </div>
            <Textarea label={labels.subject} required autosize minRows={2} maxLength={500} {...form.getInputProps('subject')} />
            <Group grow align="flex-start" gap="sm">
              <DateField label={labels.heldOn} required {...form.getInputProps('heldOn')} />
              <TextInput label={labels.place} required maxLength={300} autoComplete="off" {...form.getInputProps('place')} />
            </Group>
            {kind === 'meeting' ? (
              <TextInput
                label={labels.ledBy}
                description={t('briefing.ledByHint')}
                maxLength={300}
                autoComplete="off"
                {...form.getInputProps('ledBy')}
              />
            ) : null}
            <FileDrop<StoredFile>
              label={labels.fileId}
              hint={t('briefing.fileHint')}
              max={1}
              error={form.errors.fileId?.toString()}
              upload={uploadFile}
              onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
            />
            <ChooseMany
              label={labels.documentIds}
              items={documents.map((one) => ({
                id: one.id,
                words: `${one.code} ${one.title}`,
                label: (
                  <>
                    <strong>{one.code}</strong> {one.title}
                  </>
                ),
                facts: <span className="qms-digits">{numberText(one)}</span>,
              }))}
              chosen={form.values.documentIds}
              most={MOST_AT_ONCE}
              find={t('briefing.findDocument')}
              none={t('briefing.noDocuments')}
              error={form.errors.documentIds?.toString()}
              onChange={(ids) => form.setFieldValue('documentIds', ids)}
            />
            {kind === 'meeting' ? (
              <ChooseMany
                label={labels.personIds}
                description={t('briefing.presentHint')}
                items={people.map(({ id, name, post }) => ({ id, words: `${name} ${post ?? ''}`, label: name, facts: post }))}
                chosen={form.values.personIds}
                find={t('briefing.findPerson')}
                none={t('briefing.noPeople')}
                error={form.errors.personIds?.toString()}
                onChange={(ids) => form.setFieldValue('personIds', ids)}
              />
            ) : null}
            <Group justify="flex-end" gap="xs">
              <Button component={AppLink} href="/pho-bien" variant="default">
                {t('ui:cancel')}
              </Button>
              <Button type="submit" loading={record.pending}>
                {t('briefing.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </>
  );
}
