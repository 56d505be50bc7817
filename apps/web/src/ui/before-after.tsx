import { useTranslation } from 'react-i18next';
import css from './before-after.module.css';
import { formatDay } from './dates';

export interface Change {
  label: string;
  before: string | null;
  after: string | null;
}

/** What a change changed, field by field. */
export function BeforeAfter({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('ui');
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('change.field')}</th>
          <th scope="col">{t('change.before')}</th>
          <th scope="col">{t('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before === null ? '—' : <del>{before}</del>}</td>
            <td>{after === null ? '—' : <ins>{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Fields of two objects that differ, as text; `label` names a field on screen. */
export function changesBetween(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
  label: (field: string) => string = (field) => field,
): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.flatMap((field) => {
    const [was, is] = [asText(before?.[field]), asText(after?.[field])];
    return was === is ? [] : [{ label: label(field), before: was, after: is }];
  });
}

function asText(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}
