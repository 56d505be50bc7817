import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useRoleName } from '../../../session/role-name';
import { useSession } from '../../../session/session.queries';
import { formatDay, formatSize } from '../../../ui/dates';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { FilterBar, FilterDay } from '../../../ui/filter-bar';
import { History } from '../../../ui/history';
import { notifyDone } from '../../../ui/notify';
import { PageTabs } from '../../../ui/page-tabs';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { useUrlFilters } from '../../../ui/url-filters';
import { personCompetenceRoute } from '../routes';
import css from './competence.module.css';
import {
  COMPETENCE_CHANGES,
  externalFileUrl,
  type PersonCompetence,
  type PersonEvidence,
  personCompetenceQuery,
} from './competence.queries';
import { CompetenceShown, useEvidenceWords } from './competence-state';
import { ExternalCertificateDialog } from './external-certificate-dialog';
import { PersonEffectiveness } from './person-effectiveness';

/** One person: what is required of him, what shows it, what he earned elsewhere. */
export function PersonCompetencePage() {
  const { id } = personCompetenceRoute.useParams();
  return <OfPerson id={id} />;
}

/** The same of oneself. */
export function OwnCompetencePage() {
  return <OfPerson id={useSession().person.id} own />;
}

function OfPerson({ id, own }: { id: string; own?: true }) {
  const { i18n } = useTranslation();
  const { values } = useUrlFilters(['asOf']);
  const query = useQuery(personCompetenceQuery(id, values.asOf, i18n.language));
  return <ReadState query={query}>{(one) => <Shown one={one} own={own} />}</ReadState>;
}

type Dialog =
  | { readonly act: 'enter' }
  | { readonly act: 'correct' | 'withdraw'; readonly one: PersonEvidence }
  | { readonly act: 'unlink'; readonly one: PersonCompetence['links'][number] };

function Shown({ one, own }: { one: PersonCompetence; own?: true | undefined }) {
  const { t } = useTranslation('competence');
  const roleName = useRoleName();
  const filters = useUrlFilters(['asOf']);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const roles = one.roles.map((role) => roleName(role)).join(', ');
  return (
    <DetailPage
      title={own ? t('own.title') : one.person.name}
      {...(own ? {} : { back: { href: '/dao-tao/nang-luc', label: t('title') } })}
      line={own ? t('own.line') : [...new Set([one.person.post, roles, one.units.join(', ')])].filter(Boolean).join(' · ')}
      answers={one.actions}
      actions={
        one.actions.enter?.allowed
          ? [{ name: 'enter', label: t('external.enter'), icon: 'add', run: () => setDialog({ act: 'enter' }) }]
          : []
      }
    >
      <PageTabs
        label={t('tabs.label')}
        tabs={[
          {
            name: 'chung',
            label: t('tabs.general'),
            content: (
              <Stack gap="md">
                <FilterBar filters={filters}>
                  <FilterDay filters={filters} name="asOf" label={t('asOf')} />
                </FilterBar>
                <Part title={t('required', { on: formatDay(one.asOf) })}>
                  {one.cells.length === 0 ? (
                    <Text>{t('nothingRequired')}</Text>
                  ) : (
                    <ul className={css.list}>
                      {one.cells.map((cell) => (
                        <li key={cell.course} className={css.line}>
                          <Text>{one.courses[cell.course]?.name}</Text>
                          <CompetenceShown cell={cell} />
                        </li>
                      ))}
                    </ul>
                  )}
                </Part>
                <Part title={t('evidence.title')}>
                  {one.evidence.length === 0 ? (
                    <Text>{t('evidence.none')}</Text>
                  ) : (
                    <ul className={css.list}>
                      {one.evidence.map((each) => (
                        <Evidence key={each.id} one={each} act={(act) => setDialog({ act, one: each })} />
                      ))}
                    </ul>
                  )}
                </Part>
                <PersonEffectiveness verdicts={one.effectiveness} />
                {one.links.length === 0 ? null : (
                  <Part title={t('links.of')}>
                    <Stack gap="xs">
                      {one.links.map((link) => (
                        <Paper key={link.id} withBorder p="sm">
                          <Group justify="space-between" gap="sm">
                            <div>
                              <Text>{link.learnerName}</Text>
                              <Text size="sm" c="dimmed">
                                {[link.birthDate === null ? null : formatDay(link.birthDate), link.keptBy].filter(Boolean).join(' · ')}
                              </Text>
                            </div>
                            {one.actions.unlink?.allowed ? (
                              <Button size="sm" variant="default" onClick={() => setDialog({ act: 'unlink', one: link })}>
                                {t('links.end')}
                              </Button>
                            ) : null}
                          </Group>
                        </Paper>
                      ))}
                    </Stack>
                  </Part>
                )}
              </Stack>
            ),
          },
          { name: 'lich-su', label: t('history'), content: <History entries={one.history} /> },
        ]}
      />
      {dialog?.act === 'enter' ? <ExternalCertificateDialog personId={one.person.id} one={null} onClose={close} /> : null}
      {dialog?.act === 'correct' ? <ExternalCertificateDialog personId={one.person.id} one={dialog.one} onClose={close} /> : null}
      {dialog?.act === 'withdraw' ? <WithdrawDialog one={dialog.one} onClose={close} /> : null}
      {dialog?.act === 'unlink' ? <UnlinkDialog one={dialog.one} onClose={close} /> : null}
    </DetailPage>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 style={{ fontSize: '1rem', margin: '0 0 0.5rem' }}>{title}</h2>
      {children}
    </section>
  );
}

