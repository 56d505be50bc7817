import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Actions } from '../../../api/problem';
import { formatMoment } from '../../../ui/dates';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { EmptyState } from '../../../ui/page-states';
import { ReasonDialog } from '../../../ui/reason-dialog';
import css from '../changes/change-requests.module.css';
import { numberText } from '../document-words';
import { UpdateLight, UpdateLine } from './external-state';
import { EXTERNAL_CHANGES, type LawUpdate } from './externals.queries';

interface LawUpdatesProps {
  updates: readonly LawUpdate[];
  actions: Actions;
  /** Whose page it is: the other end of each link is shown. */
  of: 'external' | 'document';
}

/** What is to be brought into which document, until when, and what was done about it. */
export function LawUpdates({ updates, actions, of }: LawUpdatesProps) {
  const { t } = useTranslation('externals');
  const [asked, setAsked] = useState<{ act: 'check' | 'unlink'; update: LawUpdate } | null>(null);
  const close = () => setAsked(null);
  const act = useCommand({
    send: ({ act: what, linkId, reason }: { act: 'check' | 'unlink'; linkId: string; reason: string }, { headers }) => {
      const given = { params: { path: { id: linkId } }, body: { reason }, headers };
      return what === 'check'
        ? answer(api.POST('/api/v1/external-links/{id}/check', given))
        : answer(api.POST('/api/v1/external-links/{id}/ending', given));
    },
    changes: EXTERNAL_CHANGES,
    done: (_, { act: what }) => {
      notifyDone(t(what === 'check' ? 'check.done' : 'unlink.done'));
      close();
    },
  });
  const may = (name: string) => actions[name]?.allowed === true;
  if (updates.length === 0) return <EmptyState icon="document" title={t(`noUpdates.${of}`)} hint={t('noUpdatesHint')} />;
  return (
    <Paper withBorder px="md">
      <ul className={css.lines}>
        {updates.map((update) => {
          const { linkId, document, state, inMaking, broughtInBy } = update;
          const isOpen = update.daysLeft !== null;
          return (
            <li key={linkId} className={css.line}>
              <span className={css.grow}>
                {of === 'external' ? (
                  <>
                    <AppLink href={`/tai-lieu/${document.id}?tab=ben-ngoai`}>{document.code}</AppLink> {document.title}
                  </>
                ) : (
                  <>
                    <AppLink href={`/tai-lieu/ben-ngoai/${update.externalId}`}>{update.number}</AppLink> {update.externalTitle}
                  </>
                )}
                <Text component="span" display="block" size="sm" c="var(--qms-text-soft)">
                  <UpdateLine update={update} />
                  {broughtInBy === null ? null : (
                    <>
                      {' · '}
                      <AppLink href={`/tai-lieu/phien-ban/${broughtInBy.id}`}>{t('by', { number: numberText(broughtInBy) })}</AppLink>
                    </>
                  )}
                  {isOpen && inMaking !== null ? (
                    <>
                      {' · '}
                      <AppLink href={`/tai-lieu/phien-ban/${inMaking.id}`}>{t('inMaking', { number: numberText(inMaking) })}</AppLink>
                    </>
                  ) : null}
                  {state === 'checked' && update.checkedBy && update.checkedAt
                    ? ` · ${update.checkedBy.name}, ${formatMoment(update.checkedAt)}`
                    : null}
                </Text>
              </span>
              <UpdateLight update={update} />
              {state === 'checked' && update.checkReason ? <span className={css.remark}>{update.checkReason}</span> : null}
              <Group gap="xs">
                {isOpen && inMaking === null && may('request') ? (
                  <Button
                    component={AppLink}
                    size="sm"
                    href={`/tai-lieu/phieu-de-nghi/moi?tai-lieu=${document.id}&ben-ngoai=${update.externalId}`}
                  >
                    {t('request')}
                  </Button>
                ) : null}
                {isOpen && may('check') ? (
                  <Button size="sm" variant="default" onClick={() => setAsked({ act: 'check', update })}>
                    {t('check.action')}
                  </Button>
                ) : null}
                {may('unlink') ? (
                  <Button size="sm" variant="subtle" onClick={() => setAsked({ act: 'unlink', update })}>
                    {t('unlink.action')}
                  </Button>
                ) : null}
              </Group>
            </li>
          );
        })}
      </ul>
      {asked === null ? null : (
        <ReasonDialog
          opened
          title={t(`${asked.act}.title`, { number: asked.update.number, code: asked.update.document.code })}
          sentence={t(`${asked.act}.sentence`)}
          submitLabel={t(`${asked.act}.action`)}
          pending={act.pending}
          problem={act.problem}
          onSubmit={(reason) => void act.run({ act: asked.act, linkId: asked.update.linkId, reason })}
          onClose={close}
        />
      )}
    </Paper>
  );
}
