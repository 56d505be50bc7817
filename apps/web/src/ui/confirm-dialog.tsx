import { Button, Group, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { Dialog } from './dialog';
import { Phase } from './phase';
import { ProblemView } from './problem-view';

/** What proves that the person at the keyboard is who signed in. */
export type Proof = { password: string } | { totp: string };

export interface ConfirmDialogProps {
  opened: boolean;
  /** The sentence that is confirmed: "Phê duyệt QT-07, lần ban hành 03". */
  sentence: string;
  /** Whether the password (or code) is asked for: once per sitting. A plain yes otherwise. */
  asksProof?: boolean;
  /** The person has an authenticator and may give its code instead. */
  mayUseTotp?: boolean;
  pending: boolean;
  /** What is done meanwhile, where it takes its time. */
  phase?: string;
  problem: Problem | null;
  onConfirm(proof: Proof | null): void;
  onClose(): void;
}

/** An act of weight: says in one sentence what is confirmed and asks once per sitting for the password or a code. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('ui');
  const [way, setWay] = useState<'password' | 'totp'>('password');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.asksProof) return props.onConfirm(null);
    const proof: Proof = way === 'password' ? { password } : { totp: totp.replaceAll(' ', '') };
    const given = way === 'password' ? password : totp;
    setMissing(given === '');
    if (given !== '') props.onConfirm(proof);
  };
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('confirm.title')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {props.problem ? <ProblemView problem={props.problem} /> : null}
          <Text>{props.sentence}</Text>
          {props.asksProof ? (
            <>
              {props.mayUseTotp ? (
                <SegmentedControl
                  aria-label={t('confirm.way')}
                  value={way}
                  onChange={(chosen) => setWay(chosen as 'password' | 'totp')}
                  data={[
                    { value: 'password', label: t('confirm.password') },
                    { value: 'totp', label: t('confirm.totp') },
                  ]}
                />
              ) : null}
              {way === 'password' ? (
                <PasswordInput
                  label={t('confirm.password')}
                  description={t('confirm.once')}
                  autoComplete="current-password"
                  required
                  data-autofocus
                  value={password}
                  error={missing ? t('required') : undefined}
                  onChange={(event) => setPassword(event.currentTarget.value)}
                  visibilityToggleButtonProps={{ 'aria-label': t('confirm.show') }}
                />
              ) : (
                <TextInput
                  label={t('confirm.totp')}
                  description={t('confirm.once')}
                  autoComplete="one-time-code"
                  inputMode="numeric"
                  required
                  data-autofocus
                  value={totp}
                  error={missing ? t('required') : undefined}
                  onChange={(event) => setTotp(event.currentTarget.value)}
                />
              )}
            </>
          ) : null}
          {props.pending && props.phase !== undefined ? <Phase label={props.phase} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={props.pending}>
              {t('confirm.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
