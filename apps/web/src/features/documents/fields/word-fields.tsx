import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons';
import css from '../revision-page.module.css';
import { fieldsQuery, filledSourceUrl } from './fields.queries';

/** Fields of the author's Word file and what is put in now; nothing where it has none. */
export function WordFields({ revisionId }: { revisionId: string }) {
  const { t } = useTranslation('documents');
  const { data } = useQuery(fieldsQuery(revisionId));
  if (data === undefined || (!data.unreadable && (data.items === null || data.items.length === 0))) return null;
  const items = data.items ?? [];
  const unknown = items.filter(({ value }) => value === null);
  return (
    <section className={css.section} aria-labelledby="revision-fields">
      <h2 className={css.heading} id="revision-fields">
        {t('fields.title')}
      </h2>
      {data.unreadable ? (
        <Alert color="yellow" variant="light" icon={<Icon name="warning" />}>
          {t('fields.unreadable')}
        </Alert>
      ) : (
        <>
          <p className={css.soft}>{t('fields.hint')}</p>
          <dl className={css.facts}>
            {items
              .filter(({ value }) => value !== null)
              .map(({ name, value }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          {unknown.length === 0 ? null : (
            <Alert mt="xs" color="yellow" variant="light" icon={<Icon name="warning" />} title={t('fields.unknown')}>
              <ul className={css.lines}>
                {unknown.map(({ name, meant }) => (
                  <li key={name}>
                    {`{{${name}}}`}
                    {meant === null ? '' : ` ${t('fields.meant', { field: `{{${meant}}}` })}`}
                  </li>
                ))}
              </ul>
            </Alert>
          )}
          <a href={filledSourceUrl(revisionId)} download>
            {t('fields.download')}
          </a>
        </>
      )}
    </section>
  );
}
