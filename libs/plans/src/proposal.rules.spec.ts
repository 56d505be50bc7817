import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from './importer';
import { plannedPlan, subjectOf } from './plan-making.rules';
import {
  correctedSection,
  correctedTask,
  countsOf,
  headMissing,
  productsOf,
  stillMissing,
  withSectionCorrection,
  withTaskCorrection,
} from './proposal.rules';
import { clausesOf, withParents } from './task-clauses.rules';

const proposal = parsePlan(readFileSync(join(__dirname, 'importer/fixtures/ke-hoach-2026.txt'), 'utf8'));
const task = (code: string) => proposal.tasks.find((one) => one.code === code)!;

describe('a correction', () => {
  const first = task('II.6.2.a');

  it('stands beside the reading, which stays', () => {
    const corrections = withTaskCorrection({}, first, { title: 'Tổ chức 02 lớp' });
    expect(correctedTask(first, corrections.tasks?.[first.code])).toMatchObject({ title: 'Tổ chức 02 lớp', corrected: ['title'] });
    expect(first.read.title).toContain('Tổ chức 02 lớp đánh giá nội bộ');
  });

  it('adds to earlier ones and goes when the reading is taken back', () => {
    const once = withTaskCorrection({}, first, { title: 'Khác' });
    const twice = withTaskCorrection(once, first, { leadText: 'Phòng QLKH' });
    expect(correctedTask(first, twice.tasks?.[first.code]).corrected).toEqual(['leadText', 'title']);
    const back = withTaskCorrection(twice, first, { title: first.title });
    expect(correctedTask(first, back.tasks?.[first.code]).corrected).toEqual(['leadText']);
  });

  it('of the products parts them at semicolons', () => {
    expect(productsOf(' Kế hoạch; báo cáo ;')).toEqual(['Kế hoạch', 'báo cáo']);
    expect(correctedTask(first, { productText: 'A; B' }).products).toEqual(['A', 'B']);
  });

  it('of the timing keeps the milestones', () => {
    const timing = { text: 'Quý IV', kind: 'quarter', from: '2026-10-01', to: '2026-12-31' } as const;
    const withMilestones = task('II.4.c');
    expect(correctedTask(withMilestones, { timing }).timing).toMatchObject({ ...timing, milestones: withMilestones.timing.milestones });
  });
});

describe('a correction of a section', () => {
  const [first, second] = proposal.sections as [(typeof proposal.sections)[number], (typeof proposal.sections)[number]];

  it('stands beside the reading, adds to earlier ones, and goes when the reading is taken back', () => {
    const once = withSectionCorrection({}, first, { title: 'Một' });
    const twice = withSectionCorrection(withTaskCorrection(once, task('II.1.a'), { title: 'x' }), second, { title: 'Hai' });
    expect([first, second].map((one) => correctedSection(one, twice).title)).toEqual(['Một', 'Hai']);
    expect(countsOf(proposal, twice)).toMatchObject({ corrected: 1, correctedSections: 2 });
    const back = withSectionCorrection(twice, first, { title: first.title });
    expect([first, second].map((one) => correctedSection(one, back).title)).toEqual([first.title, 'Hai']);
    expect(countsOf(proposal, back)).toMatchObject({ corrected: 1, correctedSections: 1 });
  });

  it('is what the plan is made with', () => {
    const corrections = withSectionCorrection({}, first, { title: 'Một' });
    expect(plannedPlan(proposal, corrections, [], 'o').sections.map(({ title }) => title)).toEqual([
      'Một',
      ...proposal.sections.slice(1).map(({ title }) => title),
    ]);
  });
});

