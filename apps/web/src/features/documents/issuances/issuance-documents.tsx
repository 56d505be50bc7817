import { ActionIcon, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../../api/client';
import { formatDay } from '../../../ui/dates';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { EmptyState } from '../../../ui/page-states';
import { ProblemView } from '../../../ui/problem-view';
import { StatusBadge } from '../../../ui/status-badge';
import { DocumentReader } from '../document-reader';
import { DocumentState } from '../document-state';
import { numberText } from '../document-words';
import { AddDocumentsDialog, useIssuanceChange } from './change-issuance-dialogs';
import css from './issuance-page.module.css';
import type { Issuance, IssuanceDocument } from './issuances.queries';

/** What the package carries: each document with what changes in it, to be read one after the other; taken out and added while that may be. */
export function IssuanceDocuments({ tagged }: { tagged: Tagged<Issuance> }) {
  const { t } = useTranslation(['issuances', 'documents']);
  const { items, actions } = tagged.value;
  const [reading, setReading] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const change = useIssuanceChange(tagged, ({ revisionIds = [] }) => {
    const gone = items.find(({ revisionId }) => !revisionIds.includes(revisionId));
    notifyDone(t('takenOut', { code: gone?.code ?? '' }));
  });
  const mayChange = actions.change?.allowed === true;
  const takeOut = ({ revisionId }: IssuanceDocument) =>
    void change.run({ revisionIds: items.filter((one) => one.revisionId !== revisionId).map((one) => one.revisionId) });
  return (
    <section className={css.section} aria-labelledby="issuance-documents">
      <Group justify="space-between" mb="xs" gap="xs">
        <h2 className={css.heading} id="issuance-documents">
          {t('documentsTitle', { count: items.length })}
        </h2>
        {mayChange ? (
          <Button size="sm" variant="default" leftSection={<Icon name="add" size={18} />} onClick={() => setAdding(true)}>
            {t('addDocuments')}
          </Button>
        ) : null}
      </Group>
      {change.problem ? <ProblemView problem={change.problem} /> : null}
      {items.length === 0 ? (
        <EmptyState title={t('noDocuments')} hint={t('noDocumentsHint')} />
      ) : (
        <ul className={css.documents}>
          {items.map((one, place) => (
            <li key={one.revisionId} className={css.document}>
              <div className={css.what}>
                <AppLink href={`/tai-lieu/phien-ban/${one.revisionId}`} className={css.code}>
                  {one.code}
                </AppLink>
                <span>{one.title}</span>
                <span className={css.facts}>
                  <span>
                    {t('documents:numberShort')} <span className="qms-digits">{numberText(one)}</span>
                  </span>
                  <span>
                    {one.replaces === null
                      ? t('isNew')
                      : t('replaces', { number: numberText(one.replaces), day: formatDay(one.replaces.effectiveFrom) })}
                  </span>
                  {['draft', 'in-review', 'returned'].includes(one.state) ? null : <DocumentState state={one.state} />}
                </span>
                {one.changeSummary ? <span className={css.summary}>{one.changeSummary}</span> : null}
                {one.changeSummary === null && one.replaces !== null ? <StatusBadge tone="warning" word={t('noSummary')} /> : null}
              </div>
              <Group gap="xs" wrap="nowrap" className={css.does}>
                {one.file === null ? (
                  <StatusBadge tone="warning" word={t('documents:approve.noFile')} />
                ) : (
                  <Button
                    size="sm"
                    variant="default"
                    leftSection={<Icon name="document" size={18} />}
                    aria-label={t('readOne', { code: one.code })}
                    onClick={() => setReading(place)}
                  >
                    {t('read')}
                  </Button>
                )}
                {mayChange ? (
                  <ActionIcon
                    variant="default"
                    size={36}
                    aria-label={t('takeOut', { code: one.code })}
                    title={t('takeOut', { code: one.code })}
                    disabled={change.pending}
                    onClick={() => takeOut(one)}
                  >
                    <Icon name="close" size={18} />
                  </ActionIcon>
                ) : null}
              </Group>
            </li>
          ))}
        </ul>
      )}
      {reading === null ? null : <DocumentReader documents={items} at={reading} onClose={() => setReading(null)} />}
      {adding ? <AddDocumentsDialog tagged={tagged} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
