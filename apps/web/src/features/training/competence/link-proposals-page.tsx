import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { formatDay } from '../../../ui/dates';
import { ListPage } from '../../../ui/list-page';
import { notifyDone } from '../../../ui/notify';
import { COMPETENCE_CHANGES, type LinkProposal, useLinkProposals } from './competence.queries';

type Said = { readonly learner: LinkProposal; readonly person: LinkProposal['people'][number] };

/** Learners with certificates who may be people of this office: somebody says so, one by one. */
export function LinkProposalsPage() {
  const { t } = useTranslation('competence');
  const list = useLinkProposals();
  const [said, setSaid] = useState<Said | null>(null);
  return (
    <>
      <ListPage
        title={t('links.title')}
        line={t('links.line')}
        back={{ href: '/dao-tao/nang-luc', label: t('title') }}
        list={list}
        rowKey={(row) => row.learnerId}
        columns={[
          {
            key: 'learner',
            header: t('links.learner'),
            cell: (row) => (
              <>
                {row.fullName}
                <Text size="sm" c="dimmed" component="span" display="block">
                  {factsOf(row)}
                </Text>
              </>
            ),
          },
          {
            key: 'keptBy',
            header: t('links.keptBy'),
            cell: (row) => (
              <>
                {row.keptBy}
                <Text size="sm" c="dimmed" component="span" display="block">
                  {t('links.certificates', { count: row.certificates })}
                </Text>
              </>
            ),
            width: '16rem',
          },
          {
            key: 'people',
            header: t('links.likely'),
            cell: (row) => (
              <Stack gap="xs">
                {row.people.map((person) => (
                  <Group key={person.id} justify="space-between" gap="xs">
                    <div>
                      {person.name}
                      <Text size="sm" c="dimmed" component="span" display="block">
                        {[person.post, t(`links.${person.likeness}`)].filter(Boolean).join(' · ')}
                      </Text>
                    </div>
                    <Button
                      size="sm"
                      variant="default"
                      aria-label={t('links.confirmOne', { learner: row.fullName, person: person.name })}
                      onClick={() => setSaid({ learner: row, person })}
                    >
                      {t('links.confirm')}
                    </Button>
                  </Group>
                ))}
              </Stack>
            ),
          },
        ]}
        empty={{ title: t('links.empty'), hint: t('links.emptyHint') }}
      />
      {said === null ? null : <SayDialog said={said} onClose={() => setSaid(null)} />}
    </>
  );
}

function SayDialog({ said: { learner, person }, onClose }: { said: Said; onClose(): void }) {
  const { t } = useTranslation('competence');
  const link = useCommand({
    send: (_: null, { headers }) =>
      answer(api.POST('/api/v1/learner-links', { body: { learnerId: learner.learnerId, personId: person.id }, headers })),
    changes: COMPETENCE_CHANGES,
    done: () => {
      notifyDone(t('links.made'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      sentence={t('links.sentence', {
        learner: learner.fullName,
        facts: factsOf(learner),
        person: person.name,
        post: person.post ?? t('links.noPost'),
      })}
      pending={link.pending}
      problem={link.problem}
      onConfirm={() => void link.run(null)}
      onClose={onClose}
    />
  );
}

const factsOf = ({ birthDate, position, agencyName }: LinkProposal): string =>
  [birthDate === null ? null : formatDay(birthDate), position, agencyName].filter(Boolean).join(' · ');
