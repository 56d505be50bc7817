import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

type DialogProps = Omit<ModalProps, 'opened'> & {
  /** A dialog that is there only while it is needed is open. */
  opened?: boolean;
};

/** A dialog before the page. Closed, it gives the focus back to what opened it, also where it is taken out of the page. */
export function Dialog({ opened = true, closeButtonProps, ...rest }: DialogProps) {
  const { t } = useTranslation('ui');
  useFocusGivenBack();
  return <Modal opened={opened} closeButtonProps={{ 'aria-label': t('close'), ...closeButtonProps }} {...rest} />;
}

/** The library gives it back when a dialog is closed, not when it goes. */
function useFocusGivenBack(): void {
  const [opener] = useState(openerOf);
  useEffect(
    () => () => {
      // What was done in the dialog may have led to another one, or to another page.
      setTimeout(() => {
        if (document.activeElement === document.body) opener()?.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}

/** What has the focus now; of an entry of a menu, which goes with its menu, the button of the menu. */
function openerOf(): () => HTMLElement | null {
  const focused = document.activeElement as HTMLElement | null;
  const button = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return () => (button ? document.getElementById(button) : focused);
}
