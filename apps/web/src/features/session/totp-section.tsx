import { Button, Code, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { sessionQuery, useSession } from '../../session/session.queries';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { QrCode } from '../../ui/qr-code';
import { StatusBadge } from '../../ui/status-badge';

/** Two-step sign-in: set up by scanning, turned on by the first code, turned off with confirmation. */
export function TotpSection() {
  const { t } = useTranslation('session');
  const { totp } = useSession();
  const [code, setCode] = useState('');
  const [secret, setSecret] = useState<{ secret: string; uri: string } | null>(null);
  const start = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/session/totp', { headers })),
    done: setSecret,
  });
  const turnOn = useCommand({
    send: (body: { code: string }, { headers }) => answer(api.PUT('/api/v1/session/totp', { body, headers })),
    changes: [sessionQuery.queryKey],
    done: () => {
      setSecret(null);
      setCode('');
      notifyDone(t('totp.turnedOn'));
    },
  });
  const turnOff = useCommand({
    send: (body: { code: string }, { headers }) => answer(api.DELETE('/api/v1/session/totp', { body, headers })),
    changes: [sessionQuery.queryKey],
    done: () => {
      setCode('');
      notifyDone(t('totp.turnedOff'));
    },
  });
  const problem = start.problem ?? turnOn.problem ?? turnOff.problem;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (totp.enabled ? turnOff : turnOn).run({ code: code.replaceAll(/\s/g, '') });
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="totp">
      <Stack gap="sm" align="flex-start">
        <Group gap="sm">
          <Title order={2} size="h4" id="totp">
            {t('totp.title')}
          </Title>
          <StatusBadge tone={totp.enabled ? 'good' : 'neutral'} word={t(totp.enabled ? 'totp.on' : 'totp.off')} />
        </Group>
        <Text c="dimmed">{t('totp.why')}</Text>
        {totp.required ? <Text>{t('totp.required')}</Text> : null}
        {problem ? <ProblemView problem={problem} fieldLabels={{ code: t('totp.code') }} /> : null}
        {totp.enabled || secret !== null ? (
          <form onSubmit={submit}>
            <Stack gap="sm" align="flex-start">
              {secret === null ? null : (
                <>
                  <Text>{t('totp.scan')}</Text>
                  <QrCode text={secret.uri} label={t('totp.qr')} />
                  <Text size="sm">
                    {t('totp.byHand')}: <Code>{secret.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</Code>
                  </Text>
                </>
              )}
              <TextInput
                label={t('totp.code')}
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
              {totp.enabled ? (
                <Button type="submit" variant="default" loading={turnOff.pending}>
                  {t('totp.turnOff')}
                </Button>
              ) : (
                <Button type="submit" loading={turnOn.pending}>
                  {t('totp.turnOn')}
                </Button>
              )}
            </Stack>
          </form>
        ) : (
          <Button loading={start.pending} onClick={() => void start.run(null)}>
            {t('totp.start')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
