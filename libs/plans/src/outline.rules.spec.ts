import { defaultOutline, liesUnder, type OutlineFacts, outlineFault } from './outline.rules';

const FACTS: OutlineFacts = {
  organization: 'Sở Khoa học và Công nghệ',
  parent: 'Ủy ban nhân dân tỉnh An Sơn',
  collectingSymbol: 'HCTH',
  planNumber: '1720/KH-SKHCN',
  planDate: 'ngày 26 tháng 12 năm 2025',
  subject: 'cải cách hành chính',
  periodName: 'quý I năm 2026',
  dataFrom: '15/12/2025',
  dataTo: '14/02/2026',
  planSections: [
    { code: 'II.1', title: 'Cải cách thể chế' },
    { code: 'II.6', title: 'Xây dựng và phát triển chính quyền số' },
    { code: 'II.8', title: 'Công tác chỉ đạo, điều hành cải cách hành chính' },
  ],
};

describe('the đề cương of a period', () => {
  const outline = defaultOutline(FACTS);

  it('is addressed upwards and names the plan in full once', () => {
    expect(outline.addressees).toEqual(['Ủy ban nhân dân tỉnh An Sơn (qua Sở Nội vụ)']);
    expect(outline.title).toBe('Kết quả thực hiện công tác cải cách hành chính quý I năm 2026');
    expect(outline.opening).toContain('Kế hoạch số 1720/KH-SKHCN ngày 26 tháng 12 năm 2025 của Sở Khoa học và Công nghệ');
    expect(outline.opening).toContain('(số liệu tính từ ngày 15/12/2025 đến ngày 14/02/2026)');
    expect(outline.copies.at(-1)).toBe('Lưu: VT, HCTH');
  });

  it('tells every section of the plan once: directing in part I, contents in part II', () => {
    expect(
      outline.sections.filter((section) => section.planSections.length > 0).map((section) => [section.heading, section.planSections]),
    ).toEqual([
      ['2. Kiểm tra, tuyên truyền cải cách hành chính', ['II.8']],
      ['1. Cải cách thể chế', ['II.1']],
      ['2. Xây dựng và phát triển chính quyền số', ['II.6']],
    ]);
    expect(outlineFault(outline.sections)).toBeNull();
  });

  it('has the parts of a report: counts, achievements, shortcomings, next steps', () => {
    expect(
      outline.sections
        .filter((section) => section.filling !== 'none' && section.filling !== 'progress')
        .map((section) => [section.key, section.filling]),
    ).toEqual([
      ['I.1', 'counts'],
      ['III.1', 'achievements'],
      ['III.2', 'shortcomings'],
      ['IV', 'next-steps'],
    ]);
  });

  it('without an agency above goes to Sở Nội vụ', () => {
    expect(defaultOutline({ ...FACTS, parent: null, collectingSymbol: null })).toMatchObject({ addressees: ['Sở Nội vụ'] });
  });
});

describe('an outline of one’s own', () => {
  const section = { key: 'I', heading: 'I. A', level: 1, filling: 'progress', planSections: ['II.1'] } as const;

  it('has each key once and tells each section of the plan once', () => {
    expect(outlineFault([section, { ...section, planSections: ['II.2'] }])).toBe('outline-key-twice');
    expect(outlineFault([section, { ...section, key: 'II' }])).toBe('outline-section-twice');
    expect(outlineFault([section, { ...section, key: 'II', planSections: ['II.2'] }])).toBeNull();
  });

  it('takes a section with all under it', () => {
    expect(liesUnder('II.6.2', 'II.6')).toBe(true);
    expect(liesUnder('II.6', 'II.6')).toBe(true);
    expect(liesUnder('II.61', 'II.6')).toBe(false);
    expect(liesUnder('II', 'II.6')).toBe(false);
  });
});
