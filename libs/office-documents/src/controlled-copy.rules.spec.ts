import { type ControlledCopyStamp, MARK_LOOKS, stampTime, stampWords } from './controlled-copy.rules';

const stamp: ControlledCopyStamp = {
  code: 'QT-HT-04',
  title: 'Quy trình kiểm soát sự không phù hợp',
  issue: '03',
  amendment: '01',
  statusText: 'Đang hiệu lực từ ngày 15/10/2026',
  mark: 'TÀI LIỆU KIỂM SOÁT',
  holder: 'Nguyễn Văn An',
  issuedAt: new Date('2026-11-23T02:05:00Z'),
  url: 'https://iso.anson.example/tai-lieu/1',
  signedOriginal: true,
};

describe('the words of a stamp', () => {
  it.each([
    ['2026-11-23T02:05:59Z', '23/11/2026 09:05'],
    ['2026-12-31T17:00:00Z', '01/01/2027 00:00'],
  ])('%s is %s in Vietnam', (at, text) => {
    expect(stampTime(new Date(at))).toBe(text);
  });

  it('name edition, holder and time, and send to the address behind the code', () => {
    expect(stampWords(stamp)).toEqual({
      code: 'QT-HT-04',
      edition: 'Lần ban hành 03 · Lần sửa đổi 01',
      status: 'Đang hiệu lực từ ngày 15/10/2026',
      foot: [
        'Người giữ: Nguyễn Văn An',
        'Cấp lúc 23/11/2026 09:05',
        'Quét mã QR để kiểm tra hiệu lực',
        'Bản sao – không thay thế bản gốc có chữ ký số',
      ],
      qr: 'https://iso.anson.example/tai-lieu/1',
    });
  });

  it('begin with the number of a numbered copy', () => {
    expect(stampWords({ ...stamp, copyNumber: '03' }).foot[0]).toBe('Bản số 03 · Người giữ: Nguyễn Văn An');
  });

  it('say openly that the code leads nowhere without a public address', () => {
    const { foot, qr } = stampWords({ ...stamp, url: null, signedOriginal: false });
    expect(qr).toBe('QT-HT-04');
    expect(foot[2]).toBe('Mã QR chỉ ghi ký hiệu QT-HT-04, không dẫn đến địa chỉ tra cứu');
    expect(foot).toHaveLength(3);
  });

  it('are precomposed', () => {
    const words = stampWords({ ...stamp, holder: stamp.holder.normalize('NFD'), statusText: stamp.statusText.normalize('NFD') });
    expect(words).toEqual(stampWords(stamp));
  });

  it.each([
    ['TÀI LIỆU KIỂM SOÁT', 'none'],
    ['HẾT HIỆU LỰC', 'drawn'],
    ['DỰ THẢO', 'drawn'],
  ] as const)('%s stands across the page: %s', (mark, across) => {
    expect(MARK_LOOKS[mark].acrossPage).toBe(across);
  });
});
