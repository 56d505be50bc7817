import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../../test/render';
import { type Problem, problemIn } from '../api/problem';
import { ProblemView } from './problem-view';

const problem: Problem = {
  type: 'about:blank',
  title: 'Dữ liệu chưa hợp lệ',
  status: 422,
  detail: null,
  code: 'invalid',
  errors: [{ field: 'memberships[0].role', code: 'required', message: 'Cần chọn vai trò' }],
  reasons: [{ code: 'no-decision', message: 'Chưa có quyết định ban hành', basis: { kind: 'standard', ref: 'TCVN ISO 9001:2015, 7.5.2' } }],
  requestId: 'r-1',
};

it('says what is wrong, sums up the fields by their names on screen and leads to them', async () => {
  await show(
    <>
      <ProblemView problem={problem} fieldLabels={{ 'memberships[0].role': 'Vai trò' }} />
      <TextInput label="Vai trò được giao" data-path="memberships[0].role" />
    </>,
  );
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('Dữ liệu chưa hợp lệ');
  expect(alert).toHaveTextContent('Vai trò: Cần chọn vai trò');
  expect(alert).toHaveTextContent('Chưa có quyết định ban hành (Tiêu chuẩn: TCVN ISO 9001:2015, 7.5.2)');
  await userEvent.click(screen.getByRole('button', { name: 'Vai trò' }));
  expect(screen.getByLabelText('Vai trò được giao')).toHaveFocus();
});

it('without a connection says that nothing typed is lost, and tries again', async () => {
  const retry = vi.fn();
  await show(<ProblemView problem={problemIn(new TypeError('Failed to fetch'))} onRetry={retry} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
  expect(screen.getByRole('alert')).toHaveTextContent('Nội dung đã nhập vẫn được giữ');
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(retry).toHaveBeenCalledOnce();
});

it("names the request only where the trouble is the server's", async () => {
  await show(<ProblemView problem={{ ...problem, status: 500, title: '', errors: [], reasons: [] }} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Có lỗi xảy ra');
  expect(screen.getByRole('alert')).toHaveTextContent('r-1');
});
