import type { Filling, OutlineSection } from './outline.rules';
import { mergedText, partsOf, type ReportFacts, statusWord, type ToldPart } from './report-merging.rules';
import { countByStatus } from './task-status.rules';

const part = (taskCode: string, unitName: string, text: string, more: Partial<ToldPart> = {}): ToldPart => ({
  taskCode,
  taskTitle: `Nhiệm vụ ${taskCode}`,
  section: taskCode.replace(/\.[^.]+$/, ''),
  unitId: unitName,
  unitName,
  text,
  editedText: null,
  nextSteps: '',
  difficulties: '',
  ...more,
});
const section = (filling: Filling, planSections: string[] = []): OutlineSection => ({
  key: 'x',
  heading: 'x',
  level: 2,
  filling,
  planSections,
});
const FACTS: ReportFacts = {
  planNumber: '1720/KH-SKHCN',
  tasks: [
    { code: 'II.6.2.a', title: 'Tổ chức 02 lớp', status: 'done-on-time', leads: 'Phòng TĐC', dueOn: '2026-09-30' },
    { code: 'II.6.2.b', title: 'Kiểm tra HTQLCL', status: 'in-progress', leads: 'Phòng TĐC', dueOn: null },
    { code: 'II.7.1', title: 'Kế hoạch PCI', status: 'overdue', leads: 'Phòng CN&ĐMST', dueOn: '2026-02-09' },
  ],
  parts: [
    part('II.6.2.a', 'Phòng TĐC', 'Đã tổ chức 02 lớp, 95 học viên', { nextSteps: 'Tổng kết' }),
    part('II.6.2.b', 'Phòng TĐC', 'Đã kiểm tra 11 cơ quan.', { editedText: 'Đã kiểm tra 11/12 cơ quan.', difficulties: 'Thiếu người' }),
    part('II.7.1', 'Phòng CN&ĐMST', 'Đang trình', { difficulties: 'Chờ góp ý của Sở Tài chính' }),
    part('II.7.1', 'Phòng QLKH', 'Đã góp ý'),
  ],
  counts: countByStatus(['done-on-time', 'in-progress', 'overdue']),
  evidence: 3,
  withoutEvidence: 2,
};

describe('a section of the report', () => {
  it('merges the words of the units, task by task, with the collector’s wording where he gave one', () => {
    expect(mergedText(section('progress', ['II.6']), FACTS)).toBe('- Đã tổ chức 02 lớp, 95 học viên.\n- Đã kiểm tra 11/12 cơ quan.');
  });

  it('names the units where several tell of one task', () => {
    expect(mergedText(section('progress', ['II.7']), FACTS)).toBe('- Phòng CN&ĐMST: Đang trình.\n- Phòng QLKH: Đã góp ý.');
  });

  it('names units that say the same together', () => {
    const same = ['Phòng A', 'Phòng B'].map((unit) => part('II.1.a', unit, 'Thực hiện thường xuyên'));
    expect(mergedText(section('progress', ['II.1']), { ...FACTS, parts: [...same, part('II.1.a', 'Phòng C', 'Đã trình')] })).toBe(
      '- Phòng A, Phòng B: Thực hiện thường xuyên.\n- Phòng C: Đã trình.',
    );
  });

  it('leaves out who said nothing', () => {
    expect(mergedText(section('progress', ['II.6']), { ...FACTS, parts: [part('II.6.2.a', 'Phòng TĐC', '  ')] })).toBe('');
    expect(mergedText(section('progress', ['II.1']), FACTS)).toBe('');
  });

  it('fills in the counts', () => {
    expect(mergedText(section('counts'), FACTS)).toBe(
      'Kế hoạch số 1720/KH-SKHCN có tổng số 3 nhiệm vụ, trong đó: đang thực hiện: 1; hoàn thành đúng hạn: 1; quá hạn: 1.\n' +
        'Số tài liệu kiểm chứng: 3; số nhiệm vụ chưa có tài liệu kiểm chứng: 2.',
    );
  });

  it('tells what was achieved', () => {
    expect(mergedText(section('achievements'), FACTS)).toBe('Đã hoàn thành 1 nhiệm vụ:\n- Tổ chức 02 lớp.');
    expect(mergedText(section('achievements'), { ...FACTS, tasks: [] })).toBe('');
  });

  it('tells late tasks with lead and reason, and the difficulties of the others', () => {
    expect(mergedText(section('shortcomings'), FACTS)).toBe(
      '- Quá hạn: Kế hoạch PCI - Phòng CN&ĐMST - Chờ góp ý của Sở Tài chính.\n- Thiếu người.',
    );
  });

  it('tells the next steps', () => {
    expect(mergedText(section('next-steps'), FACTS)).toBe('- Tổng kết.');
  });

  it('is empty where a person has to write it', () => {
    expect(mergedText(section('none'), FACTS)).toBe('');
  });

  it('knows from whom its words came', () => {
    expect(partsOf(section('progress', ['II.6']), FACTS.parts).map((one) => one.taskCode)).toEqual(['II.6.2.a', 'II.6.2.b']);
  });

  it('says the statuses as the glossary has them', () => {
    expect(statusWord('waiting-for-guidance')).toBe('Chờ hướng dẫn cấp trên');
    expect(statusWord('done-late')).toBe('Hoàn thành chậm');
  });
});
