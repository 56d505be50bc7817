import { FileScan } from './file-scan';
import { FileSignatures } from './file-signatures';
import { FileTextState } from './file-text';
import { WordPreview } from './word-preview';

/** Below a file in a list: what the antivirus said, how far its text is read, who signed it, a look at a Word file. */
export function KnownFile({ file: { id, name }, href }: { file: { id: string; name: string }; href: string }) {
  return (
    <>
      <FileScan fileId={id} />
      <FileTextState fileId={id} name={name} href={href} />
      <WordPreview file={{ id, name }} />
      {/\.pdf$/i.test(name) ? <FileSignatures fileId={id} /> : null}
    </>
  );
}
