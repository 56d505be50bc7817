import { FileSignatures } from './file-signatures';
import { FileTextState } from './file-text';

/** Below a file in a list: how far its text is read, who signed it. */
export function KnownFile({ file: { id, name }, href }: { file: { id: string; name: string }; href: string }) {
  return (
    <>
      <FileTextState fileId={id} name={name} href={href} />
      {/\.pdf$/i.test(name) ? <FileSignatures fileId={id} /> : null}
    </>
  );
}
