import type { OfficialPaper, PaperBlock } from './official-paper';
import { PAPER_KINDS, type PaperKindRules } from './paper-kinds';
import { annexName, roman } from './paper-text.rules';

export type PaperFaultCode =
  | 'addressees-missing'
  | 'addressees-not-of-this-kind'
  | 'authority-missing'
  | 'authority-not-of-this-kind'
  | 'bases-missing'
  | 'bases-not-of-this-kind'
  | 'article-missing'
  | 'symbol-malformed'
  | 'symbol-of-another-kind'
  | 'title-missing'
  | 'title-beginning'
  | 'first-copy'
  | 'last-copy'
  | 'signatures-count'
  | 'method-without-signed-for'
  | 'degree-before-name'
  | 'body-missing'
  | 'annex-not-mentioned';

/** What a clerk would send a paper back for, with its basis. */
export interface PaperFault {
  readonly code: PaperFaultCode;
  /** The text concerned. */
  readonly text: string;
  readonly basis: string;
}

const PL1 = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I';
const DEGREE = /^(GS|PGS|TS|ThS|TSKH|CN|KS|BS|CK[I]+|BSCK[I]*|NGND|NGƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Kỹ sư|Bác sĩ)[.\s]/;

/** Faults of a paper against the rules of its kind; none = in order. Nothing is refused: whoever issues the paper decides. */
export function paperFaults(paper: OfficialPaper): PaperFault[] {
  const rules = PAPER_KINDS[paper.kind];
  return [
    ...headFaults(paper, rules),
    ...partFaults(paper, rules),
    ...copyFaults(paper, rules),
    ...signatureFaults(paper, rules),
    ...annexFaults(paper),
  ];
}

function headFaults({ head, title }: OfficialPaper, rules: PaperKindRules): PaperFault[] {
  const faults: PaperFault[] = [];
  const basis = `${PL1}, II.3`;
  if (!/^[\p{L}\d]+([-/][\p{L}\d&]+)*$/u.test(head.symbol)) faults.push({ code: 'symbol-malformed', text: head.symbol, basis });
  if (rules.abbreviation !== null && head.symbol.split('-')[0] !== rules.abbreviation)
    faults.push({ code: 'symbol-of-another-kind', text: head.symbol, basis });
  if (title.trim() === '') faults.push({ code: 'title-missing', text: title, basis: `${PL1}, II.5` });
  else if (rules.titleBegins.length > 0 && !rules.titleBegins.some((words) => title.startsWith(words)))
    faults.push({ code: 'title-beginning', text: title, basis: rules.basis });
  return faults;
}

function partFaults({ addressees = [], authority, bases = [], body }: OfficialPaper, rules: PaperKindRules): PaperFault[] {
  const faults: PaperFault[] = [];
  const basis = rules.basis;
  if (rules.addressees === 'required' && addressees.length === 0) faults.push({ code: 'addressees-missing', text: '', basis });
  if (rules.addressees === 'none' && addressees.length > 0)
    faults.push({ code: 'addressees-not-of-this-kind', text: addressees.join('; '), basis });
  if (rules.authority === 'required' && !authority) faults.push({ code: 'authority-missing', text: '', basis });
  if (rules.authority === 'none' && authority) faults.push({ code: 'authority-not-of-this-kind', text: authority, basis });
  if (rules.bases === 'required' && bases.length === 0) faults.push({ code: 'bases-missing', text: '', basis: `${PL1}, II.6a` });
  if (rules.bases === 'none' && bases.length > 0) faults.push({ code: 'bases-not-of-this-kind', text: bases.join('; '), basis });
  if (rules.enacting && !body.some((block) => block.type === 'article')) faults.push({ code: 'article-missing', text: '', basis });
  if (body.length === 0) faults.push({ code: 'body-missing', text: '', basis: `${PL1}, II.6` });
  return faults;
}

function copyFaults({ copies }: OfficialPaper, { firstCopy, lastCopy }: PaperKindRules): PaperFault[] {
  const faults: PaperFault[] = [];
  const [first = '', last = ''] = [copies[0], copies.at(-1)];
  if (firstCopy && 'begins' in firstCopy && !first.startsWith(firstCopy.begins))
    faults.push({ code: 'first-copy', text: first, basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2' });
  // `Như trên` comes from the kind; written once more it would stand twice.
  if (firstCopy && 'given' in firstCopy && first === firstCopy.given)
    faults.push({ code: 'first-copy', text: first, basis: `${PL1}, II.9b` });
  if (!last.startsWith(lastCopy)) faults.push({ code: 'last-copy', text: last, basis: `${PL1}, II.9d` });
  return faults;
}

function signatureFaults({ signatures }: OfficialPaper, { signing, basis }: PaperKindRules): PaperFault[] {
  const wanted = signing === 'one' ? signatures.length === 1 : signatures.length === 2 || signatures.length === 3;
  return [
    ...(wanted ? [] : [{ code: 'signatures-count', text: String(signatures.length), basis } as const]),
    ...signatures
      .filter(({ method, signedFor }) => method !== undefined && method !== 'Q.' && !signedFor)
      .map(({ post }) => ({ code: 'method-without-signed-for', text: post, basis: `${PL1}, II.7b` }) as const),
    ...signatures
      .filter(({ name }) => DEGREE.test(name))
      .map(({ name }) => ({ code: 'degree-before-name', text: name, basis: `${PL1}, II.7c` }) as const),
  ];
}

/** Each annex is pointed to in the text: by its number when there are several (III.1a). */
function annexFaults({ annexes = [], body }: OfficialPaper): PaperFault[] {
  const text = body.map(wordsOf).join('\n');
  return annexes.flatMap((_, i) => {
    const pointer = annexes.length === 1 ? /phụ lục/i : new RegExp(`Phụ lục ${roman(i + 1)}(?![A-Z])`);
    const name = annexName(i, annexes.length);
    return pointer.test(text) ? [] : [{ code: 'annex-not-mentioned', text: name, basis: `${PL1}, III.1a` }];
  });
}

function wordsOf(block: PaperBlock): string {
  if (block.type === 'table') return '';
  return block.type === 'article' ? `${block.title ?? ''} ${block.text}` : block.text;
}
