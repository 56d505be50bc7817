import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, problemIn } from '../../api/problem';
import { type Session, useSessionReread } from '../../session/session.queries';
import { ProblemView } from '../../ui/problem-view';
import { signIn } from './session.queries';

export interface SignInFormProps {
  /** Filled in beforehand (the person whose session ended, a chosen demo person). */
  username?: string;
  password?: string;
  onSignedIn(session: Session): void;
}

/** Name and password, then the code where the account asks for one. */
export function SignInForm({ onSignedIn, ...given }: SignInFormProps) {
  const { t } = useTranslation('session');
  const reread = useSessionReread();
  const [username, setUsername] = useState(given.username ?? '');
  const [password, setPassword] = useState(given.password ?? '');
  const [totp, setTotp] = useState('');
  const [asksTotp, setAsksTotp] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    try {
      const digits = totp.replaceAll(/\s/g, '');
      await signIn({ username: username.trim(), password, ...(asksTotp ? { totp: digits } : {}) });
      const session = await reread();
      if (session !== null) onSignedIn(session);
    } catch (error) {
      const failed = problemIn(error);
      if (failed.code === 'totp-required' && !asksTotp) setAsksTotp(true);
      // With the code on screen, "wrong name or password" would lead one astray.
      else setProblem(asksTotp && failed.code === 'sign-in-failed' ? { ...failed, title: t('signIn.totpFailed') } : failed);
      setTotp('');
    } finally {
      setPending(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {problem ? <ProblemView problem={problem} /> : null}
        {asksTotp ? (
          <>
            <Text>{t('signIn.totpHint')}</Text>
            <TextInput
              label={t('signIn.totp')}
              inputMode="numeric"
              autoComplete="one-time-code"
              autoFocus
              required
              value={totp}
              onChange={(event) => setTotp(event.currentTarget.value)}
            />
          </>
        ) : (
          <>
            <TextInput
              label={t('signIn.username')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              value={username}
              onChange={(event) => setUsername(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('signIn.password')}
              autoComplete="current-password"
              required
              data-autofocus={given.username ? true : undefined}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            />
          </>
        )}
        <Button type="submit" loading={pending} fullWidth autoFocus={given.password !== undefined && given.password !== ''}>
          {t('signIn.submit')}
        </Button>
        {asksTotp ? (
          <Button variant="subtle" onClick={() => setAsksTotp(false)}>
            {t('signIn.back')}
          </Button>
        ) : null}
      </Stack>
    </form>
  );
}
