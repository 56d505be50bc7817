import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BecauseList } from '../../../ui/because-list';
import { ReadState } from '../../../ui/detail-page';
import { Facts } from '../../../ui/facts';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { EmptyState } from '../../../ui/page-states';
import css from './procedure.module.css';
import { blankUrl, formsZipUrl, type ProcedureSheet, procedureQuery, SHEET_FIELDS } from './procedure.queries';
import { ProcedurePapers } from './procedure-papers';

const number = (days: number): string => String(days).replace('.', ',');

/** What a revision of a procedure says in data: TTHC, steps, forms. */
export function ProcedureView({ revisionId }: { revisionId: string }) {
  const query = useQuery(procedureQuery(revisionId));
  return <ReadState query={query}>{({ value }) => <Shown revisionId={revisionId} sheet={value} />}</ReadState>;
}

function Shown({ revisionId, sheet }: { revisionId: string; sheet: ProcedureSheet }) {
  const { t } = useTranslation('procedure');
  const write = sheet.actions.write?.allowed ? (
    <Button component={AppLink} href={`/tai-lieu/phien-ban/${revisionId}/quy-trinh`} leftSection={<Icon name="edit" size={18} />}>
      {t('write')}
    </Button>
  ) : null;
  if (sheet.origin === null) return <EmptyState icon="document" title={t('empty')} hint={t('emptyHint')} action={write} />;
  const facts = SHEET_FIELDS.flatMap((field) =>
    sheet.head[field] ? [{ label: t(`fields.${field}`), value: <span className={css.lines}>{sheet.head[field]}</span> }] : [],
  );
  return (
    <Stack gap="md">
      <Group gap="xs">
        {write}
        {sheet.forms.some(({ hasBlank }) => hasBlank) ? (
          <Button component="a" href={formsZipUrl(revisionId)} download variant="default" leftSection={<Icon name="download" size={18} />}>
            {t('zip')}
          </Button>
        ) : null}
      </Group>
      {sheet.steps.length > 0 ? (
        <ProcedurePapers revisionId={revisionId} mayAdopt={sheet.origin === 'drafted' && sheet.actions.write?.allowed === true} />
      ) : null}
      {sheet.origin === 'transcribed' ? <Text size="sm">{t('transcribed')}</Text> : null}
      {sheet.warnings.length > 0 ? (
        <Alert color="yellow" variant="light" icon={<Icon name="warning" />}>
          <BecauseList because={sheet.warnings} />
        </Alert>
      ) : null}
      <Paper withBorder p="md" component="section" aria-labelledby="sheet-tthc">
        <h2 className={css.heading} id="sheet-tthc">
          {t('tthc', { count: sheet.administrativeProcedures.length })}
        </h2>
        {sheet.administrativeProcedures.length === 0 ? <Text size="sm">{t('noTthc')}</Text> : null}
        <ul className={css.list}>
          {sheet.administrativeProcedures.map((one) => (
            <li key={one.id}>
              <AppLink href={`/tai-lieu/tthc/${one.id}`}>{one.code}</AppLink> {one.name}
              {one.timeLimit ? <span className={css.soft}> · {one.timeLimit}</span> : null}
            </li>
          ))}
        </ul>
      </Paper>
      {sheet.steps.length > 0 ? (
        <section aria-labelledby="sheet-steps">
          <h2 className={css.heading} id="sheet-steps">
            {t('steps', { count: sheet.steps.length, days: number(sheet.totalDays) })}
          </h2>
          <table className={css.table} aria-labelledby="sheet-steps">
            <thead>
              <tr>
                <th scope="col">{t('step')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('responsible')}</th>
                <th scope="col">{t('time')}</th>
                <th scope="col">{t('form')}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.steps.map((step, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
                <tr key={at}>
                  <td>{t('stepNumber', { number: at + 1 })}</td>
                  <td className={css.lines}>{step.what}</td>
                  <td data-label={t('responsible')}>{step.responsible}</td>
                  <td data-label={t('time')}>{step.time}</td>
                  <td data-label={t('form')}>{step.form}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {sheet.forms.length > 0 ? (
        <Paper withBorder p="md" component="section" aria-labelledby="sheet-forms">
          <h2 className={css.heading} id="sheet-forms">
            {t('forms')}
          </h2>
          <ul className={css.list}>
            {sheet.forms.map((form) => (
              <li key={form.documentId}>
                {form.mayOpen ? <AppLink href={`/tai-lieu/${form.documentId}`}>{form.code}</AppLink> : form.code} {form.title}{' '}
                {form.revisionId !== null && form.hasBlank ? (
                  <a href={blankUrl(form.revisionId)} download>
                    {t('blank')}
                  </a>
                ) : (
                  <span className={css.soft}>{t(form.revisionId === null ? 'formNotInForce' : 'noBlank')}</span>
                )}
              </li>
            ))}
          </ul>
        </Paper>
      ) : null}
      {facts.length > 0 ? (
        <Paper withBorder p="md">
          <Facts facts={facts} />
        </Paper>
      ) : null}
    </Stack>
  );
}
