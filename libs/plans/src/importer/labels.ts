import { skeleton, skeletonSimilarity } from './folding';
import type { FieldName } from './plan-proposal';

const WHO = ['donvi', 'coquan', 'bophan', 'phong', 'donvicanhan', 'cacdonvi', 'coquandonvi', 'donvicoquan', 'dondaumoi', 'donvidaumoi', ''];
const LEAD = [
  'chutri',
  'thuchien',
  'chutrithuchien',
  'chutrithammuu',
  'thammuu',
  'chutrivathuchien',
  'chiutrachnhiem',
  'chutrithammuuthuchien',
  'duocgiaochutri',
];
const WITH = ['phoihop', 'phoihopthuchien', 'congtacphoihop', 'cungphoihop'];
const PRODUCT = [
  'sanpham',
  'sanphamdaura',
  'sanphamhoanthanh',
  'sanphamketqua',
  'ketqua',
  'ketquadaura',
  'ketquadatduoc',
  'ketquasanpham',
  'sanphamdukien',
  'ketquadukien',
  'sanphamdatduoc',
  'ketquathuchien',
  'daura',
  'ketquacandat',
  'sanphamcuthe',
];
const TIMING = [
  'thoigian',
  'thoigianthuchien',
  'thoigianhoanthanh',
  'thoihan',
  'thoihanhoanthanh',
  'thoihanthuchien',
  'tiendo',
  'tiendothuchien',
  'thoigiantrienkhai',
  'lotrinh',
  'tiendohoanthanh',
  'thoigianthuchienvahoanthanh',
  'moctime',
  'thoidiemhoanthanh',
  'hoanthanh',
  'thoidiemthuchien',
];

interface Label {
  readonly field: FieldName;
  readonly skeleton: string;
}

const LABELS: readonly Label[] = [
  ...WHO.flatMap((who) => LEAD.map((verb) => ({ field: 'lead' as const, skeleton: who + verb }))),
  ...WHO.flatMap((who) => WITH.map((verb) => ({ field: 'coordinators' as const, skeleton: who + verb }))),
  ...PRODUCT.map((text) => ({ field: 'products' as const, skeleton: text })),
  ...TIMING.map((text) => ({ field: 'timing' as const, skeleton: text })),
].filter((label) => !['thuchien', 'hoanthanh', 'thammuu'].includes(label.skeleton) || label.field === 'timing');

/** A label and what stands behind it on its line. `certainty` 0…1 is the likeness to the label's right spelling. */
export interface FoundLabel {
  readonly field: FieldName;
  readonly value: string;
  readonly certainty: number;
}

/** Least likeness: a scan turns one letter in four (Pon vi phi hop). */
const ALIKE = 0.72;
/** Without a colon the words alone must nearly fit. */
const ALIKE_WITHOUT_COLON = 0.85;
const LONGEST_LABEL = 60;

/** The label at the beginning of a text that stands after its bullet or letter, or null. */
export function labelAt(text: string, bullet: 'bullet' | 'none'): FoundLabel | null {
  const colon = text.search(/[:：]/);
  if (colon > 0 && colon <= LONGEST_LABEL) {
    const best = bestLabel(skeleton(text.slice(0, colon)), ALIKE);
    if (best) return { ...best, value: text.slice(colon + 1).trim() };
  }
  if (bullet === 'none') return null;
  const words = text.split(/\s+/).slice(0, 7);
  for (let count = Math.min(6, words.length - 1); count >= 2; count--) {
    const best = bestLabel(skeleton(words.slice(0, count).join('')), ALIKE_WITHOUT_COLON);
    // "Sản phẩm …" may lose its colon; a sentence that begins "Thực hiện" or "Phối hợp với" has none to lose.
    if (best && (best.field === 'products' || best.field === 'timing' || count > 3))
      return { ...best, value: words.length > count ? text.split(/\s+/).slice(count).join(' ') : '' };
  }
  return null;
}

function bestLabel(found: string, wanted: number): { field: FieldName; certainty: number } | null {
  if (found.length < 5) return null;
  let best: { field: FieldName; certainty: number } | null = null;
  for (const label of LABELS) {
    const certainty = skeletonSimilarity(found, label.skeleton, wanted);
    if (certainty >= wanted && certainty > (best?.certainty ?? 0)) best = { field: label.field, certainty };
  }
  return best;
}

/** Which field a table's column head names; `task` for the column of tasks, `number` for STT. */
export function columnOf(head: string): FieldName | 'task' | 'number' | null {
  const text = skeleton(head);
  if (/^(stt|tt|sott|so)$/.test(text)) return 'number';
  if (
    /^(noidung|nhiemvu|congviec|tennhiemvu|nhiemvucuthe|noidungnhiemvu|noidungcongviec|nhiemvucongviec|tencongviec|noidungthuchien)/.test(
      text,
    )
  )
    return 'task';
  return bestLabel(text, 0.8)?.field ?? null;
}

/** Several fields on one line ("…; đơn vị phối hợp: …; thời gian: …"): the value is cut where the next label begins. */
export function inlineFields(found: FoundLabel): FoundLabel[] {
  const pieces = found.value.split(/(?<=[;.])\s+/);
  const fields: { label: FoundLabel; value: string[] }[] = [{ label: found, value: [] }];
  for (const piece of pieces) {
    const next = /[:：]/.test(piece) ? labelAt(piece.replace(/^[-–+•]\s*/, ''), 'none') : null;
    if (next && next.certainty >= 0.85) fields.push({ label: next, value: [next.value] });
    else fields.at(-1)!.value.push(piece);
  }
  return fields.map(({ label, value }) => ({ ...label, value: value.join(' ').trim() }));
}
