import { FileSignatures } from './file-signatures';
import { FileTextState } from './file-text';
import { WordPreview } from './word-preview';

/** Below a file in a list: how far its text is read, who signed it, a look at a Word file. */
export function KnownFile({ file: { id, name }, href }: { file: { id: string; name: string }; href: string }) {
  return (
    <>
      <FileTextState fileId={id} name={name} href={href} />
      <WordPreview file={{ id, name }} />
      {/\.pdf$/i.test(name) ? <FileSignatures fileId={id} /> : null}
    </>
  );
}
