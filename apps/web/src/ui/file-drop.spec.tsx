import { act, createEvent, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { show } from '../../test/render';
import type { Problem } from '../api/problem';
import { LiveRegion } from './announce';
import { FileDrop } from './file-drop';
import type { UploadCall } from './uploads';

interface Sent {
  file: File;
  call: UploadCall;
  done(stored: string): void;
  fail(error: unknown): void;
}

let sent: Sent[] = [];
beforeEach(() => {
  sent = [];
});

const upload = (file: File, call: UploadCall) =>
  new Promise<string>((resolve, reject) => {
    sent.push({ file, call, done: resolve, fail: reject });
  });
const FIRST = [new File(['x'], 'một.pdf')];
const pdf = (name: string, size = 10) => new File(['x'.repeat(size)], name, { type: 'application/pdf' });

async function drop(files: File[]) {
  const stored = vi.fn();
  const view = await show(<FileDrop label="Tệp" accept=".pdf" maxBytes={100} upload={upload} onChange={stored} />);
  const input = view.container.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no input');
  await act(async () => {
    fireEvent.change(input, { target: { files } });
  });
  return { stored, ...view };
}

it('sends two at a time and tells what is stored', async () => {
  const { stored } = await drop([pdf('một.pdf'), pdf('hai.pdf'), pdf('ba.pdf')]);
  expect(sent.map(({ file }) => file.name)).toEqual(['một.pdf', 'hai.pdf']);
  await act(async () => sent[0]?.done('1'));
  expect(sent).toHaveLength(3);
  expect(stored).toHaveBeenLastCalledWith(['1']);
});

it('shows how far a file is', async () => {
  await drop([pdf('một.pdf')]);
  act(() => sent[0]?.call.onProgress(0.42));
  expect(screen.getByRole('progressbar', { name: 'một.pdf' })).toHaveAttribute('aria-valuenow', '42');
});

it('says that a passing trouble is waited for, and goes on', async () => {
  await drop([pdf('một.pdf')]);
  const trouble = { title: 'Kho tệp tạm thời không trả lời', status: 503, code: 'store-unavailable' } as Problem;
  act(() => sent[0]?.call.onWait(trouble, 5));
  const line = screen.getByText(/một\.pdf/).closest('li') as HTMLElement;
  expect(line).toHaveTextContent('Kho tệp tạm thời không trả lời. Tự tải lại sau 5 giây');
  act(() => sent[0]?.call.onProgress(0.5));
  expect(line).toHaveTextContent('Đang tải lên 50 %');
  await act(async () => sent[0]?.done('1'));
  expect(line).toHaveTextContent('Đã tải lên');
});

it('sends only the failed one again, under the same key', async () => {
  const { stored } = await drop([pdf('một.pdf'), pdf('hai.pdf')]);
  await act(async () => sent[0]?.done('1'));
  await act(async () => sent[1]?.fail(new TypeError('Failed to fetch')));
  const line = screen.getByText(/hai\.pdf/).closest('li') as HTMLElement;
  expect(line).toHaveTextContent('Tải lên không thành công: Không kết nối được với máy chủ');
  await userEvent.click(within(line).getByRole('button', { name: 'Tải lại hai.pdf' }));
  expect(sent).toHaveLength(3);
  expect(sent[2]?.call.key).toBe(sent[1]?.call.key);
  expect(sent[2]?.file).toBe(sent[1]?.file);
  await act(async () => sent[2]?.done('2'));
  expect(stored).toHaveBeenLastCalledWith(['1', '2']);
});

it('refuses a wrong kind, too large and empty files before a byte is sent', async () => {
  await drop([new File(['x'], 'ảnh.png'), pdf('to.pdf', 101), pdf('trống.pdf', 0)]);
  expect(sent).toHaveLength(0);
  expect(screen.getByText(/ảnh\.png/).closest('li')).toHaveTextContent('Loại tệp không được nhận');
  expect(screen.getByText(/to\.pdf/).closest('li')).toHaveTextContent('Tệp lớn hơn 100 B');
  expect(screen.getByText(/trống\.pdf/).closest('li')).toHaveTextContent('Tệp trống');
});

it('reads a name of another system with its accents together', async () => {
  await drop([pdf('Quy trình.pdf'.normalize('NFD'))]);
  expect(screen.getByText(/Quy trình\.pdf/)).toBeVisible();
});

it('stops the upload of a file that is taken back', async () => {
  await drop([pdf('một.pdf')]);
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ một.pdf' }));
  expect(sent[0]?.call.signal.aborted).toBe(true);
  expect(screen.queryByText('một.pdf')).not.toBeInTheDocument();
});

it('takes files dropped anywhere on the page', async () => {
  await drop([]);
  const event = createEvent.drop(document.body, {});
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [pdf('thả.pdf')] } });
  await act(async () => {
    fireEvent(document.body, event);
  });
  expect(sent.map(({ file }) => file.name)).toEqual(['thả.pdf']);
  expect(event.defaultPrevented).toBe(true);
});

it('says each quarter of one file to screen readers, and when it is there', async () => {
  await show(
    <>
      <LiveRegion />
      <FileDrop label="Tệp" upload={upload} onChange={() => undefined} initial={FIRST} />
    </>,
  );
  const heard: string[] = [];
  for (const share of [0.1, 0.3, 0.4, 0.62, 0.99]) {
    act(() => sent[0]?.call.onProgress(share));
    heard.push(screen.getByRole('status').textContent ?? '');
  }
  expect(heard.slice(1)).toEqual(['Đang tải lên 25 %', 'Đang tải lên 25 %', 'Đang tải lên 50 %', 'Đang tải lên 75 %']);
  await act(async () => sent[0]?.done('1'));
  expect(screen.getByRole('status')).toHaveTextContent('Đã tải lên: 1');
});
