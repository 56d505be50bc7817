import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Organization } from './organizations.queries';

/** Whether the organization must apply the standard, year by year, and on what legal basis. */
export function Duties({ duties }: { duties: Organization['duties'] }) {
  const { t } = useTranslation('organizations');
  return (
    <section aria-labelledby="duties">
      <Title order={2} size="h4" id="duties" mb="xs">
        {t('duties')}
      </Title>
      {duties.length === 0 ? (
        <p>{t('noDuties')}</p>
      ) : (
        <Table maw={720}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('year')}</Table.Th>
              <Table.Th scope="col">{t('duty')}</Table.Th>
              <Table.Th scope="col">{t('legalBasis')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {duties.map(({ year, duty, legalBasis }) => (
              <Table.Tr key={year}>
                <Table.Td className="qms-digits">{year}</Table.Td>
                <Table.Td>{t(`dutyNames.${duty}`)}</Table.Td>
                <Table.Td>{legalBasis}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
