import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useSession } from '../../../session/session.queries';
import { formatDay } from '../../../ui/dates';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { Facts } from '../../../ui/facts';
import { FileList } from '../../../ui/file-list';
import { AppLink } from '../../../ui/link';
import { PersonName } from '../../../ui/names';
import { notifyDone } from '../../../ui/notify';
import { PageTabs } from '../../../ui/page-tabs';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { StatusBadge } from '../../../ui/status-badge';
import { numberText } from '../document-words';
import { briefingRoute } from '../routes';
import css from './document-distribution.module.css';
import { type Briefing, briefingQuery, READING_CHANGES } from './reading.queries';

/** One briefing or posting: what was made known, to whom, by which paper. */
export function BriefingPage() {
  const { id } = briefingRoute.useParams();
  const query = useQuery(briefingQuery(id));
  return <ReadState query={query}>{(briefing) => <Shown briefing={briefing} />}</ReadState>;
}

function Shown({ briefing }: { briefing: Briefing }) {
  const { t } = useTranslation('reading');
  const { menu } = useSession();
  const [striking, setStriking] = useState(false);
  const { voidedAt, items, present } = briefing;
  return (
    <DetailPage
      title={briefing.subject}
      back={{ href: '/pho-bien', label: t('briefing.title') }}
      status={
        voidedAt === null ? (
          <StatusBadge tone="good" word={t('briefing.counts')} />
        ) : (
          <StatusBadge tone="neutral" word={t('briefing.struck')} />
        )
      }
      answers={briefing.actions}
      actions={[{ name: 'strikeOut', label: t('briefing.strike'), icon: 'close', tone: 'danger', run: () => setStriking(true) }]}
    >
      <PageTabs
        label={t('briefing.tabs')}
        tabs={[
          {
            name: 'general',
            label: t('briefing.general'),
            content: (
              <Paper withBorder p="md">
                <Facts
                  facts={[
                    { label: t('briefing.kind'), value: t(`briefing.kinds.${briefing.kind}`) },
                    { label: t('briefing.heldOn'), value: formatDay(briefing.heldOn) },
                    { label: t('briefing.place'), value: briefing.place },
                    ...(briefing.kind === 'posting'
                      ? []
                      : [
                          ...(briefing.ledBy === null ? [] : [{ label: t('briefing.ledBy'), value: briefing.ledBy }]),
                          { label: t('briefing.attendance'), value: t('briefing.attended', { count: briefing.people }) },
                        ]),
                    {
                      label: t('briefing.recordedBy'),
                      value: <PersonName name={briefing.recordedBy.name} unit={briefing.recordedBy.post} />,
                    },
                    { label: t('briefing.file'), value: <FileList files={[briefing.file]} label={t('briefing.file')} /> },
                    ...(briefing.recordId === null || !menu.includes('records')
                      ? []
                      : [
                          {
                            label: t('briefing.record'),
                            value: <AppLink href={`/ho-so/${briefing.recordId}`}>{t('briefing.openRecord')}</AppLink>,
                          },
                        ]),
                    ...(briefing.voidReason === null ? [] : [{ label: t('briefing.reason'), value: briefing.voidReason }]),
                  ]}
                />
              </Paper>
            ),
          },
          {
            name: 'documents',
            label: t('briefing.documents'),
            count: items.length,
            content: (
              <Paper withBorder p="md">
                <ul className={css.items} aria-label={t('briefing.documents')}>
                  {items.map((one) => (
                    <li key={one.documentId} className={css.item}>
                      <AppLink href={`/tai-lieu/${one.documentId}`}>
                        {one.code} · {one.title}
                      </AppLink>
                      <span className="qms-digits">{numberText(one)}</span>
                    </li>
                  ))}
                </ul>
              </Paper>
            ),
          },
          // Names are for those who record such meetings; others read how many there were.
          ...(briefing.kind === 'posting' || present === null
            ? []
            : [
                {
                  name: 'present',
                  label: t('briefing.people'),
                  count: present.length,
                  content: (
                    <Paper withBorder p="md">
                      <ul className={css.items} aria-label={t('briefing.people')}>
                        {present.map((person) => (
                          <li key={person.id} className={css.item}>
                            <PersonName name={person.name} unit={person.post} />
                          </li>
                        ))}
                      </ul>
                    </Paper>
                  ),
                },
              ]),
        ]}
      />
      {striking ? <StrikeDialog id={briefing.id} onClose={() => setStriking(false)} /> : null}
    </DetailPage>
  );
}

function StrikeDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('reading');
  const strike = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/briefings/{id}/striking-out', { params: { path: { id } }, body: { reason }, headers })),
    changes: READING_CHANGES,
    done: () => {
      notifyDone(t('briefing.strikeDone'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('briefing.strike')}
      sentence={t('briefing.strikeSentence')}
      submitLabel={t('briefing.strike')}
      tone="danger"
      pending={strike.pending}
      problem={strike.problem}
      onSubmit={(reason) => void strike.run(reason)}
      onClose={onClose}
    />
  );
}
