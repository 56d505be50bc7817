import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { show } from '../../test/render';
import { DateField } from './date-field';

function Field({ onChange }: { onChange(day: string | null): void }) {
  const [day, setDay] = useState<string | null>('2026-11-23');
  return (
    <>
      <DateField
        label="Hạn"
        value={day}
        onChange={(next) => {
          setDay(next);
          onChange(next);
        }}
      />
      <button type="button" onClick={() => setDay('2026-12-24')}>
        khác
      </button>
    </>
  );
}

it('takes a typed day at once and leaves the text as it was typed', async () => {
  const changed = vi.fn();
  await show(<Field onChange={changed} />);
  const field = screen.getByLabelText('Hạn');
  expect(field).toHaveValue('23/11/2026');
  await userEvent.clear(field);
  await userEvent.type(field, '5/2/2026');
  expect(changed).toHaveBeenLastCalledWith('2026-02-05');
  expect(field).toHaveValue('5/2/2026');
});

it('keeps a wrong day and says so instead of taking it away', async () => {
  const changed = vi.fn();
  await show(<Field onChange={changed} />);
  const field = screen.getByLabelText('Hạn');
  await userEvent.clear(field);
  await userEvent.type(field, '31/02/2026');
  await userEvent.tab();
  expect(field).toHaveValue('31/02/2026');
  expect(field).toHaveAccessibleDescription(/Ngày không đúng/);
  expect(changed).toHaveBeenLastCalledWith(null);
});

it('tells a wrong day from none, before the field is left', async () => {
  const unread = vi.fn();
  await show(<DateField label="Hạn" onUnread={unread} />);
  const field = screen.getByLabelText('Hạn');
  await userEvent.type(field, '31/02/2026');
  expect(unread).toHaveBeenLastCalledWith(true);
  await userEvent.clear(field);
  expect(unread).toHaveBeenLastCalledWith(false);
  await userEvent.type(field, '28/02/2026');
  expect(unread).toHaveBeenLastCalledWith(false);
});

it('shows another day that comes from outside', async () => {
  await show(<Field onChange={() => undefined} />);
  await userEvent.click(screen.getByRole('button', { name: 'khác' }));
  expect(screen.getByLabelText('Hạn')).toHaveValue('24/12/2026');
});
