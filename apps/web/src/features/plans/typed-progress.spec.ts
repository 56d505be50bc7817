import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProblemError } from '../../api/problem';
import type { ProgressWords } from './progress-words.rules';
import { type Known, TypedProgress } from './typed-progress';

const words = (text: string, more: Partial<ProgressWords> = {}): ProgressWords => ({
  text,
  nextSteps: '',
  difficulties: '',
  status: 'in-progress',
  percent: null,
  doneOn: null,
  ...more,
});
const problem = (status: number) =>
  new ProblemError({ type: 'about:blank', title: 'x', status, detail: null, code: 'x', errors: [], reasons: [], requestId: null });
const KEY = 'qms.sheet.t';
const sheet = (save: (taskId: string, words: ProgressWords, version: number) => Promise<number>, refused = vi.fn()) =>
  new TypedProgress({ save, refused, storage: localStorage, name: 'qms.sheet' });
const known = (text: string, version: number): Known => ({ words: words(text), version });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('saves once after a pause in typing, over the version that was seen, and keeps the words on the machine until then', async () => {
  const save = vi.fn(async () => 4);
  const typed = sheet(save);
  typed.show('t', known('cũ', 3));
  typed.type('t', { text: 'm' });
  typed.type('t', { text: 'mới' });
  expect(typed.of('t')).toEqual({ words: words('mới'), saving: { state: 'unsaved' } });
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual(known('mới', 3));
  await vi.advanceTimersByTimeAsync(1000);
  expect(save.mock.calls).toEqual([['t', words('mới'), 3]]);
  expect(typed.of('t')?.saving.state).toBe('saved');
  expect(localStorage.getItem(KEY)).toBeNull();
  expect(typed.outstanding).toBe(0);
});

it('sends what was typed while a save was under way after it, over the new version', async () => {
  const answers: ((version: number) => void)[] = [];
  const save = vi.fn((_taskId: string, _words: ProgressWords, _version: number) => new Promise<number>((resolve) => answers.push(resolve)));
  const typed = sheet(save);
  typed.show('t', known('', 0));
  typed.type('t', { text: 'một' });
  await vi.advanceTimersByTimeAsync(1000);
  typed.type('t', { text: 'một hai' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(save).toHaveBeenCalledTimes(1);
  answers[0]?.(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.calls[1]).toEqual(['t', words('một hai'), 1]);
  answers[1]?.(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(typed.of('t')?.saving.state).toBe('saved');
});

it('tries again by itself where no answer came, and loses nothing', async () => {
  const save = vi.fn().mockRejectedValueOnce(problem(0)).mockRejectedValueOnce(problem(503)).mockResolvedValue(1);
  const typed = sheet(save);
  typed.show('t', known('', 0));
  typed.type('t', { text: 'a' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(typed.of('t')?.saving).toMatchObject({ state: 'not-saved', again: true });
  expect(localStorage.getItem(KEY)).toContain('"a"');
  await vi.advanceTimersByTimeAsync(3000);
  expect(save).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(6000);
  expect(typed.of('t')?.saving.state).toBe('saved');
});

it('does not write over what a colleague has saved: a person chooses', async () => {
  const save = vi.fn().mockRejectedValueOnce(problem(412)).mockResolvedValue(8);
  const refused = vi.fn();
  const typed = sheet(save, refused);
  typed.show('t', known('cũ', 3));
  typed.type('t', { text: 'của tôi' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(refused).toHaveBeenCalledTimes(1);
  typed.show('t', known('của người khác', 7));
  expect(typed.of('t')).toEqual({ words: words('của tôi'), saving: { state: 'changed' } });
  typed.type('t', { text: 'của tôi, thêm' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(save).toHaveBeenCalledTimes(1);
  typed.keepMine('t', known('của người khác', 7));
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.calls[1]).toEqual(['t', words('của tôi, thêm'), 7]);
  expect(typed.of('t')?.saving.state).toBe('saved');
});

it('takes the colleague’s words and lets its own go', async () => {
  const typed = sheet(vi.fn().mockRejectedValue(problem(412)));
  typed.show('t', known('cũ', 3));
  typed.type('t', { text: 'của tôi' });
  await vi.advanceTimersByTimeAsync(1000);
  typed.takeTheirs('t', known('của người khác', 7));
  expect(typed.of('t')).toEqual({ words: words('của người khác'), saving: { state: 'untouched' } });
  expect(localStorage.getItem(KEY)).toBeNull();
});

it('finds again after a reload what was not saved, and asks where somebody saved meanwhile', async () => {
  const save = vi.fn(async () => 4);
  localStorage.setItem(KEY, JSON.stringify(known('chưa lưu', 3)));
  const same = sheet(save);
  same.show('t', known('cũ', 3));
  expect(same.of('t')).toEqual({ words: words('chưa lưu'), saving: { state: 'unsaved' } });
  const other = sheet(save);
  other.show('t', known('của người khác', 5));
  expect(other.of('t')).toEqual({ words: words('chưa lưu'), saving: { state: 'changed' } });
});

it('takes over what comes from the server only while nothing unsaved is typed', () => {
  const typed = sheet(vi.fn(async () => 9));
  typed.show('t', known('cũ', 3));
  typed.show('t', known('mới hơn', 4));
  expect(typed.of('t')?.words.text).toBe('mới hơn');
  typed.type('t', { text: 'đang gõ' });
  typed.show('t', known('mới nữa', 5));
  expect(typed.of('t')?.words.text).toBe('đang gõ');
});

it('does not try again what the server refuses, and does not send a task that is done without its day', async () => {
  const save = vi.fn().mockRejectedValue(problem(409));
  const typed = sheet(save);
  typed.show('t', known('', 0));
  typed.type('t', { status: 'done' });
  expect(await typed.flush()).toBe(false);
  expect(save).not.toHaveBeenCalled();
  typed.type('t', { doneOn: '2026-11-20' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(typed.of('t')?.saving).toMatchObject({ state: 'not-saved', again: false });
});
