import { Alert, Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { ReadState } from '../../ui/detail-page';
import { Icon } from '../../ui/icons';
import { PageHead } from '../../ui/page-head';
import { EmptyState } from '../../ui/page-states';
import { StatusBadge } from '../../ui/status-badge';
import css from './agency.module.css';
import { type Deputies, type Deputy, type DeputyField, deputiesQuery } from './agency.queries';
import { AssignFieldsDialog } from './assign-fields-dialog';
import { EndFieldDialog } from './end-field-dialog';

/** Lĩnh vực phụ trách: what each deputy signs for the head (KT.). */
export function DeputiesPage() {
  const query = useQuery(deputiesQuery);
  return <ReadState query={query}>{(deputies) => <Shown deputies={deputies} />}</ReadState>;
}

function Shown({ deputies }: { deputies: Deputies }) {
  const { t } = useTranslation('agency');
  const [assigning, setAssigning] = useState(false);
  const mayAssign = deputies.actions.assign?.allowed === true;
  return (
    <>
      <PageHead
        title={t('deputies.title')}
        back={{ href: '/co-quan', label: t('title') }}
        line={t('deputies.line')}
        actions={
          mayAssign && deputies.items.length > 0 ? (
            <Button leftSection={<Icon name="add" size={18} />} onClick={() => setAssigning(true)}>
              {t('deputies.assign')}
            </Button>
          ) : undefined
        }
      />
      {deputies.items.length === 0 ? (
        <EmptyState icon="people" title={t('deputies.empty')} hint={t('deputies.emptyHint')} />
      ) : (
        <ul className={css.list}>
          {deputies.items.map((deputy) => (
            <DeputyCard key={deputy.id} deputy={deputy} mayAssign={mayAssign} />
          ))}
        </ul>
      )}
      {assigning ? <AssignFieldsDialog deputies={deputies} onClose={() => setAssigning(false)} /> : null}
    </>
  );
}

function DeputyCard({ deputy, mayAssign }: { deputy: Deputy; mayAssign: boolean }) {
  const { t } = useTranslation('agency');
  const [ending, setEnding] = useState<DeputyField | null>(null);
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h4">
            {deputy.name}
          </Title>
          {deputy.awayUntil === null ? null : (
            <StatusBadge tone="warning" word={t('absences.awayUntil', { day: formatDay(deputy.awayUntil) })} />
          )}
        </Group>
        {deputy.post ? <p className={css.soft}>{deputy.post}</p> : null}
        {deputy.seesEverything ? (
          <Alert variant="light" icon={<Icon name="info" />}>
            {t('deputies.seesEverything')}
          </Alert>
        ) : null}
        {deputy.fields.map((field) => (
          <FieldLine key={field.id} field={field} onEnd={mayAssign && field.standing !== 'over' ? () => setEnding(field) : null} />
        ))}
      </Stack>
      {ending ? <EndFieldDialog field={ending} deputy={deputy} onClose={() => setEnding(null)} /> : null}
    </Paper>
  );
}

function FieldLine({ field, onEnd }: { field: DeputyField; onEnd: (() => void) | null }) {
  const { t } = useTranslation('agency');
  const name = field.unit?.name ?? field.procedureField ?? '';
  return (
    <div className={css.field}>
      <div>
        <strong>{name}</strong>
        <p className={css.soft}>
          {t(field.unit ? 'deputies.ofUnit' : 'deputies.ofField')} · {field.decided} ·{' '}
          {field.validTo === null
            ? t('deputies.from', { from: formatDay(field.validFrom) })
            : t('deputies.fromTo', { from: formatDay(field.validFrom), to: formatDay(field.validTo) })}
        </p>
      </div>
      <Group gap="xs">
        <StatusBadge tone={field.standing === 'now' ? 'good' : 'neutral'} word={t(`deputies.standings.${field.standing}`)} />
        {onEnd ? (
          <Button variant="default" size="sm" aria-label={t('deputies.endOf', { name })} onClick={onEnd}>
            {t('deputies.end')}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
