import { Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../../api/client';
import { formatDay, formatNumber } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { EmptyState } from '../../../ui/page-states';
import type { TrainingClass } from '../training.queries';
import { classEffectivenessQuery } from './effectiveness.queries';

/** What the agencies of the learners say of the class, in numbers. */
export function ClassEffectiveness({ tagged }: { tagged: Tagged<TrainingClass> }) {
  const { t } = useTranslation('effectiveness');
  const query = useQuery(classEffectivenessQuery(tagged.value.id));
  return (
    <ReadState query={query}>
      {({ asked, askedOn, dueBy, items }) =>
        !asked && items.length === 0 ? (
          <EmptyState icon="training" title={t('ofClass.off')} />
        ) : (
          <Stack gap="md">
            {askedOn === null || dueBy === null ? null : (
              <Text>{t('ofClass.line', { asked: formatDay(askedOn), due: formatDay(dueBy) })}</Text>
            )}
            {items.length === 0 ? (
              <EmptyState icon="people" title={t('ofClass.nobody')} />
            ) : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
              <section aria-label={t('title')} tabIndex={0} style={{ overflowX: 'auto' }}>
                <Table className="qms-digits" withTableBorder verticalSpacing="xs">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('ofClass.office')}</Table.Th>
                      <Table.Th ta="right">{t('ofClass.evaluated')}</Table.Th>
                      <Table.Th ta="right">{t('ofClass.effective')}</Table.Th>
                      <Table.Th ta="right">{t('ofClass.notEffective')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {items.map(({ office, people, evaluated, effective, notEffective }) => (
                      <Table.Tr key={office ?? ''}>
                        <Table.Td>{office ?? t('ofClass.outside')}</Table.Td>
                        <Table.Td ta="right">
                          {formatNumber(evaluated)}/{formatNumber(people)}
                        </Table.Td>
                        <Table.Td ta="right">{formatNumber(effective)}</Table.Td>
                        <Table.Td ta="right">{formatNumber(notEffective)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </section>
            )}
          </Stack>
        )
      }
    </ReadState>
  );
}
