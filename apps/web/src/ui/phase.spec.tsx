import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '../../test/render';
import { LiveRegion } from './announce';
import { DecisionDialog } from './decision-dialog';
import { Phase } from './phase';

it('is said when it begins, and tells no share that nobody knows', async () => {
  await show(
    <>
      <LiveRegion />
      <Phase label="Đang đọc danh sách" />
    </>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('Đang đọc danh sách');
  const bar = screen.getByRole('progressbar', { name: 'Đang đọc danh sách' });
  expect(bar).not.toHaveAttribute('aria-valuenow');
  expect(bar).not.toHaveAttribute('aria-valuetext');
});

it.each([
  ['a plain yes', []],
  ['a reason', [{ code: 'beyond-capacity', text: 'Vượt quy mô lớp', basis: null, severity: 'warning' } as never]],
])('stands in a decision with %s only while it is carried out', async (_, warnings) => {
  const dialog = (pending: boolean) => (
    <DecisionDialog
      title="Nhập vào lớp"
      sentence="Đưa 10.000 người vào lớp"
      warnings={warnings}
      phase="Đang đưa 10.000 người vào lớp"
      act={{ pending, problem: null, run: async () => null }}
      onClose={() => undefined}
    />
  );
  const { unmount } = await show(dialog(false));
  expect(within(screen.getByRole('dialog')).queryByRole('progressbar')).toBeNull();
  unmount();
  await show(dialog(true));
  expect(within(screen.getByRole('dialog')).getByRole('progressbar', { name: 'Đang đưa 10.000 người vào lớp' })).toBeVisible();
});
