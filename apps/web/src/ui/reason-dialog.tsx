import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Because, Problem } from '../api/problem';
import { BecauseList } from './because-list';
import { Dialog } from './dialog';
import { Phase } from './phase';
import { ProblemView } from './problem-view';

export interface ReasonDialogProps {
  opened: boolean;
  title: string;
  /** What will happen, in one sentence. */
  sentence?: ReactNode;
  /** Warnings that the person goes on in spite of. */
  warnings?: readonly Because[];
  /** Label of the text; "Lý do" by default. */
  label?: string;
  submitLabel: string;
  tone?: 'danger';
  /** Fields beside the reason. */
  children?: ReactNode;
  pending?: boolean;
  /** What is done meanwhile, where it takes its time. */
  phase?: string;
  problem?: Problem | null;
  /** Labels of the fields beside the reason, where the server speaks of them. */
  fieldLabels?: Readonly<Record<string, string>>;
  /** The reason, trimmed, never empty. The dialog stays open until the caller closes it, and keeps the text on failure. */
  onSubmit(reason: string): void;
  onClose(): void;
}

/** Asks why: for returning, withdrawing, revoking, destroying, overriding. The reason is mandatory and kept. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation('ui');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = reason.trim().normalize('NFC');
    setMissing(written === '');
    if (written !== '') props.onSubmit(written);
  };
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {props.problem ? <ProblemView problem={props.problem} fieldLabels={props.fieldLabels} /> : null}
          {props.sentence ? <Text>{props.sentence}</Text> : null}
          {props.warnings && props.warnings.length > 0 ? (
            <Stack gap={4} c="var(--qms-warning)">
              <Text fw={600}>{t('reason.warned')}</Text>
              <BecauseList because={props.warnings} />
            </Stack>
          ) : null}
          {props.children}
          <Textarea
            label={props.label ?? t('reason.label')}
            description={t('reason.kept')}
            required
            autosize
            minRows={3}
            data-autofocus
            value={reason}
            error={missing ? t('reason.missing') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {props.pending && props.phase !== undefined ? <Phase label={props.phase} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color={props.tone === 'danger' ? 'red' : undefined} loading={props.pending}>
              {props.submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
