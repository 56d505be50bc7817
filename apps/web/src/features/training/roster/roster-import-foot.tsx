import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BecauseList } from '../../../ui/because-list';
import readRows from '../../../ui/read-rows.module.css';
import type { RosterImport } from './roster.queries';

/** What else is counted beside those who come in. */
const COUNTED = ['enrolled', 'undecided', 'wrong', 'leftOut'] as const;

/** What a confirmation would bring, counted; and the ways on. */
export function RosterImportFoot({ one, onDialog }: { one: RosterImport; onDialog(name: 'confirm' | 'discard' | 'undo'): void }) {
  const { t } = useTranslation('roster');
  const { counts, brought, actions } = one;
  const { confirm, discard, undo } = actions;
  return (
    <Paper className={readRows.foot} withBorder p="sm">
      <div>
        <Text fw={600}>
          {counts !== null
            ? t('import.brings', { count: counts.fresh + counts.known, fresh: counts.fresh })
            : brought !== null
              ? t('import.brought', { count: brought.enrolled, fresh: brought.learners })
              : t('import.nothing')}
        </Text>
        {counts === null ? null : (
          <p className={readRows.soft}>
            {COUNTED.filter((name) => counts[name] > 0)
              .map((name) => t(`import.counted.${name}`, { count: counts[name] }))
              .join(' · ')}
          </p>
        )}
        {counts !== null && confirm && confirm.because.length > 0 ? <BecauseList because={confirm.because} /> : null}
        {counts === null && undo && undo.because.length > 0 && brought !== null ? <BecauseList because={undo.because} /> : null}
      </div>
      <Group gap="xs">
        {discard?.allowed ? (
          <Button variant="default" onClick={() => onDialog('discard')}>
            {t('import.discard')}
          </Button>
        ) : null}
        {counts !== null ? (
          <Button disabled={!confirm?.allowed} onClick={() => onDialog('confirm')}>
            {t('import.confirm')}
          </Button>
        ) : null}
        {undo?.allowed ? (
          <Button variant="default" c="var(--qms-bad)" onClick={() => onDialog('undo')}>
            {t('import.undo')}
          </Button>
        ) : null}
      </Group>
    </Paper>
  );
}
