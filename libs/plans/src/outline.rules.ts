/** What a section is filled with before anybody edits it. */
export const FILLINGS = ['none', 'counts', 'progress', 'achievements', 'shortcomings', 'next-steps'] as const;
export type Filling = (typeof FILLINGS)[number];

/** One heading of the đề cương of a period. */
export interface OutlineSection {
  readonly key: string;
  /** With its mark as printed, e.g. `I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH`, `1. Cải cách thể chế`. */
  readonly heading: string;
  readonly level: 1 | 2 | 3;
  readonly filling: Filling;
  /** Sections of the plan whose tasks are told here, with all under them. */
  readonly planSections: readonly string[];
}

/** What a period's report is made after: sections, to whom it goes. */
export interface Outline {
  readonly title: string;
  readonly opening: string;
  readonly closing: string;
  readonly addressees: readonly string[];
  /** Nơi nhận after "Như trên"; the last is `Lưu: …`. */
  readonly copies: readonly string[];
  readonly sections: readonly OutlineSection[];
}

export interface OutlineFacts {
  readonly organization: string;
  readonly parent: string | null;
  /** e.g. `HCTH`; null = `VT` alone. */
  readonly collectingSymbol: string | null;
  readonly planNumber: string;
  /** `ngày 26 tháng 12 năm 2025`. */
  readonly planDate: string;
  readonly subject: string;
  readonly periodName: string;
  /** dd/mm/yyyy. */
  readonly dataFrom: string;
  readonly dataTo: string;
  /** Top sections of the plan, in order. */
  readonly planSections: readonly { readonly code: string; readonly title: string }[];
}

const DIRECTING = /chỉ đạo|điều hành/i;

/** The usual đề cương of a consolidated report (practice of the provinces); it is data of the period from then on and may be replaced. */
export function defaultOutline(facts: OutlineFacts): Outline {
  const directing = facts.planSections.filter((section) => DIRECTING.test(section.title)).map((section) => section.code);
  const contents = facts.planSections.filter((section) => !DIRECTING.test(section.title));
  const section = (
    key: string,
    level: 1 | 2 | 3,
    heading: string,
    filling: Filling = 'none',
    planSections: readonly string[] = [],
  ): OutlineSection => ({
    key,
    heading,
    level,
    filling,
    planSections,
  });
  return {
    title: `Kết quả thực hiện công tác ${facts.subject} ${facts.periodName}`,
    opening:
      `Thực hiện Kế hoạch số ${facts.planNumber} ${facts.planDate} của ${facts.organization}, ${facts.organization} báo cáo kết quả thực hiện công tác ` +
      `${facts.subject} ${facts.periodName} (số liệu tính từ ngày ${facts.dataFrom} đến ngày ${facts.dataTo}) như sau:`,
    closing: `Trên đây là báo cáo kết quả thực hiện công tác ${facts.subject} ${facts.periodName} của ${facts.organization}`,
    addressees: facts.parent ? [`${facts.parent} (qua Sở Nội vụ)`] : ['Sở Nội vụ'],
    copies: [
      'Sở Nội vụ',
      'Giám đốc, các Phó Giám đốc Sở',
      'Các phòng, đơn vị thuộc Sở',
      facts.collectingSymbol ? `Lưu: VT, ${facts.collectingSymbol}` : 'Lưu: VT',
    ],
    sections: [
      section('I', 1, 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'),
      section('I.1', 2, '1. Việc ban hành và thực hiện kế hoạch', 'counts'),
      section('I.2', 2, '2. Kiểm tra, tuyên truyền cải cách hành chính', 'progress', directing),
      section('II', 1, 'II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH'),
      ...contents.map((content, i) => section(`II.${i + 1}`, 2, `${i + 1}. ${content.title}`, 'progress', [content.code])),
      section('III', 1, 'III. ĐÁNH GIÁ CHUNG'),
      section('III.1', 2, '1. Kết quả đạt được', 'achievements'),
      section('III.2', 2, '2. Tồn tại, hạn chế và nguyên nhân', 'shortcomings'),
      section('IV', 1, 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI', 'next-steps'),
      section('V', 1, 'V. KIẾN NGHỊ, ĐỀ XUẤT'),
    ],
  };
}

/** `II.6.2` lies under `II.6`. */
export const liesUnder = (code: string, section: string): boolean => code === section || code.startsWith(`${section}.`);

/** Each heading once, and no plan section told twice. @returns the first fault or null. */
export function outlineFault(sections: readonly OutlineSection[]): 'outline-key-twice' | 'outline-section-twice' | null {
  const keys = sections.map((section) => section.key);
  if (new Set(keys).size !== keys.length) return 'outline-key-twice';
  const told = sections.flatMap((section) => section.planSections);
  return new Set(told).size === told.length ? null : 'outline-section-twice';
}
