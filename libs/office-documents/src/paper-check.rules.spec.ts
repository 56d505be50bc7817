import { consolidatedReport, issuedReport } from '../samples/consolidated-report.sample';
import * as otherKinds from '../samples/other-kinds.sample';
import type { OfficialPaper } from './official-paper';
import { paperFaults } from './paper-check.rules';
import { PAPER_KINDS, type PaperKind } from './paper-kinds';

const { decision, issuingDecision, minutes, letter, submission, plan } = otherKinds;
const codes = (paper: OfficialPaper): string[] => paperFaults(paper).map(({ code }) => code);
const [signature] = decision.signatures;

describe('what differs by kind', () => {
  // One row per kind, as an office's own table of models says it (NĐ 30/2020, Phụ lục III).
  it.each<[PaperKind, string | null, string | null, string, string, string, string, string | undefined]>([
    ['report', 'Báo cáo', 'BC', 'in-head', 'required', 'none', 'optional', 'Như trên'],
    ['decision', 'Quyết định', 'QĐ', 'in-head', 'none', 'required', 'required', 'Như Điều'],
    ['issuing-decision', 'Quyết định', 'QĐ', 'in-head', 'none', 'required', 'required', 'Như Điều'],
    ['minutes', 'Biên bản', 'BB', 'in-text', 'none', 'none', 'none', undefined],
    ['letter', null, null, 'in-head', 'required', 'none', 'optional', 'Như trên'],
    ['submission', 'Tờ trình', 'TTr', 'in-head', 'required', 'none', 'optional', 'Như trên'],
    ['plan', 'Kế hoạch', 'KH', 'in-head', 'none', 'none', 'optional', undefined],
  ])('%s', (kind, name, abbreviation, placeAndDate, addressees, authority, bases, first) => {
    const rules = PAPER_KINDS[kind];
    expect(rules).toMatchObject({ name, abbreviation, placeAndDate, addressees, authority, bases });
    const copy = rules.firstCopy;
    expect(copy && ('given' in copy ? copy.given : copy.begins)).toBe(first ?? null);
    expect(rules.basis).toContain('NĐ 30/2020/NĐ-CP');
  });
});

describe('faults of a paper', () => {
  it.each(Object.entries({ consolidatedReport, issuedReport, ...otherKinds }))('%s has none', (_, paper) => {
    expect(paperFaults(paper)).toEqual([]);
  });

  it.each<[string, OfficialPaper, string[]]>([
    ['report to nobody', { ...consolidatedReport, addressees: [] }, ['addressees-missing']],
    ['decision with Kính gửi', { ...decision, addressees: ['Sở Nội vụ'] }, ['addressees-not-of-this-kind']],
    ['decision of nobody', { ...decision, authority: undefined }, ['authority-missing']],
    ['plan with thẩm quyền', { ...plan, authority: 'Chủ tịch' }, ['authority-not-of-this-kind']],
    ['decision without căn cứ', { ...decision, bases: [] }, ['bases-missing']],
    ['minutes with căn cứ', { ...minutes, bases: ['Căn cứ'] }, ['bases-not-of-this-kind']],
    ['decision without Điều', { ...decision, annexes: [], body: [{ type: 'paragraph', text: 'x' }] }, ['article-missing']],
    ['no text', { ...plan, body: [] }, ['body-missing']],
    ['symbol of another kind', { ...submission, head: { ...submission.head, symbol: 'BC-SKHCN' } }, ['symbol-of-another-kind']],
    ['symbol with spaces', { ...letter, head: { ...letter.head, symbol: 'SKHCN - TĐC' } }, ['symbol-malformed']],
    ['no title', { ...letter, title: ' ' }, ['title-missing']],
    ['decision that does not say Về việc', { ...decision, title: 'Kiểm tra' }, ['title-beginning']],
    ['issuing decision that issues nothing', { ...issuingDecision, title: 'Về việc ban hành' }, ['title-beginning']],
    ['decision not to Như Điều', { ...decision, copies: ['Như trên', 'Lưu: VT'] }, ['first-copy']],
    ['Như trên twice', { ...letter, copies: ['Như trên', 'Lưu: VT, TĐC'] }, ['first-copy']],
    ['nothing kept at the clerk', { ...plan, copies: ['UBND tỉnh'] }, ['last-copy']],
    ['minutes kept without Hồ sơ', { ...minutes, copies: ['Lưu: VT'] }, ['last-copy']],
    ['two signatures under a decision', { ...decision, signatures: [signature!, signature!] }, ['signatures-count']],
    ['one signature under minutes', { ...minutes, signatures: [signature!] }, ['signatures-count']],
    ['KT. for nobody', { ...plan, signatures: [{ method: 'KT.', post: 'Phó Chủ tịch', name: 'A' }] }, ['method-without-signed-for']],
    ['a degree before the name', { ...plan, signatures: [{ post: 'Chủ tịch', name: 'TS. Hoàng Văn Lực' }] }, ['degree-before-name']],
    ['an annex the text does not speak of', { ...plan, annexes: decision.annexes! }, ['annex-not-mentioned']],
    [
      'the third of three annexes',
      { ...consolidatedReport, annexes: [...consolidatedReport.annexes!, decision.annexes![0]!] },
      ['annex-not-mentioned'],
    ],
  ])('%s', (_, paper, expected) => {
    expect(codes(paper)).toEqual(expected);
  });

  it('does not take a name for a degree', () => {
    expect(codes({ ...plan, signatures: [{ post: 'Chủ tịch', name: 'Bạch Sĩ Tiến' }] })).toEqual([]);
  });

  it('names its basis', () => {
    for (const { basis } of paperFaults({ ...decision, authority: undefined, copies: [], title: '' }))
      expect(basis).toMatch(/NĐ 30\/2020\/NĐ-CP/);
  });
});
