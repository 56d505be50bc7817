import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../../test/render';
import type { Actions } from '../api/problem';
import { ActionBar, type ActionSpec } from './action-bar';

const law = { kind: 'law', ref: 'QĐ 19/2014/QĐ-TTg, Điều 4' } as const;
const rule = { kind: 'rule', ref: 'Quy định của cơ quan' } as const;

async function bar(answers: Actions) {
  const [approve, giveBack] = [vi.fn(), vi.fn()];
  await show(
    <ActionBar
      answers={answers}
      actions={[
        { name: 'approve', label: 'Phê duyệt', run: approve },
        { name: 'return', label: 'Trả lại', run: giveBack },
      ]}
    />,
  );
  return { approve, giveBack };
}

it('makes the first allowed act the main one and puts the others into the menu', async () => {
  const { giveBack } = await bar({ approve: { allowed: false, because: [] }, return: { allowed: true, because: [] } });
  await userEvent.click(screen.getByRole('button', { name: 'Trả lại' }));
  expect(giveBack).toHaveBeenCalledExactlyOnceWith(null);
  expect(screen.queryByRole('button', { name: 'Phê duyệt' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Thao tác khác' }));
  expect(await screen.findByRole('menuitem', { name: 'Phê duyệt' })).toHaveAttribute('aria-disabled', 'true');
});

it('shows why an act is forbidden, with its basis, and does not do it', async () => {
  const { approve } = await bar({
    approve: { allowed: false, because: [{ code: 'not-submitted', message: 'Tài liệu chưa được trình phê duyệt', basis: law }] },
  });
  const button = screen.getByRole('button', { name: 'Phê duyệt' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(/Tài liệu chưa được trình phê duyệt.*QĐ 19\/2014\/QĐ-TTg, Điều 4/);
  await userEvent.click(button);
  expect(approve).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('does nothing for a forbidden act in the menu', async () => {
  const { giveBack } = await bar({
    approve: { allowed: true, because: [] },
    return: { allowed: false, because: [{ code: 'x', message: 'Đã phê duyệt' }] },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Thao tác khác' }));
  const item = await screen.findByRole('menuitem', { name: /Trả lại.*Đã phê duyệt/ });
  await userEvent.click(item);
  expect(giveBack).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('asks for a reason where the answer only warns, and hands it on', async () => {
  const { approve } = await bar({
    approve: {
      allowed: true,
      because: [{ code: 'drafter', message: 'Người soạn thảo không đồng thời phê duyệt tài liệu này', basis: rule }],
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Phê duyệt' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Người soạn thảo không đồng thời phê duyệt tài liệu này');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Phê duyệt' }));
  expect(approve).not.toHaveBeenCalled();
  expect(dialog).toHaveTextContent('Cần nêu lý do');
  await userEvent.type(within(dialog).getByLabelText(/Lý do/), '  Cơ quan chỉ có một người  ');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Phê duyệt' }));
  expect(approve).toHaveBeenCalledExactlyOnceWith('Cơ quan chỉ có một người');
});

it('shows nothing of an act that the answer does not name', async () => {
  await bar({});
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('puts no act in front where the state permits none; the menu says why', async () => {
  const because = [{ code: 'wrong-state', message: 'Trạng thái hiện tại không cho phép thao tác này' }];
  await bar({ approve: { allowed: false, because }, return: { allowed: false, because } });
  expect(screen.queryByRole('button', { name: 'Phê duyệt' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Thao tác' }));
  expect(await screen.findByRole('menuitem', { name: /Phê duyệt.*Trạng thái hiện tại/ })).toHaveAttribute('aria-disabled', 'true');
});

it('keeps the other answer to the same question beside the main act, while it is allowed', async () => {
  const giveBack = vi.fn();
  const actions = [
    { name: 'agree', label: 'Đồng ý', run: vi.fn() },
    { name: 'return', label: 'Trả lại', beside: true as const, run: giveBack },
  ];
  const allowed = { allowed: true, because: [] };
  const view = await show(<ActionBar answers={{ agree: allowed, return: allowed }} actions={actions} />);
  await userEvent.click(screen.getByRole('button', { name: 'Trả lại' }));
  expect(giveBack).toHaveBeenCalledExactlyOnceWith(null);
  view.unmount();
  await show(<ActionBar answers={{ agree: allowed, return: { allowed: false, because: [] } }} actions={actions} />);
  expect(screen.queryByRole('button', { name: 'Trả lại' })).not.toBeInTheDocument();
});

const allowed = { allowed: true, because: [] };
const outOfState = { allowed: false, because: [{ code: 'wrong-state', message: 'Trạng thái hiện tại không cho phép thao tác này' }] };
const spec = (name: string, label: string, more: Partial<ActionSpec> = {}): ActionSpec => ({ name, label, run: vi.fn(), ...more });
const MOVES = [
  spec('open', 'Bắt đầu chiêu sinh'),
  spec('start', 'Khai giảng'),
  spec('number', 'Cập nhật số', { aside: true }),
  spec('cancel', 'Hủy lớp', { tone: 'danger' }),
];

it('leaves corrections and numbers in the menu while a move is hindered, and shows the move with what hinders it', async () => {
  const hindered = { allowed: false, because: [{ code: 'not-due', message: 'Chưa đến ngày khai giảng' }] };
  await show(<ActionBar answers={{ open: outOfState, start: hindered, number: allowed, cancel: allowed }} actions={MOVES} />);
  expect(screen.getByRole('button', { name: 'Khai giảng' })).toHaveAccessibleDescription('Chưa đến ngày khai giảng');
  expect(screen.queryByRole('button', { name: 'Cập nhật số' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Thao tác khác' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Cập nhật số' }));
  expect(MOVES[2]?.run).toHaveBeenCalledExactlyOnceWith(null);
});

it('takes neither a number nor what takes away for the main act where the state permits no move', async () => {
  await show(<ActionBar answers={{ open: outOfState, start: outOfState, number: allowed, cancel: allowed }} actions={MOVES} />);
  expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['Thao tác']);
  await userEvent.click(screen.getByRole('button', { name: 'Thao tác' }));
  expect((await screen.findAllByRole('menuitem')).map((one) => one.getAttribute('aria-disabled'))).toEqual(['true', 'true', null, null]);
});

it('shows an allowed act that takes away as a second button where nothing else is left', async () => {
  const revoke = spec('revoke', 'Thu hồi', { tone: 'danger' });
  const view = await show(<ActionBar answers={{ revoke: allowed }} actions={[revoke]} />);
  const button = screen.getByRole('button', { name: 'Thu hồi' });
  expect(button).toHaveAttribute('data-variant', 'default');
  await userEvent.click(button);
  expect(revoke.run).toHaveBeenCalledExactlyOnceWith(null);
  view.unmount();
  await show(<ActionBar answers={{ revoke: outOfState }} actions={[revoke]} />);
  expect(screen.queryByRole('button', { name: 'Thu hồi' })).not.toBeInTheDocument();
});

it('asks for no reason before it leads to where the act is done', async () => {
  const close = spec('close', 'Chốt danh sách', { leads: true });
  await show(
    <ActionBar answers={{ close: { allowed: true, because: [{ code: 'x', message: 'Còn người chưa trả lời' }] } }} actions={[close]} />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Chốt danh sách' }));
  expect(close.run).toHaveBeenCalledExactlyOnceWith(null);
});

it('describes each of two bars by its own reasons', async () => {
  const because = (message: string) => ({ open: { allowed: false, because: [{ code: 'x', message }] } });
  await show(
    <>
      <ActionBar answers={because('Thiếu giảng viên')} actions={[spec('open', 'Mở lớp A')]} />
      <ActionBar answers={because('Thiếu học viên')} actions={[spec('open', 'Mở lớp B')]} />
    </>,
  );
  expect(screen.getByRole('button', { name: 'Mở lớp A' })).toHaveAccessibleDescription('Thiếu giảng viên');
  expect(screen.getByRole('button', { name: 'Mở lớp B' })).toHaveAccessibleDescription('Thiếu học viên');
});
