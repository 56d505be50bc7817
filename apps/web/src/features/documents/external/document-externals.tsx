import { useQuery } from '@tanstack/react-query';
import { ReadState } from '../../../ui/detail-page';
import { lawUpdatesQuery } from './externals.queries';
import { LawUpdates } from './law-updates';

/** The tab of a controlled document: what others wrote that touches it. */
export function DocumentExternals({ documentId }: { documentId: string }) {
  const query = useQuery(lawUpdatesQuery(documentId));
  return <ReadState query={query}>{({ items, actions }) => <LawUpdates updates={items} actions={actions} of="document" />}</ReadState>;
}
