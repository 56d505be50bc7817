import { describe, expect, it } from 'vitest';
import { droppedFiles } from './dropped-files';

const file = (name: string) => new File(['x'], name);
const fileEntry = (name: string) => ({ isFile: true, isDirectory: false, name, file: (take: (one: File) => void) => take(file(name)) });
/** Gives its entries two at a time, as a browser gives a hundred. */
const folder = (...entries: object[]) => ({
  isFile: false,
  isDirectory: true,
  createReader: () => {
    let at = 0;
    return {
      readEntries: (take: (part: object[]) => void) => {
        take(entries.slice(at, at + 2));
        at += 2;
      },
    };
  },
});
const dropped = (entries: object[], files: File[] = []) =>
  droppedFiles({
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) as unknown as DataTransferItemList,
    files: files as unknown as FileList,
  });

describe('what is dropped', () => {
  it('plain files come as they are', async () => {
    const files = [file('a.pdf')];
    expect(await dropped([fileEntry('a.pdf')], files)).toEqual(files);
  });

  it('a folder gives all that is in it, however deep, without what systems hide', async () => {
    const all = folder(fileEntry('a.pdf'), fileEntry('b.pdf'), folder(fileEntry('c.docx'), fileEntry('.DS_Store')), fileEntry('~$c.docx'));
    expect((await dropped([all, fileEntry('d.pdf')])).map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'c.docx', 'd.pdf']);
  });
});
