import { AppLink } from '../../../ui/link';
import type { ProcedureRef } from './tthc.queries';

/** Procedures (quy trình) by their codes. */
export function ProcedureLinks({ procedures }: { procedures: readonly ProcedureRef[] }) {
  return (
    <>
      {procedures.map(({ documentId, code, title }, at) => (
        <span key={documentId}>
          {at > 0 ? ', ' : null}
          <AppLink href={`/tai-lieu/${documentId}`} title={title}>
            {code}
          </AppLink>
        </span>
      ))}
    </>
  );
}
