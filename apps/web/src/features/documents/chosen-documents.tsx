import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.queries';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { MOST_DOCUMENTS } from './issuances/issuances.queries';
import { DistributeDialog } from './reading/distribute-dialog';
import { MOST_AT_ONCE } from './reading/reading.queries';

interface ChosenDocumentsProps {
  chosen: readonly string[];
  /** May put packages together. */
  packs: boolean;
  onClear(): void;
}

/** What may be done with the documents chosen in the list. */
export function ChosenDocuments({ chosen, packs, onClear }: ChosenDocumentsProps) {
  const { t } = useTranslation(['issuances', 'reading']);
  const { menu } = useSession();
  const [distributing, setDistributing] = useState(false);
  const upTo = (most: number): string => chosen.slice(0, most).join(',');
  return (
    <Paper withBorder p="xs" mb="sm">
      <Group gap="sm">
        <Text role="status">{t('packChosen', { count: chosen.length })}</Text>
        {packs ? (
          <Button
            component={AppLink}
            href={`/dot-ban-hanh/moi?tai-lieu=${upTo(MOST_DOCUMENTS)}`}
            leftSection={<Icon name="add" size={18} />}
          >
            {t('pack')}
          </Button>
        ) : null}
        {menu.includes('distributions') ? (
          <Button variant="default" leftSection={<Icon name="people" size={18} />} onClick={() => setDistributing(true)}>
            {t('reading:distribution.action')}
          </Button>
        ) : null}
        {menu.includes('briefing-recording') ? (
          <Button
            component={AppLink}
            href={`/pho-bien/moi?tai-lieu=${upTo(MOST_AT_ONCE)}`}
            variant="default"
            leftSection={<Icon name="calendar" size={18} />}
          >
            {t('reading:briefing.new')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClear}>
          {t('unchoose')}
        </Button>
      </Group>
      {distributing ? (
        <DistributeDialog documentIds={chosen.slice(0, MOST_AT_ONCE)} onDone={onClear} onClose={() => setDistributing(false)} />
      ) : null}
    </Paper>
  );
}
