import { skeleton, skeletonSimilarity } from './folding';
import type { KnownUnit } from './plan-proposal';

/** Units and groups that every office has; more come from the caller and from the plan itself. */
const COMMON_NAMES = [
  'Các phòng, đơn vị thuộc Sở',
  'Các phòng, đơn vị trực thuộc Sở',
  'các phòng, đơn vị thuộc Sở có liên quan',
  'các phòng, đơn vị có liên quan',
  'các phòng, đơn vị liên quan',
  'Các phòng thuộc Sở',
  'các phòng có liên quan',
  'các phòng chuyên môn',
  'các đơn vị liên quan',
  'các đơn vị có liên quan',
  'các đơn vị thuộc Sở',
  'các cơ quan, đơn vị có liên quan',
  'các cơ quan, đơn vị liên quan',
  'các sở, ban, ngành',
  'đơn vị thuộc Sở',
  'Thanh tra Sở',
  'Văn phòng Sở',
  'Văn phòng UBND tỉnh',
  'Lãnh đạo Sở',
  'Phòng Hành chính - Tổng hợp',
  'Phòng Tổ chức - Hành chính',
  'Phòng Kế hoạch - Tài chính',
  'Phòng Quản lý Khoa học',
  'Phòng Quản lý Công nghệ',
  'Phòng Quản lý Công nghệ Chuyên ngành',
  'Phòng Quản lý Tiêu chuẩn Đo lường Chất lượng',
  'Phòng Tiêu chuẩn Đo lường Chất lượng',
  'Phòng Chuyển đổi số',
  'Phòng Bưu chính, Viễn thông',
  'Phòng Công nghệ và Đổi mới sáng tạo',
  'Chi cục Tiêu chuẩn Đo lường Chất lượng',
  'Trung tâm Ứng dụng và Dịch vụ khoa học công nghệ',
  'Trung tâm Ứng dụng và Dịch vụ KHCN',
  'Trung tâm Ứng dụng và Đổi mới sáng tạo',
  'Trung tâm Phục vụ hành chính công tỉnh',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Khoa học và Công nghệ',
  'UBND tỉnh',
  'UBND các xã, phường',
  'công chức làm việc tại',
] as const;

/** Least likeness of a passage to a name that it is taken for; short names must fit better. */
const alike = (length: number): number => (length < 12 ? 0.84 : 0.79);

interface Name {
  readonly text: string;
  readonly skeleton: string;
  readonly words: number;
}

interface Hit {
  readonly name: Name;
  readonly taken: number;
  readonly likeness: number;
}

/** Puts known unit names in their right spelling, longest first; what is not known stays as it was read. */
export class UnitNames {
  private readonly names: Name[];
  private readonly known = new Map<string, string>();

  /** @param repeated lead and coordinator texts of the plan: a name that it writes often is right where it writes it once differently. */
  constructor(organizations: readonly KnownUnit[], repeated: readonly string[]) {
    const given = organizations.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
    const own = namesOften(repeated);
    const all = [...new Map([...given, ...COMMON_NAMES, ...own].map((text) => [skeleton(text), text] as const).reverse()).entries()];
    this.names = all
      .filter(([key]) => key.length >= 6)
      .map(([key, text]) => ({ text, skeleton: key, words: text.split(/\s+/).length }))
      .sort((a, b) => b.skeleton.length - a.skeleton.length);
  }

  restored(text: string): string {
    if (!text) return text;
    const cached = this.known.get(text);
    if (cached !== undefined) return cached;
    const result = this.walk(text.split(/\s+/));
    this.known.set(text, result);
    return result;
  }

  private walk(words: readonly string[]): string {
    const result: string[] = [];
    for (let at = 0; at < words.length; ) {
      const hit = this.longestAt(words, at);
      if (!hit) {
        result.push(words[at]!);
        at += 1;
        continue;
      }
      const last = words[at + hit.taken - 1]!;
      const mark = /[,;.:]+$/.exec(last)?.[0] ?? '';
      result.push(sentenceCase(hit.name.text, words[at]!) + (hit.name.text.endsWith(mark) ? '' : mark));
      at += hit.taken;
    }
    return result.join(' ');
  }

  private longestAt(words: readonly string[], at: number): Hit | null {
    let best: Hit | null = null;
    for (const name of this.names) {
      if (best !== null && name.skeleton.length < (best as Hit).name.skeleton.length * 0.8) break;
      for (const taken of [name.words, name.words - 1, name.words + 1]) {
        if (taken < 1 || at + taken > words.length) continue;
        const wanted = alike(name.skeleton.length);
        const likeness = skeletonSimilarity(skeleton(words.slice(at, at + taken).join('')), name.skeleton, wanted);
        if (likeness >= wanted && likeness > ((best as Hit | null)?.likeness ?? 0)) best = { name, taken, likeness };
      }
      if ((best as Hit | null)?.likeness === 1) break;
    }
    return best;
  }
}

/** A group in the middle of a sentence keeps its small letter. */
const sentenceCase = (name: string, first: string): string =>
  /^\p{Ll}/u.test(first) && /^Các\b/.test(name)
    ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
    : /^\p{Lu}/u.test(first)
      ? name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
      : name;

/** Names that the plan writes at least three times the same way. */
function namesOften(texts: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const text of texts)
    for (const piece of text.split(/\s+và\s+|\s+va\s+|;\s*/)) {
      const name = piece.replace(/[.;,:]+$/, '').trim();
      if (name.split(/\s+/).length >= 2 && name.length < 90) count.set(name, (count.get(name) ?? 0) + 1);
    }
  return [...count].filter(([, times]) => times >= 3).map(([name]) => name);
}
