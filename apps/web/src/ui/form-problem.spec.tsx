import { MantineProvider, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Problem } from '../api/problem';
import { useFormProblem } from './form-problem';

function Form({ problem }: { problem: Problem | null }) {
  const form = useForm({ initialValues: { code: 'x', name: '' }, validate: { name: (name) => (name === '' ? 'Cần nhập' : null) } });
  useFormProblem(form, problem);
  return (
    <MantineProvider>
      <form onSubmit={form.onSubmit(() => undefined)}>
        <TextInput label="Mã" {...form.getInputProps('code')} />
        <TextInput label="Tên" {...form.getInputProps('name')} />
        <button type="submit">Lưu</button>
      </form>
    </MantineProvider>
  );
}

it('leads to the first field that is wrong, by the form and by the server, and leaves whoever types alone', async () => {
  const { rerender } = render(<Form problem={null} />);
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Tên'));
  const problem = { code: 'validation-failed', errors: [{ field: 'code', message: 'Đã có' }] } as unknown as Problem;
  rerender(<Form problem={problem} />);
  await screen.findByText('Đã có');
  expect(document.activeElement).toBe(screen.getByLabelText('Mã'));
  fireEvent.change(screen.getByLabelText('Tên'), { target: { value: 'Quy trình' } });
  screen.getByLabelText('Tên').focus();
  fireEvent.change(screen.getByLabelText('Mã'), { target: { value: 'y' } });
  expect(document.activeElement).toBe(screen.getByLabelText('Tên'));
});
