import { ActionIcon, Button, Kbd } from '@mantine/core';
import { useDidUpdate, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';

const SearchEverywhere = lazy(async () => ({ default: (await import('./search-everywhere')).SearchEverywhere }));

/** Opens the search; the wide one, in the rail, also listens to Ctrl K (⌘ K). */
export function SearchButton({ compact }: { compact?: true }) {
  const { t } = useTranslation('search');
  const [opened, setOpened] = useState(false);
  const before = useRef<Element | null>(null);
  const open = () => {
    before.current ??= document.activeElement;
    setOpened(true);
  };
  // The keyboard goes back to where it stood; a page that was opened takes it from there.
  useDidUpdate(() => {
    if (opened) return;
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    before.current = null;
  }, [opened]);
  // Also from within a field: no field of ours knows Ctrl K otherwise.
  useHotkeys(compact ? [] : [['mod+K', open]], []);
  return (
    <>
      {compact ? (
        <ActionIcon variant="subtle" size={44} aria-label={t('open')} aria-haspopup="dialog" onClick={open}>
          <Icon name="search" size={24} />
        </ActionIcon>
      ) : (
        <Button
          variant="default"
          fullWidth
          justify="flex-start"
          leftSection={<Icon name="search" size={18} />}
          rightSection={
            <Kbd aria-hidden="true" ml="auto">
              Ctrl K
            </Kbd>
          }
          styles={{ section: { flex: 'none' }, label: { flex: 1 } }}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={open}
        >
          {t('open')}
        </Button>
      )}
      {opened ? (
        <Suspense>
          <SearchEverywhere onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
