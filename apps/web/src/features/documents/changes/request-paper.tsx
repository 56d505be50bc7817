import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PaperDownloads } from '../../../ui/paper-downloads';
import css from './change-requests.module.css';
import { type ChangeRequest, paperUrl } from './changes.queries';

/** The request on paper: for heads who sign there, and for whoever keeps it in a folder. */
export function RequestPaper({ request: { id, actions } }: { request: ChangeRequest }) {
  const { t } = useTranslation('changes');
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="request-paper">
      <h2 className={css.heading} id="request-paper">
        {t('paper.title')}
      </h2>
      {actions.enterSignedDecision?.allowed ? <p className={css.soft}>{t('paper.hint')}</p> : null}
      <PaperDownloads papers={[{ label: t('paper.name'), path: paperUrl(id) }]} />
    </Paper>
  );
}
