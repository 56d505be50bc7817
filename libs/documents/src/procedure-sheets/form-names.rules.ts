/** `BM-HT-01.03 - Phiếu đề nghị ban hành, sửa đổi.docx`: code and title; the ending is the stored file's. */
export function fileNameOf({ code, title }: { readonly code: string; readonly title: string }, storedName: string): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(storedName)?.[0].toLowerCase() ?? '';
  const words = `${code} - ${title}`
    .normalize('NFC')
    // Signs that no file system of an office takes.
    .replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${[...words].slice(0, 120).join('').trim()}${ending}`;
}

/** Names in one folder: what would stand twice is counted. */
export function namedApart(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLocaleLowerCase('vi');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? name : name.replace(/(\.[a-z0-9]+)?$/, ` (${before + 1})$1`);
  });
}
