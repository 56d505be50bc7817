import { Button, Fieldset, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { DateField } from '../../../ui/date-field';
import { Icon } from '../../../ui/icons';
import { ProblemView } from '../../../ui/problem-view';

/** Somebody whom the agency sends for the first time. */
export interface NewPerson {
  /** Of the row on screen. */
  readonly key: string;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly position: string;
  readonly email: string;
  readonly phone: string;
}
const words = (text: string): string | null => text.trim().normalize('NFC') || null;

/** As the server takes it. */
export const newPersonBody = ({ fullName, birthDate, position, email, phone }: NewPerson) => ({
  fullName: fullName.trim().normalize('NFC'),
  birthDate,
  position: words(position),
  email: words(email),
  phone: words(phone),
});
let rows = 0;
const nobody = (): NewPerson => ({ key: `p${++rows}`, fullName: '', birthDate: null, position: '', email: '', phone: '' });

interface Props {
  /** Of the invitation. */
  id: string;
  people: readonly NewPerson[];
  onChange(people: readonly NewPerson[]): void;
}

/** People typed one below the other, or pasted as a table. */
export function NewPeople({ id, people, onChange }: Props) {
  const { t } = useTranslation(['nominations', 'roster', 'ui']);
  const set = (key: string, change: Partial<NewPerson>) => onChange(people.map((one) => (one.key === key ? { ...one, ...change } : one)));
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('nominate.new')}</Text>
      {people.map((one, place) => (
        <Fieldset key={one.key} legend={t('nominate.person', { place: place + 1 })}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label={t('roster:fields.fullName')}
              required
              maxLength={100}
              autoComplete="off"
              value={one.fullName}
              onChange={(event) => set(one.key, { fullName: event.currentTarget.value })}
            />
            <DateField label={t('roster:fields.birthDate')} value={one.birthDate} onChange={(birthDate) => set(one.key, { birthDate })} />
            <TextInput
              label={t('roster:fields.position')}
              maxLength={200}
              autoComplete="off"
              value={one.position}
              onChange={(event) => set(one.key, { position: event.currentTarget.value })}
            />
            <TextInput
              label={t('roster:fields.email')}
              type="email"
              inputMode="email"
              maxLength={200}
              autoComplete="off"
              value={one.email}
              onChange={(event) => set(one.key, { email: event.currentTarget.value })}
            />
            <TextInput
              label={t('roster:fields.phone')}
              type="tel"
              inputMode="tel"
              maxLength={30}
              autoComplete="off"
              value={one.phone}
              onChange={(event) => set(one.key, { phone: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Group justify="flex-end" mt="xs">
            <Button
              size="sm"
              variant="default"
              aria-label={t('nominate.dropOf', { place: place + 1 })}
              onClick={() => onChange(people.filter(({ key }) => key !== one.key))}
            >
              {t('nominate.drop')}
            </Button>
          </Group>
        </Fieldset>
      ))}
      <Group gap="xs">
        <Button variant="default" leftSection={<Icon name="add" size={18} />} onClick={() => onChange([...people, nobody()])}>
          {t('nominate.add')}
        </Button>
      </Group>
      <Pasted
        id={id}
        onRead={(read) =>
          onChange([...people.filter(({ fullName }) => fullName.trim() !== ''), ...read.map((one) => ({ ...nobody(), ...one }))])
        }
      />
    </Stack>
  );
}

type Read = Omit<NewPerson, 'key'>;

/** A table copied from a paper or a workbook; nothing is kept until the nomination is sent. */
function Pasted({ id, onRead }: { id: string; onRead(read: readonly Read[]): void }) {
  const { t } = useTranslation(['nominations', 'roster']);
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [told, setTold] = useState<readonly string[]>([]);
  const read = useCommand({
    send: (body: { text: string }, { headers }) =>
      answer(api.POST('/api/v1/class-invitations/{id}/pasted-learners', { params: { path: { id } }, body, headers })),
    done: ({ items, problems }) => {
      onRead(
        items.map(({ fullName, birthDate, position, email, phone }) => ({
          fullName,
          birthDate,
          position: position ?? '',
          email: email ?? '',
          phone: phone ?? '',
        })),
      );
      setTold(problems.filter(({ severity }) => severity !== 'note').map((problem) => problem.text));
      setText('');
    },
  });
  if (!opened)
    return (
      <Group gap="xs">
        <Button variant="default" leftSection={<Icon name="upload" size={18} />} onClick={() => setOpened(true)}>
          {t('nominate.paste')}
        </Button>
      </Group>
    );
  return (
    <Stack gap="xs">
      {read.problem ? <ProblemView problem={read.problem} fieldLabels={{ text: t('roster:import.text') }} /> : null}
      <Textarea
        label={t('roster:import.text')}
        description={t('roster:import.textHint')}
        autosize
        minRows={3}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {told.length === 0 ? null : (
        <Stack gap={4} c="var(--qms-warning)" role="status">
          <Text fw={600}>{t('nominate.told')}</Text>
          <ul style={{ margin: 0 }}>
            {told.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Stack>
      )}
      <Group gap="xs">
        <Button variant="default" loading={read.pending} disabled={text.trim() === ''} onClick={() => void read.run({ text })}>
          {t('roster:import.read')}
        </Button>
      </Group>
    </Stack>
  );
}
