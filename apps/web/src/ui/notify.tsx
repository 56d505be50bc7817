import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Problem } from '../api/problem';
import { Icon } from './icons';

interface Undo {
  label: string;
  run(): void;
}

/** Says what has happened; offers to take it back where the rules allow that. */
export function notifyDone(text: string, undo?: Undo): void {
  const id = notifications.show({
    color: 'accent',
    icon: <Icon name="check" size={18} />,
    autoClose: undo === undefined ? 6000 : 12_000,
    closeButtonProps: { 'aria-label': i18next.t('ui:close') },
    message: undo ? (
      <Stack gap={6} align="flex-start">
        <Text size="sm">{text}</Text>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo.run();
          }}
        >
          {undo.label}
        </Button>
      </Stack>
    ) : (
      text
    ),
  });
}

/** Says that something failed where no form or page can show it; stays until it is closed. */
export function notifyProblem(problem: Problem): void {
  notifications.show({
    color: 'red',
    icon: <Icon name="warning" size={18} />,
    autoClose: false,
    closeButtonProps: { 'aria-label': i18next.t('ui:close') },
    title: problem.title || i18next.t(problem.code === 'no-answer' ? 'ui:problem.noAnswer' : 'ui:problem.unexpected'),
    message: problem.detail ?? problem.reasons[0]?.message ?? '',
  });
}
