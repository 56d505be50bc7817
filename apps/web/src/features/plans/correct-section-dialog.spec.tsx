import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { answered, show } from '../../../test/render';
import { CorrectSectionDialog } from './correct-section-dialog';
import type { PlanImport, ProposedSection } from './plans.queries';
import { ProposalTasks } from './proposal-tasks';

const sent: { path: string; ifMatch: string | null; body: unknown }[] = [];
let reply: Response;
beforeEach(() => {
  sent.length = 0;
  reply = answered({ version: 4 });
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({ path: new URL(request.url).pathname, ifMatch: request.headers.get('if-match'), body: await request.json() });
    return reply;
  });
});

const section: ProposedSection = {
  code: 'II.1',
  title: 'CAI CACH THÊ CHÊ',
  readTitle: 'CAI CACH THÊ CHÊ',
  corrected: false,
  parent: null,
  sourceLines: [12, 13],
};
const proposal = (over: Partial<ProposedSection> = {}) =>
  ({ id: 'i1', sections: [{ ...section, ...over }], tasks: [] }) as unknown as PlanImport;

function Proposal({ value, mayCorrect = true }: { value: PlanImport; mayCorrect?: boolean }) {
  const [open, setOpen] = useState<ProposedSection | null>(null);
  return (
    <>
      <ProposalTasks
        proposal={value}
        chosen={null}
        onShow={vi.fn()}
        onShowSection={vi.fn()}
        onCorrectSection={mayCorrect ? setOpen : undefined}
      />
      {open ? <CorrectSectionDialog tagged={{ value, etag: '"3"' }} section={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
const control = () => screen.getByRole('button', { name: 'Sửa tên mục II.1' });
async function opened() {
  const user = userEvent.setup();
  control().focus();
  await user.keyboard('{Enter}');
  return { user, field: await screen.findByRole('textbox', { name: /Tên mục/ }) };
}

it('is corrected by keyboard alone, sent with the version that was seen; the focus goes back to its control', async () => {
  await show(<Proposal value={proposal()} />);
  const { user, field } = await opened();
  expect(field).toHaveFocus();
  expect(field).toHaveAccessibleDescription(/Đọc được: CAI CACH THÊ CHÊ/);
  await user.clear(field);
  await user.type(field, ' Cải cách  thể chế ');
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent).toEqual([{ path: '/api/v1/plan-imports/i1/sections/II.1', ifMatch: '"3"', body: { title: 'Cải cách thể chế' } }]);
  expect(control()).toHaveFocus();
});

it('gives the focus back also where nothing was changed, and sends nothing', async () => {
  await show(<Proposal value={proposal()} />);
  const { user } = await opened();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(control()).toHaveFocus());
  expect(sent).toEqual([]);
});

it('says at the field what is wrong with it, and keeps what was typed', async () => {
  await show(<Proposal value={proposal()} />);
  const { user, field } = await opened();
  await user.clear(field);
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(field).toBeInvalid();
  expect(sent).toEqual([]);
  reply = answered(
    { title: 'Dữ liệu chưa đúng', status: 400, code: 'invalid', errors: [{ field: 'title', code: 'x', message: 'Quá dài' }] },
    400,
  );
  await user.type(field, 'Cải cách');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(field).toHaveAccessibleDescription(/Quá dài/));
  expect(field).toBeInvalid();
  expect(field).toHaveValue('Cải cách');
});

it('says that somebody else changed the proposal meanwhile', async () => {
  reply = answered({ title: 'Đã có thay đổi', status: 412, code: 'changed-meanwhile' }, 412);
  await show(<Proposal value={proposal()} />);
  const { user, field } = await opened();
  await user.type(field, 'x');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Đã có thay đổi');
  expect(field).toHaveValue('CAI CACH THÊ CHÊx');
});

it('shows what was read below a corrected title; who may not correct has no control', async () => {
  await show(<Proposal value={proposal({ title: 'Cải cách thể chế', corrected: true })} mayCorrect={false} />);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('II.1. Cải cách thể chế (0)');
  expect(screen.getByText('Đọc được: CAI CACH THÊ CHÊ')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Sửa/ })).not.toBeInTheDocument();
});
