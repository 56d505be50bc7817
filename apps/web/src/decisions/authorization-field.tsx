import { Select } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { Row } from '../api/types';
import { formatDay } from '../ui/dates';

type Authorization = Row<'/api/v1/signing-authorizations'>;

const inForceOn = (day: string | null) =>
  queryOptions({
    queryKey: ['agency', 'authorizations', 'in-force', day],
    enabled: day !== null,
    queryFn: () => answer(api.GET('/api/v1/signing-authorizations', { params: { query: { inForceOn: day ?? undefined, limit: 200 } } })),
  });

interface AuthorizationFieldProps {
  /** Day of the decision: only what was in force then is offered. */
  decidedOn: string | null;
  field: { value?: string | null; error?: ReactNode };
  onChoose(authorization: Authorization): void;
}

/** Under which written authorization a decision was signed TUQ.; who is authorized is its signer. */
export function AuthorizationField({ decidedOn, field, onChoose }: AuthorizationFieldProps) {
  const { t } = useTranslation('documents');
  const { data } = useQuery(inForceOn(decidedOn));
  const items = data?.items ?? [];
  return (
    <Select
      label={t('decision.authorization')}
      description={t(decidedOn === null ? 'decision.dayFirst' : 'decision.authorizationHint')}
      required
      disabled={decidedOn === null}
      nothingFoundMessage={t('decision.noAuthorization')}
      data={items.map(({ id, number, decidedOn: on, person, matter }) => ({
        value: id,
        label: `${number} (${formatDay(on)}) - ${person.name}: ${matter}`,
      }))}
      value={items.some(({ id }) => id === field.value) ? (field.value ?? null) : null}
      error={field.error}
      onChange={(id) => {
        const chosen = items.find((one) => one.id === id);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
