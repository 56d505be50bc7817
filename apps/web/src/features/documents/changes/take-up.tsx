import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { useUrlFilters } from '../../../ui/url-filters';
import { DOCUMENT_CHANGES, type Revision } from '../documents.queries';

/** On the page of a draft, come to from an accepted request (`?phieu=`): the draft may carry it out. */
export function TakeUp({ tagged }: { tagged: Tagged<Revision> }) {
  const { t } = useTranslation('changes');
  const requestId = useUrlFilters(['phieu']).values.phieu;
  const revision = tagged.value;
  const take = useCommand({
    send: (changeRequestId: string, { headers }) =>
      answer(
        api.PATCH('/api/v1/revisions/{id}', {
          params: { path: { id: revision.id } },
          body: { changeRequestId },
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: DOCUMENT_CHANGES,
    done: () => notifyDone(t('takenUp')),
  });
  if (requestId === '' || revision.actions.change?.allowed !== true || revision.changeRequest?.id === requestId) return null;
  return (
    <Alert mb="md" color="yellow" variant="light" icon={<Icon name="warning" />} title={t('hasDraft')}>
      {take.problem ? <ProblemView problem={take.problem} /> : null}
      <Button size="sm" loading={take.pending} onClick={() => void take.run(requestId)}>
        {t('takeUp')}
      </Button>
    </Alert>
  );
}
