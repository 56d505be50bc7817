import { AppLink } from '../../../ui/link';
import { useRequestName } from './change-request-state';

/** A change request by its number, as a link for who may open it. */
export function RequestLink({ request }: { request: { id: string; number: number; year: number; mayOpen: boolean } }) {
  const name = useRequestName()(request);
  return request.mayOpen ? <AppLink href={`/tai-lieu/phieu-de-nghi/${request.id}`}>{name}</AppLink> : name;
}
