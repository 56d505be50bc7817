import { Alert, Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DateField } from '../../ui/date-field';
import { dayOf, formatDay } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { Facts } from '../../ui/facts';
import { FileList } from '../../ui/file-list';
import { History } from '../../ui/history';
import { Icon } from '../../ui/icons';
import { PersonName } from '../../ui/names';
import { notifyDone } from '../../ui/notify';
import { PageTabs } from '../../ui/page-tabs';
import { ReasonDialog } from '../../ui/reason-dialog';
import { AGENCY_CHANGES, type Authorization, authorizationQuery } from './agency.queries';
import { AuthorizationState } from './authorization-state';
import { authorizationRoute } from './routes';

/** One authorization: who, for what, until when, its paper; it can be revoked from a day on. */
export function AuthorizationPage() {
  const { id } = authorizationRoute.useParams();
  const query = useQuery(authorizationQuery(id));
  return <ReadState query={query}>{(authorization) => <Shown authorization={authorization} />}</ReadState>;
}

function Shown({ authorization }: { authorization: Authorization }) {
  const { t } = useTranslation('agency');
  const { id, number, person, unit, grantedBy, revokedOn, revokeReason } = authorization;
  const [revoking, setRevoking] = useState(false);
  const [from, setFrom] = useState<string | null>(dayOf(new Date()));
  const revoke = useCommand({
    send: (body: { revokedOn: string; reason: string }, { headers }) =>
      answer(api.POST('/api/v1/signing-authorizations/{id}/revocation', { params: { path: { id } }, body, headers })),
    changes: AGENCY_CHANGES,
    done: () => {
      notifyDone(t('authorizations.revoked'));
      setRevoking(false);
    },
  });
  return (
    <DetailPage
      code={number}
      title={t('authorizations.of', { name: person.name })}
      back={{ href: '/uy-quyen', label: t('authorizations.title') }}
      status={<AuthorizationState standing={authorization.standing} />}
      answers={authorization.actions}
      actions={[{ name: 'revoke', label: t('authorizations.revoke'), tone: 'danger', run: () => setRevoking(true) }]}
    >
      {revokedOn === null ? null : (
        <Alert
          mb="md"
          color="yellow"
          variant="light"
          icon={<Icon name="warning" />}
          title={t('authorizations.revokedFrom', { day: formatDay(revokedOn) })}
        >
          {revokeReason}
        </Alert>
      )}
      <PageTabs
        label={t('authorizations.tabs')}
        tabs={[
          {
            name: 'chung',
            label: t('authorizations.general'),
            content: (
              <Stack gap="md">
                <Paper withBorder p="md">
                  <Facts
                    facts={[
                      { label: t('authorizations.number'), value: number },
                      { label: t('authorizations.decidedOn'), value: formatDay(authorization.decidedOn) },
                      { label: t('authorizations.grantedBy'), value: <PersonName name={grantedBy.name} unit={grantedBy.post} /> },
                      { label: t('authorizations.person'), value: <PersonName name={person.name} unit={person.post} /> },
                      { label: t('authorizations.unit'), value: unit.name },
                      { label: t('authorizations.matter'), value: authorization.matter },
                      {
                        label: t('authorizations.time'),
                        value: `${formatDay(authorization.validFrom)} – ${formatDay(authorization.validUntil)}`,
                      },
                    ]}
                  />
                  <FileList files={[authorization.file]} label={t('authorizations.file')} />
                </Paper>
              </Stack>
            ),
          },
          { name: 'lich-su', label: t('authorizations.history'), content: <History entries={authorization.history} /> },
        ]}
      />
      {revoking ? (
        <ReasonDialog
          opened
          title={t('authorizations.revoke')}
          sentence={t('authorizations.revokeSentence', { number, name: person.name })}
          submitLabel={t('authorizations.revoke')}
          tone="danger"
          pending={revoke.pending}
          problem={revoke.problem}
          onSubmit={(reason) => {
            if (from !== null) void revoke.run({ revokedOn: from, reason });
          }}
          onClose={() => setRevoking(false)}
        >
          <DateField label={t('authorizations.revokedOn')} required value={from} onChange={setFrom} />
        </ReasonDialog>
      ) : null}
    </DetailPage>
  );
}
