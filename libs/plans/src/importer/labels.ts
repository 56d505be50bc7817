import { lettered, skeleton, skeletonSimilarity } from './folding';
import type { FieldName } from './plan-proposal';

const WHO = [
  ...['donvi', 'coquan', 'bophan', 'phong', 'phongban', 'phongdonvi', 'canhan', 'nguoi', 'daumoi', 'donvidaumoi', 'coquandaumoi'],
  ...['donvicanhan', 'cacdonvi', 'coquandonvi', 'donvicoquan', 'phongbandonvi', 'coquandonvicanhan', 'bophancanhan', ''],
];
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
  'chutrichinh',
  'phutrach',
];
const ALONE = ['phancong', 'phancongthuchien', 'phancongchutri', 'trachnhiem', 'trachnhiemthuchien', 'daumoi', 'donvidaumoi'];
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
  'thoigiantiendo',
  'thoihantiendo',
  'tiendothoigian',
  'thoigianthoihan',
  'thoigianthuchienhoanthanh',
];

interface Label {
  readonly field: FieldName;
  readonly skeleton: string;
}

const LABELS: readonly Label[] = [
  ...WHO.flatMap((who) => LEAD.map((verb) => ({ field: 'lead' as const, skeleton: who + verb }))),
  ...ALONE.map((text) => ({ field: 'lead' as const, skeleton: text })),
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
const ALIKE = 0.7;
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

function bestLabel(read: string, wanted: number): { field: FieldName; certainty: number } | null {
  const found = lettered(read);
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

/** Several fields in one text ("…; đơn vị phối hợp: …; thời gian: …"): the value is cut where the next label begins. */
export function inlineFields(found: FoundLabel): FoundLabel[] {
  const pieces = found.value.split(/(?<=[;.,])\s+|\s+(?=[-–]\s)/);
  const fields: { label: FoundLabel; value: string[] }[] = [{ label: found, value: [] }];
  for (const piece of pieces) {
    const open = fields.at(-1)!.value;
    const next = labelWithin(piece) ?? labelWithin(`${open.at(-1) ?? ''} ${piece}`);
    if (!next) {
      open.push(piece);
      continue;
    }
    // "cơ quan, đơn vị phối hợp:" and a label broken at a line's end leave their first words behind.
    if (open.length > 0 && beginsLabel(open.at(-1)!)) open.pop();
    fields.push({ label: next, value: [next.value] });
  }
  return fields.map(({ label, value }) => ({ ...label, value: value.join(' ').trim() }));
}

const labelWithin = (piece: string): FoundLabel | null => {
  const found = /[:：]/.test(piece) ? labelAt(piece.replace(/^[-–+•]\s*/, ''), 'none') : null;
  return found && found.certainty >= 0.85 ? found : null;
};

/** Words with which a label begins and nothing else. */
const beginsLabel = (text: string): boolean => {
  const words = lettered(skeleton(text));
  return words.length >= 5 && LABELS.some((label) => label.skeleton !== words && label.skeleton.startsWith(words));
};

/** A value without the first words of the label that follows it on the next line. */
export function withoutNextLabel(value: string): string {
  const pieces = value.split(/(?<=[;.,])\s+/);
  return pieces.length > 1 && beginsLabel(pieces.at(-1)!) ? pieces.slice(0, -1).join(' ') : value;
}
