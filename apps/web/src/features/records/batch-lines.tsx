import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field';
import { formatDay, formatSize } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { StatusBadge } from '../../ui/status-badge';
import css from './batch-lines.module.css';
import { type BatchChange, type BatchLine, LINE_TONES } from './intake.queries';

type LineChange = NonNullable<BatchChange['lines']>[number];

/** The files of the folder: how far each is, which are equal, what its record says otherwise. */
export function BatchLines({ lines, change }: { lines: readonly BatchLine[]; change?: (lines: LineChange[]) => void }) {
  const { t } = useTranslation('records');
  const [edited, setEdited] = useState<BatchLine | null>(null);
  return (
    <>
      <ul className={css.lines} aria-label={t('batch.files')}>
        {lines.map((line) => (
          <li key={line.id}>
            <div className={css.about}>
              <span className={css.path}>{line.path}</span>
              <Text size="sm" c="dimmed" component="span">
                {formatSize(line.size)}
                {line.exception ? ` · ${exceptionWords(line)}` : ''}
              </Text>
              {line.state === 'refused' && line.refusal ? (
                <Text size="sm" c="var(--qms-bad)">
                  {line.refusal}
                </Text>
              ) : null}
              {line.sameAs ? <Text size="sm">{t('batch.sameAs', { path: line.sameAs })}</Text> : null}
              {line.inRegister ? (
                <Text size="sm">
                  {t('batch.inRegister')} <AppLink href={`/ho-so/${line.inRegister.id}`}>{line.inRegister.title}</AppLink>
                </Text>
              ) : null}
            </div>
            <StatusBadge tone={LINE_TONES[line.state]} word={t(`batch.lineStates.${line.state}`)} />
            {change ? (
              <Group gap="xs" wrap="nowrap">
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('batch.exceptOne', { path: line.path })}
                  onClick={() => setEdited(line)}
                >
                  <Icon name="edit" size={16} />
                </Button>
                <Checkbox
                  label={t('batch.take')}
                  aria-label={t('batch.takeOne', { path: line.path })}
                  checked={line.state !== 'left-out'}
                  onChange={(event) => change([{ id: line.id, leftOut: !event.currentTarget.checked }])}
                />
              </Group>
            ) : null}
          </li>
        ))}
      </ul>
      {edited && change ? (
        <ExceptionDialog
          line={edited}
          onSave={(exception) => {
            change([{ id: edited.id, exception }]);
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

const exceptionWords = ({ exception }: BatchLine): string =>
  [exception?.title, exception?.number, exception?.happenedOn && formatDay(exception.happenedOn), exception?.issuer]
    .filter(Boolean)
    .join(', ');

/** What the record of one file says otherwise than the form. */
function ExceptionDialog({
  line,
  onSave,
  onClose,
}: {
  line: BatchLine;
  onSave(exception: LineChange['exception']): void;
  onClose(): void;
}) {
  const { t } = useTranslation(['records', 'ui']);
  const { exception } = line;
  const form = useForm({
    initialValues: {
      title: exception?.title ?? '',
      number: exception?.number ?? '',
      issuer: exception?.issuer ?? '',
      happenedOn: exception?.happenedOn ?? null,
    },
  });
  const text = (value: string) => value.trim().normalize('NFC') || undefined;
  const submit = ({ title, number, issuer, happenedOn }: typeof form.values) => {
    const said = Object.fromEntries(
      Object.entries({
        ...exception,
        title: text(title),
        number: text(number),
        issuer: text(issuer),
        happenedOn: happenedOn ?? undefined,
      }).filter(([, value]) => value !== undefined),
    );
    onSave(Object.keys(said).length > 0 ? said : null);
  };
  return (
    <Dialog onClose={onClose} title={t('batch.except')}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack gap="md">
          <Text size="sm" className={css.path}>
            {line.path}
          </Text>
          <TextInput label={t('name')} data-autofocus autoComplete="off" {...form.getInputProps('title')} />
          <TextInput label={t('number')} autoComplete="off" {...form.getInputProps('number')} />
          <TextInput label={t('issuer')} autoComplete="off" {...form.getInputProps('issuer')} />
          <DateField label={t('happenedOn')} {...form.getInputProps('happenedOn')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit">{t('batch.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
