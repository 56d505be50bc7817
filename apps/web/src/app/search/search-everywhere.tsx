import { Loader, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icons';
import { ProblemView } from '../../ui/problem-view';
import { searched, tooShort } from '../../ui/searched';
import { type Group, optionId, RESULTS, SearchResults } from './search-results';
import { useFound } from './use-found';
import { pageIcon, usePages } from './use-pages';

/** Rest in typing after which the server is asked, in milliseconds. */
const REST = 250;

/** One search for everything: documents, tasks, records, people, and the pages themselves. Ctrl K from anywhere; the whole screen on a phone. */
export function SearchEverywhere({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['search', 'ui']);
  const isPhone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
  return (
    <Dialog onClose={onClose} fullScreen={isPhone} size="lg" yOffset="10dvh" title={t('title')}>
      <Search hint={isPhone ? t('hint') : `${t('hint')} ${t('keys')}`} onFollow={onClose} />
    </Dialog>
  );
}

function Search({ hint, onFollow }: { hint: string; onFollow(): void }) {
  const { t } = useTranslation(['search', 'ui']);
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [pointed, setPointed] = useState<string>();
  const [settled] = useDebouncedValue(typed, REST);
  const { groups: found, pending, problem, retry } = useFound(searched(settled));
  const pages: Group = { name: 'pages', icon: pageIcon, items: usePages(typed) };
  const groups = [...found, pages].filter(({ items }) => items.length > 0);
  const hrefs = groups.flatMap(({ items }) => items.map(({ href }) => href));
  const chosen = pointed !== undefined && hrefs.includes(pointed) ? pointed : hrefs[0];
  // What is listed may still be the answer to what was typed before: Enter must not open it unseen.
  const behind = searched(typed) !== searched(settled);

  const follow = (href: string) => {
    onFollow();
    void router.navigate({ href });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hrefs.length > 0) {
      event.preventDefault();
      setPointed(hrefs[(hrefs.indexOf(chosen ?? '') + step + hrefs.length) % hrefs.length]);
    }
    if (event.key === 'Enter' && chosen !== undefined && (!behind || chosen === pointed)) {
      event.preventDefault();
      follow(chosen);
    }
  };
  return (
    <Stack gap="sm">
      <TextInput
        role="combobox"
        aria-label={t('label')}
        aria-autocomplete="list"
        aria-expanded={hrefs.length > 0}
        aria-controls={RESULTS}
        aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
        placeholder={t('placeholder')}
        description={hint}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        enterKeyHint="go"
        leftSection={<Icon name="search" size={18} />}
        rightSection={pending || behind ? <Loader size="xs" role="img" aria-label={t('ui:loading')} /> : null}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPointed(undefined);
        }}
        onKeyDown={press}
      />
      {problem ? <ProblemView problem={problem} onRetry={retry} /> : null}
      <Text role="status" c="var(--qms-text-soft)" size="sm">
        {said()}
      </Text>
      <SearchResults groups={groups} chosen={chosen} sought={typed} onChoose={setPointed} onFollow={follow} />
    </Stack>
  );

  function said(): string {
    if (typed.trim() === '') return '';
    if (tooShort(typed)) return t('more');
    if (pending || behind) return t('ui:loading');
    if (hrefs.length > 0) return t('ui:list.found', { shown: hrefs.length });
    return problem === null ? t('nothing') : '';
  }
}
