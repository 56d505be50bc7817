import { Checkbox, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { ProblemView } from '../../../ui/problem-view';

/** The frame of what is entered into or changed in a catalogue: title, problem, fields, whether it is still used. */
export function CatalogueDialog({
  title,
  problem,
  labels,
  pending,
  retired,
  children,
  onSubmit,
  onClose,
}: {
  title: string;
  problem: Problem | null;
  labels: Record<string, string>;
  pending: boolean;
  /** Props of the checkbox; null = it is new. */
  retired: object | null;
  children: ReactNode;
  onSubmit(event: FormEvent<HTMLFormElement>): void;
  onClose(): void;
}) {
  const { t } = useTranslation(['training', 'ui']);
  return (
    <Dialog onClose={onClose} size="lg" title={title}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="md">
          {problem ? <ProblemView problem={problem} fieldLabels={labels} /> : null}
          {children}
          {retired === null ? null : <Checkbox label={t('retired')} {...retired} />}
          <DialogFoot onCancel={onClose} pending={pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
