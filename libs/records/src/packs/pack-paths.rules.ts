/** Longest names, in characters: with these a path stays under the 260 that Windows knows, wherever it is unpacked within reason. */
const LONGEST = { organization: 30, clause: 42, kind: 30, record: 50, file: 56 } as const;

/** Words that Windows keeps for devices, whatever stands behind the dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Where a file of a record belongs in the pack. */
export interface PackedFile {
  /** Null where the pack is of one organization. */
  readonly organization: string | null;
  /** `9.2 Đánh giá nội bộ`; null = the record names none. */
  readonly clause: string | null;
  /** In words. */
  readonly kind: string;
  /** YYYY-MM-DD. */
  readonly happenedOn: string;
  readonly number: string | null;
  readonly title: string;
  /** As it was uploaded. */
  readonly file: string;
}

/** One part of a path: NFC, readable, and a name on Windows as everywhere else. */
export function segment(text: string, longest: number): string {
  const plain = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/ +/g, ' ')
    .trim();
  const cut = [...plain]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '');
  if (cut === '') return '_';
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** A file's name cut at its stem, its extension kept. */
function fileSegment(name: string): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name.normalize('NFC')) ?? [];
  return `${segment(stem, LONGEST.file)}${extension}`;
}

/** Makes the paths of one pack: no two alike, not even where capitals are one letter with small ones. */
export class PackPaths {
  private readonly taken = new Set<string>();

  /** The path of a file, with `/`. */
  of({ organization, clause, kind, happenedOn, number, title, file }: PackedFile): string {
    const folder = [
      ...(organization === null ? [] : [segment(organization, LONGEST.organization)]),
      segment(clause ?? 'Không ghi điều khoản', LONGEST.clause),
      segment(kind, LONGEST.kind),
      segment([happenedOn, number, title].filter(Boolean).join(' '), LONGEST.record),
    ].join('/');
    const name = fileSegment(file);
    const dot = name.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    for (let n = 1; ; n++) {
      const path = `${folder}/${stem}${n === 1 ? '' : ` (${n})`}${extension}`;
      const key = path.toLocaleLowerCase('vi');
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return path;
    }
  }
}
