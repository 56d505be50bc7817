import { describe, expect, it } from 'vitest';
import { isSignedAs } from './signers.rules';

const signedBy = (...names: (string | null)[]) => names.map((name) => ({ signer: name === null ? null : ({ name } as never) }));

describe('the entered signer and the certificates of a file', () => {
  it.each<[string, string, (string | null)[], boolean]>([
    ['the same name', 'Lê Thị Minh Nguyệt', ['Lê Thị Minh Nguyệt'], true],
    ['in capitals and without accents', 'Lê Thị Minh Nguyệt', ['LE THI MINH NGUYET'], true],
    ['decomposed, with more spaces', 'Đỗ  Văn Đạt'.normalize('NFD'), ['Đỗ Văn Đạt'], true],
    ['after a title', 'Nguyễn Văn An', ['TS. Nguyễn Văn An'], true],
    ['as one of several', 'Nguyễn Văn An', ['Sở Khoa học và Công nghệ', 'Nguyễn Văn An'], true],
    ['another name', 'Nguyễn Văn An', ['Nguyễn Văn Anh'], false],
    ['the organization alone', 'Nguyễn Văn An', ['Sở Khoa học và Công nghệ'], false],
    ['nothing entered yet', ' ', ['Nguyễn Văn An'], true],
    ['no certificate that can be read', 'Nguyễn Văn An', [null], true],
    ['no signature', 'Nguyễn Văn An', [], true],
  ])('%s', (_, entered, names, expected) => {
    expect(isSignedAs(entered, signedBy(...names))).toBe(expected);
  });
});
