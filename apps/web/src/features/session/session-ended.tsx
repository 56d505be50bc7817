import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSessionEnds } from '../../api/client';
import { useSession } from '../../session/session.queries';
import { Dialog } from '../../ui/dialog';
import { SignInForm } from './sign-in-form';

/** When the session has ended: a sign-in over the page. What was typed stays, and the call that met the end is sent again. */
export function SessionEnded() {
  const { t } = useTranslation('session');
  const { person } = useSession();
  const [waiting, setWaiting] = useState<(() => void) | null>(null);

  useEffect(() => {
    let asked: Promise<void> | null = null;
    whenSessionEnds(() => {
      asked ??= new Promise<void>((resolve) => {
        setWaiting(() => resolve);
      }).finally(() => {
        asked = null;
      });
      return asked;
    });
    return () => whenSessionEnds(null);
  }, []);

  if (waiting === null) return null;
  // Above whatever dialog one was typing in.
  return (
    <Dialog
      zIndex={1000}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('ended.title')}
    >
      <Stack gap="sm">
        <Text>{t('ended.hint')}</Text>
        <SignInForm
          username={person.username}
          onSignedIn={(session) => {
            // Another person must not go on with what this one typed.
            if (session.person.id !== person.id) globalThis.location.assign('/');
            else {
              waiting();
              setWaiting(null);
            }
          }}
        />
      </Stack>
    </Dialog>
  );
}
