import { Menu } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { show } from '../../test/render';
import { Dialog } from './dialog';

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Thêm
      </button>
      <Menu>
        <Menu.Target>
          <button type="button">Thao tác</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen(true)}>Sửa</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open ? (
        <Dialog title="Hồ sơ" onClose={() => setOpen(false)}>
          <input aria-label="Tên" />
        </Dialog>
      ) : null}
    </>
  );
}

it('gives the focus back to the button that opened it, or whose menu did', async () => {
  await show(<Page />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Thêm' }));
  await waitFor(() => expect(screen.getByRole('dialog', { name: 'Hồ sơ' })).toContainElement(document.activeElement as HTMLElement));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Thêm' })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Thao tác' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sửa' }));
  await screen.findByRole('dialog', { name: 'Hồ sơ' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Thao tác' })).toHaveFocus());
});