describe('the counts of a proposal', () => {
  it('count again after each correction', () => {
    const before = countsOf(proposal, {});
    expect(before).toMatchObject({ tasks: proposal.tasks.length, corrected: 0, leftOut: 0 });
    const silent = task('II.2.h');
    const filled = withTaskCorrection({}, silent, {
      leadText: 'Phòng Hành chính - Tổng hợp',
      coordinatorsText: 'Các phòng',
      productText: 'Báo cáo',
      timing: { text: 'Thường xuyên', kind: 'continuous', from: null, to: null },
    });
    expect(stillMissing(correctedTask(silent))).toHaveLength(4);
    expect(countsOf(proposal, filled)).toMatchObject({ corrected: 1, incomplete: before.incomplete - 1 });
    expect(countsOf(proposal, withTaskCorrection({}, silent, { leftOut: true }))).toMatchObject({ tasks: before.tasks - 1, leftOut: 1 });
  });

  it('name what the head lacks', () => {
    expect(headMissing(proposal.plan)).toEqual([]);
    expect(headMissing({ ...proposal.plan, number: null, issuedOn: null })).toEqual(['number', 'issuedOn']);
  });
});

describe('a plan made of a proposal', () => {
  const units = [
    { id: 'SO', name: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN', aliases: [], kind: 'department', ended: false },
    { id: 'TDC', name: 'Phòng Tiêu chuẩn Đo lường Chất lượng', shortName: 'Phòng TĐC', aliases: [], kind: 'room', ended: false },
    { id: 'HCTH', name: 'Phòng Hành chính - Tổng hợp', shortName: 'Phòng HC-TH', aliases: [], kind: 'room', ended: false },
  ];

  it('leaves out what is no task, and takes lead units by hand or by their words', () => {
    const made = plannedPlan(proposal, { tasks: { 'II.2.h': { leftOut: true }, 'II.7.1': { leadUnitIds: ['HCTH'] } } }, units, 'SO');
    expect(made.tasks.map((one) => one.read.code)).not.toContain('II.2.h');
    expect(made.tasks.find((one) => one.read.code === 'II.7.1')!.leads).toMatchObject({ unitIds: ['HCTH'], unmatched: '' });
    expect(made.tasks.find((one) => one.read.code === 'II.6.2.b')!.leads.unitIds).toEqual(['TDC']);
    expect(made.tasks.find((one) => one.read.code === 'II.1.a')!.leads).toMatchObject({ unitIds: ['TDC', 'HCTH'], collective: true });
  });

  it('works out the last day of each task', () => {
    const made = plannedPlan(proposal, {}, units, 'SO');
    const due = (code: string) => made.tasks.find((one) => one.read.code === code)!.dueOn;
    expect([due('II.2.l'), due('II.3.d'), due('II.7.1'), due('II.1.a'), due('II.3.a')]).toEqual([
      '2026-12-04',
      '2026-06-29',
      '2026-02-09',
      null,
      null,
    ]);
  });

  it('knows what it is about', () => {
    expect(subjectOf('Cải cách hành chính năm 2026 của Sở Khoa học và Công nghệ tỉnh An Sơn')).toBe('cải cách hành chính');
    expect(subjectOf('Kế hoạch Ứng dụng công nghệ thông tin giai đoạn 2026 - 2030')).toBe('ứng dụng công nghệ thông tin');
  });
});

describe('clauses whose records may prove a task', () => {
  it('are proposed by its words', () => {
    expect(clausesOf({ title: 'Khảo sát mức độ hài lòng', productText: '' })).toEqual(['9.1.2', '9.1.3']);
    expect(clausesOf({ title: 'Tổ chức lớp đào tạo', productText: '' })).toEqual(['7.2', '7.3']);
    expect(clausesOf(task('II.6.2.b'))).toEqual(expect.arrayContaining(['9.1.1', '10.2', '7.5']));
    expect(clausesOf({ title: 'Thực hiện tự chủ tài chính', productText: '' })).toEqual([]);
  });

  it('are looked for with those above them', () => {
    expect(withParents(['9.1.3', '7.5'])).toEqual(['9.1.3', '9.1', '7.5']);
  });
});
