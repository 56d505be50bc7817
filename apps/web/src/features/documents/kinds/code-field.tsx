import { Alert, Autocomplete, Stack, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { BecauseList } from '../../../ui/because-list';
import { Icon } from '../../../ui/icons';
import { codesQuery } from './kinds.queries';

/** A code with the next ones by the rule; one off the pattern is told with its basis and asks for a reason. */
export function CodeField({
  kindKey,
  code,
  reason,
}: {
  kindKey: string;
  code: ComponentProps<typeof Autocomplete>;
  reason: ComponentProps<typeof Textarea>;
}) {
  const { t } = useTranslation(['documentKinds', 'documents']);
  const [typed] = useDebouncedValue(
    String(code.value ?? '')
      .trim()
      .normalize('NFC'),
    300,
  );
  const { data } = useQuery(codesQuery(kindKey, typed));
  return (
    <Stack gap="xs">
      <Autocomplete
        label={t('documents:code')}
        description={t('codeHint')}
        required
        autoComplete="off"
        data={data?.proposals ?? []}
        limit={8}
        {...code}
        error={code.error ?? (data?.taken ? t('taken') : undefined)}
      />
      {typed !== '' && data && data.because.length > 0 ? (
        <Alert color="yellow" variant="light" icon={<Icon name="warning" />} role="status">
          <BecauseList because={data.because} />
          <Textarea mt="xs" label={t('reason')} required autosize minRows={1} {...reason} />
        </Alert>
      ) : null}
    </Stack>
  );
}
