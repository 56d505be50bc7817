import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { answered, show } from '../../../test/render';
import { periodChange, periodValues } from './change-period.rules';
import { PlanPeriods } from './plan-periods';
import type { Plan, ReportingPeriod } from './plans.queries';

const sent: { path: string; ifMatch: string | null; body: unknown }[] = [];
let reply: () => Response;
beforeEach(() => {
  sent.length = 0;
  reply = () => answered({ version: 4 });
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET') return answered(pathname.endsWith('/mine') ? { unit: null, tasks: [] } : { units: [] });
    sent.push({ path: pathname, ifMatch: request.headers.get('if-match'), body: await request.json() });
    return reply();
  });
});

const period = (key: string, name: string, allowed: boolean): ReportingPeriod => ({
  key,
  name,
  dataFrom: '2025-12-15',
  dataTo: '2026-02-14',
  dueWords: 'Trước ngày 03/3/2026',
  dueOn: '2026-03-03',
  dueBy: '2026-03-02',
  reportState: 'draft',
  reportNumber: null,
  reportIssuedOn: null,
  version: 3,
  actions: { change: { allowed, because: [] } },
});
const q1 = period('Q1', 'quý I năm 2026', true);
const plan = { id: 'p1', periods: [q1, period('H1', '6 tháng đầu năm 2026', false)] } as unknown as Plan;

async function opened() {
  await show(<PlanPeriods plan={plan} />);
  const user = userEvent.setup();
  const control = screen.getByRole('button', { name: 'Sửa kỳ báo cáo quý I năm 2026' });
  control.focus();
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Sửa kỳ báo cáo quý I năm 2026' }));
  const save = () => user.click(dialog.getByRole('button', { name: 'Lưu' }));
  return { user, control, dialog, save, field: (name: RegExp) => dialog.getByRole('textbox', { name }) };
}

it('is offered in the row of each period that the server lets the person change', async () => {
  await show(<PlanPeriods plan={plan} />);
  expect(screen.getAllByRole('button', { name: /^Sửa kỳ báo cáo/ }).map((one) => one.getAttribute('aria-label'))).toEqual([
    'Sửa kỳ báo cáo quý I năm 2026',
  ]);
});

it('sends what was changed with the version that was shown, and gives the focus back', async () => {
  const { user, control, save, field } = await opened();
  await user.clear(field(/Thời hạn gửi/));
  await user.type(field(/Thời hạn gửi/), 'Chậm nhất ngày 10/3/2026');
  await user.clear(field(/Ngày ghi trong thời hạn/));
  await user.type(field(/Ngày ghi trong thời hạn/), '10/03/2026');
  await save();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent).toEqual([
    {
      path: '/api/v1/plans/p1/periods/Q1',
      ifMatch: '"3"',
      body: { dueWords: 'Chậm nhất ngày 10/3/2026', dueOn: '2026-03-10' },
    },
  ]);
  expect(control).toHaveFocus();
});

it('asks for what is missing at its field, and shows there what the server refuses', async () => {
  const { user, save, field } = await opened();
  await user.clear(field(/Số liệu đến/));
  await save();
  expect(field(/Số liệu đến/)).toBeInvalid();
  expect(sent).toEqual([]);
  const refusal = { field: 'dataTo', code: 'timing-backwards', message: 'Ngày kết thúc trước ngày bắt đầu' };
  reply = () => answered({ title: 'Chưa hợp lệ', status: 422, code: 'timing-backwards', errors: [refusal] }, 422);
  await user.type(field(/Số liệu đến/), '01/12/2025');
  await save();
  await waitFor(() => expect(field(/Số liệu đến/)).toHaveAccessibleDescription(/Ngày kết thúc trước ngày bắt đầu/));
  expect(field(/Số liệu đến/)).toHaveValue('01/12/2025');
});

it.each([
  [412, 'changed-meanwhile', 'Nội dung đã được người khác thay đổi'],
  [409, 'report-already-issued', 'Báo cáo tổng hợp của kỳ này đã phát hành'],
])('says why it could not be done (%d), and keeps what was typed', async (status, code, title) => {
  reply = () => answered({ title, status, code }, status);
  const { user, save, field } = await opened();
  await user.type(field(/Tên kỳ báo cáo/), ' (bổ sung)');
  await save();
  expect((await screen.findByRole('alert')).textContent).toContain(title);
  expect(field(/Tên kỳ báo cáo/)).toHaveValue('quý I năm 2026 (bổ sung)');
});

it('is nothing where only blanks or the form of the letters differ', () => {
  const values = periodValues(q1);
  expect(periodChange(q1, { ...values, name: ` ${values.name.normalize('NFD')} ` })).toEqual({});
  expect(periodChange(q1, { ...values, dataTo: '2026-02-15' })).toEqual({ dataTo: '2026-02-15' });
});
