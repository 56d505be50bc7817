import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { announce } from '../../../ui/announce';
import { Icon } from '../../../ui/icons';
import { ProblemView } from '../../../ui/problem-view';
import css from './attendance.module.css';
import { readRowCode, type SessionAttendance } from './attendance.queries';
import { cameraReads, useCameraCodes } from './camera-codes';

/** Codes of the signed sheet, read by the camera of a phone or by a reader that types them. */
export function ScanCodes({ list: { session } }: { list: SessionAttendance }) {
  const { t } = useTranslation('training');
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ tone: 'green' | 'yellow'; text: string } | null>(null);
  const [filming, setFilming] = useState(false);
  const scan = useCommand({
    send: (enrolmentId: string, { headers }) =>
      answer(api.POST('/api/v1/class-sessions/{id}/scans', { params: { path: { id: session.id } }, body: { enrolmentId }, headers })),
    changes: [['training', 'attendance']],
    done: ({ changed, fullName, ordinal }) =>
      setSaid({
        tone: 'green',
        text: t(changed > 0 ? 'attendance.scanned' : 'attendance.scannedAlready', { number: ordinal ?? '', name: fullName }),
      }),
  });
  const read = (text: string) => {
    const code = readRowCode(text);
    if (code === null) setSaid({ tone: 'yellow', text: t('attendance.noCode') });
    else if (code.sessionId !== session.id) setSaid({ tone: 'yellow', text: t('attendance.otherSheet') });
    else void scan.run(code.enrolmentId);
  };
  useEffect(() => {
    if (said !== null) announce(said.text);
  }, [said]);
  return (
    <Stack gap="sm">
      {scan.problem ? <ProblemView problem={scan.problem} /> : null}
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (typed.trim() !== '') read(typed);
          setTyped('');
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            style={{ flex: 1 }}
            label={t('attendance.code')}
            description={t('attendance.codeHint')}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('attendance.enterCode')}
          </Button>
        </Group>
      </form>
      {cameraReads() ? (
        <Button
          variant="default"
          leftSection={<Icon name="search" size={18} />}
          onClick={() => setFilming(!filming)}
          aria-pressed={filming}
        >
          {t(filming ? 'attendance.stopCamera' : 'attendance.camera')}
        </Button>
      ) : (
        <Text size="sm" c="dimmed">
          {t('attendance.noCamera')}
        </Text>
      )}
      {filming ? <Camera onCode={read} /> : null}
      {said === null ? null : (
        <Alert color={said.tone} variant="light" icon={<Icon name={said.tone === 'green' ? 'check' : 'warning'} />}>
          {said.text}
        </Alert>
      )}
    </Stack>
  );
}

function Camera({ onCode }: { onCode(text: string): void }) {
  const { t } = useTranslation('training');
  const video = useRef<HTMLVideoElement>(null);
  const refused = useCameraCodes(video, onCode);
  return refused ? (
    <Alert color="yellow" variant="light" icon={<Icon name="warning" />}>
      {t('attendance.cameraRefused')}
    </Alert>
  ) : (
    <video ref={video} className={css.camera} muted playsInline aria-label={t('attendance.camera')} />
  );
}