function Evidence({ one, act }: { one: PersonEvidence; act(name: 'correct' | 'withdraw'): void }) {
  const { t } = useTranslation('competence');
  const words = useEvidenceWords();
  return (
    <li className={css.line}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={600}>{one.course.name}</Text>
          <Text size="sm">
            {words(one)}
            {one.expiresOn === null ? `; ${t('evidence.noExpiry')}` : ''}
          </Text>
          <Text size="sm" c="dimmed">
            {one.issuer} · {t(`evidence.sources.${one.source}`)}
          </Text>
          {one.endedOn === null ? null : <Text size="sm">{t('evidence.ended', { on: formatDay(one.endedOn) })}</Text>}
          {one.withdrawalReason === null ? null : <Text size="sm">{t('evidence.withdrawn', { reason: one.withdrawalReason })}</Text>}
          {one.file === null ? null : (
            <a href={externalFileUrl(one.id)} download={one.file.name}>
              {one.file.name} ({formatSize(one.file.size)})
            </a>
          )}
        </div>
        <Group gap="xs">
          {one.actions.correct?.allowed ? (
            <Button
              size="sm"
              variant="default"
              aria-label={t('external.correctOne', { number: one.number })}
              onClick={() => act('correct')}
            >
              {t('external.correct')}
            </Button>
          ) : null}
          {one.actions.withdraw?.allowed ? (
            <Button
              size="sm"
              variant="default"
              aria-label={t('external.withdrawOne', { number: one.number })}
              onClick={() => act('withdraw')}
            >
              {t('external.withdraw')}
            </Button>
          ) : null}
        </Group>
      </Group>
    </li>
  );
}

function WithdrawDialog({ one, onClose }: { one: PersonEvidence; onClose(): void }) {
  const { t } = useTranslation('competence');
  const withdraw = useCommand({
    send: (reason: string, { headers }) =>
      answer(
        api.POST('/api/v1/external-certificates/{id}/withdrawal', {
          params: { path: { id: one.id } },
          body: { reason },
          headers: { ...headers, 'If-Match': `"${one.version}"` },
        }),
      ),
    changes: COMPETENCE_CHANGES,
    done: () => {
      notifyDone(t('external.withdrawn'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('external.withdrawTitle')}
      sentence={t('external.withdrawSentence', { number: one.number })}
      submitLabel={t('external.withdrawTitle')}
      tone="danger"
      pending={withdraw.pending}
      problem={withdraw.problem}
      onSubmit={(reason) => void withdraw.run(reason)}
      onClose={onClose}
    />
  );
}

function UnlinkDialog({ one, onClose }: { one: PersonCompetence['links'][number]; onClose(): void }) {
  const { t } = useTranslation('competence');
  const end = useCommand({
    send: (reason: string, { headers }) =>
      answer(
        api.POST('/api/v1/learner-links/{id}/end', {
          params: { path: { id: one.id } },
          body: { reason },
          headers: { ...headers, 'If-Match': `"${one.version}"` },
        }),
      ),
    changes: COMPETENCE_CHANGES,
    done: () => {
      notifyDone(t('links.ended'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('links.end')}
      sentence={t('links.endSentence', { learner: one.learnerName })}
      submitLabel={t('links.end')}
      pending={end.pending}
      problem={end.problem}
      onSubmit={(reason) => void end.run(reason)}
      onClose={onClose}
    />
  );
}
