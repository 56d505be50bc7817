import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BecauseList } from '../../../ui/because-list';
import { formatDay, formatNumber } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { PageHead } from '../../../ui/page-head';
import { QrCode } from '../../../ui/qr-code';
import { checkInRoute } from '../routes';
import { type CheckInScreen, checkInQuery } from './attendance.queries';
import css from './check-in.module.css';

/** What stands on the screen of the room: a QR that changes, and how many have checked in by it. */
export function CheckInPage() {
  const { id } = checkInRoute.useParams();
  const query = useQuery(checkInQuery(id));
  return <ReadState query={query}>{(screen) => <Shown screen={screen} lost={query.isRefetchError} />}</ReadState>;
}

function Shown({ screen, lost }: { screen: CheckInScreen; lost: boolean }) {
  const { t } = useTranslation(['evaluation', 'training']);
  const { session, actions, wrong, mostWrong } = screen;
  return (
    <>
      <PageHead
        title={t('checkIn.title')}
        back={{ href: `/dao-tao/buoi-hoc/${session.id}`, label: t('training:attendance.title') }}
        line={`${screen.classTitle} · ${t(`training:halves.${session.half}`)} ${formatDay(session.heldOn)}, ${session.startsAt}-${session.endsAt}`}
      />
      {actions.show?.allowed === false ? (
        <Alert color="yellow" variant="light" icon={<Icon name="warning" />} title={t('checkIn.notNow')}>
          <BecauseList because={actions.show.because} />
        </Alert>
      ) : null}
      {lost ? (
        <Alert color="red" variant="light" icon={<Icon name="warning" />} role="alert">
          {t('checkIn.lost')}
        </Alert>
      ) : null}
      {wrong >= mostWrong ? (
        <Alert color="red" variant="light" icon={<Icon name="stop" />} role="alert">
          {t('checkIn.stopped', { count: wrong })}
        </Alert>
      ) : null}
      <div className={css.screen}>
        {screen.url === null || lost ? null : (
          <div className={css.code}>
            <QrCode text={screen.url} label={t('checkIn.qr')} size="100%" />
          </div>
        )}
        <div className={css.beside}>
          <p className={css.count} role="status">
            <span className={css.figure}>
              {formatNumber(screen.present)}/{formatNumber(screen.learners)}
            </span>{' '}
            {t('checkIn.present')}
          </p>
          <Text>{t('checkIn.byCode', { count: screen.checkedIn })}</Text>
          {screen.url === null ? null : (
            <ol className={css.steps}>
              <li>{t('checkIn.step1')}</li>
              <li>{t('checkIn.step2')}</li>
              <li>{t('checkIn.step3')}</li>
            </ol>
          )}
          <Text size="sm" c="dimmed">
            {t('checkIn.rotates')}
            {wrong > 0 ? ` ${t('checkIn.wrong', { wrong: formatNumber(wrong), most: formatNumber(mostWrong) })}` : ''}
          </Text>
        </div>
      </div>
    </>
  );
}
