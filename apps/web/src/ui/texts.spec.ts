import { describe, expect, it } from 'vitest';
import { changesBetween } from './before-after';
import { finds, fold } from './fold';
import { countText } from './list-page';
import { linesText } from './review-page';

describe('finding', () => {
  it('takes NFC, NFD and no marks for the same', () => {
    expect(fold('Đào tạo'.normalize('NFD'))).toBe('dao tao');
    expect(finds('Sở Khoa học và Công nghệ', 'cong khoa')).toBe(true);
    expect(finds('Sở Khoa học và Công nghệ', 'khoa y')).toBe(false);
  });
});

describe('lines of a source', () => {
  it('are joined where they follow one another', () => {
    expect(linesText([14, 12, 13, 20, 12])).toBe('12–14, 20');
  });
});

describe('counts', () => {
  it('say where counting stopped', () => {
    expect(countText({ value: 1000, capped: true })).toBe('1.000+');
    expect(countText({ value: 999, capped: false })).toBe('999');
  });
});

describe('before and after', () => {
  it('names only what differs, also what came or went', () => {
    expect(changesBetween({ a: 'x', b: 1, c: '2026-12-01', d: null }, { a: 'x', b: 2, d: ['p', 'q'] })).toEqual([
      { label: 'b', before: '1', after: '2' },
      { label: 'c', before: '01/12/2026', after: null },
      { label: 'd', before: null, after: 'p, q' },
    ]);
  });
});
