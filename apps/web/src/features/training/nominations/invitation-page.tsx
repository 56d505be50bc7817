import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useSession } from '../../../session/session.queries';
import { formatDay, formatMoment, formatNumber } from '../../../ui/dates';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { Facts } from '../../../ui/facts';
import { notifyDone } from '../../../ui/notify';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { invitationRoute } from '../routes';
import { TRAINING_CHANGES } from '../training.queries';
import { DeclineDialog } from './decline-dialog';
import { ExtendDialog } from './extend-dialog';
import { InvitationStanding } from './invitation-standing';
import { NominateDialog } from './nominate-dialog';
import { Nominations } from './nominations';
import { type Invitation, invitationQuery } from './nominations.queries';
import { Nominees } from './nominees';

/** One invitation, as its organiser and as the agency see it: the class as it was then, what was answered, what became of each. */
export function InvitationPage() {
  const { id } = invitationRoute.useParams();
  const query = useQuery(invitationQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

type Dialog = { name: 'nominate'; reason: string | null } | { name: 'decline' | 'extend' | 'withdraw' };

function Shown({ tagged }: { tagged: Tagged<Invitation> }) {
  const { t } = useTranslation(['nominations', 'training']);
  const { organization } = useSession();
  const one = tagged.value;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const withdraw = useCommand({
    send: (reason: string, { headers }) =>
      answer(
        api.POST('/api/v1/class-invitations/{id}/withdrawal', {
          params: { path: { id: one.id } },
          body: { reason },
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('withdraw.done'));
      close();
    },
  });
  const own = one.agencyId === organization.id;
  return (
    <DetailPage
      title={one.title}
      back={
        own || one.classId === null
          ? { href: '/dao-tao/loi-moi', label: t('title') }
          : { href: `/dao-tao/lop/${one.classId}?tab=moi-cu`, label: t('invited') }
      }
      status={<InvitationStanding standing={one.standing} />}
      line={own ? one.organiserName : one.agencyName}
      answers={one.actions}
      actions={[
        { name: 'nominate', label: t('nominate.action'), icon: 'add', run: (reason) => setDialog({ name: 'nominate', reason }) },
        { name: 'decline', label: t('decline.action'), icon: 'close', beside: true, run: () => setDialog({ name: 'decline' }) },
        { name: 'extend', label: t('extend.action'), icon: 'calendar', run: () => setDialog({ name: 'extend' }) },
        { name: 'withdraw', label: t('withdraw.action'), tone: 'danger', icon: 'close', run: () => setDialog({ name: 'withdraw' }) },
      ]}
    >
      <Stack gap="lg">
        <Facts
          facts={[
            { label: t('organiser'), value: one.organiserName },
            { label: t('agency'), value: one.agencyName },
            { label: t('course'), value: one.courseName },
            ...(one.classState === null ? [] : [{ label: t('classState'), value: t(`training:states.${one.classState}`) }]),
            {
              label: t('days'),
              value: one.startsOn === one.endsOn ? formatDay(one.startsOn) : `${formatDay(one.startsOn)} - ${formatDay(one.endsOn)}`,
            },
            { label: t('place'), value: one.place },
            { label: t('seats'), value: one.seats === null ? t('anySeats') : formatNumber(one.seats) },
            { label: t('answerBy'), value: formatDay(one.answerBy) },
            { label: t('contact'), value: one.contact },
            { label: t('invitedAt'), value: formatMoment(one.invitedAt) },
            ...(one.withdrawnBecause === null ? [] : [{ label: t('withdraw.because'), value: one.withdrawnBecause }]),
          ]}
        />
        <section aria-labelledby="nominees">
          <Title order={2} size="h4" id="nominees" mb="xs">
            {t('nominees', { count: one.nominees })}
          </Title>
          <Nominees people={one.nomineeList} />
        </section>
        <section aria-labelledby="nominations">
          <Title order={2} size="h4" id="nominations" mb="xs">
            {t('answers')}
          </Title>
          <Nominations nominations={one.nominations} />
        </section>
      </Stack>
      {dialog?.name === 'nominate' ? <NominateDialog one={one} reason={dialog.reason} onClose={close} /> : null}
      {dialog?.name === 'decline' ? <DeclineDialog id={one.id} onClose={close} /> : null}
      {dialog?.name === 'extend' ? <ExtendDialog tagged={tagged} onClose={close} /> : null}
      {dialog?.name === 'withdraw' ? (
        <ReasonDialog
          opened
          title={t('withdraw.action')}
          sentence={t('withdraw.sentence', { agency: one.agencyName })}
          submitLabel={t('withdraw.action')}
          tone="danger"
          pending={withdraw.pending}
          problem={withdraw.problem}
          onSubmit={(reason) => void withdraw.run(reason)}
          onClose={close}
        />
      ) : null}
    </DetailPage>
  );
}
