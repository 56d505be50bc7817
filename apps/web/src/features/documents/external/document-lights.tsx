import { useQuery } from '@tanstack/react-query';
import { UpdateLight } from './external-state';
import { lawUpdatesQuery } from './externals.queries';

/** Beside the state of a document: the nearest light that is open. */
export function DocumentLights({ documentId }: { documentId: string }) {
  const { data } = useQuery(lawUpdatesQuery(documentId));
  const nearest = data?.items.find(({ state }) => state === 'counting' || state === 'late');
  return nearest ? <UpdateLight update={nearest} /> : null;
}
