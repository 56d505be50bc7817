import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FoundTitle } from '../../files/found-title';
import { Icon, type IconName } from '../../ui/icons';
import { marked } from './marked.rules';
import type { Found, Source } from './search.queries';
import css from './search-everywhere.module.css';

/** What was found of one kind. */
export interface Group {
  readonly name: Source | 'pages';
  readonly icon: (found: Found) => IconName;
  readonly items: readonly Found[];
}

/** Id of the list, which the field names as the one that it controls. */
export const RESULTS = 'search-results';
/** Id of an option; each address stands there once. */
export const optionId = (href: string): string => `search-result-${href}`;

interface ResultsProps {
  groups: readonly Group[];
  /** Address that Enter opens. */
  chosen: string | undefined;
  sought: string;
  onChoose(href: string): void;
  onFollow(href: string): void;
}

/** The results in groups. The focus stays in the field; the chosen one is told to a screen reader by the field. */
export function SearchResults({ groups, chosen, sought, onChoose, onFollow }: ResultsProps) {
  const { t } = useTranslation('search');
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div id={RESULTS} role="listbox" aria-label={t('results')} className={css.results}>
      {groups.map(({ name, icon, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset.
        <div key={name} role="group" aria-labelledby={`search-group-${name}`}>
          <div id={`search-group-${name}`} role="presentation" className={css.group}>
            {t(`groups.${name}`)}
          </div>
          {items.map((item) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: the field tells which option is chosen (aria-activedescendant).
            <div
              key={item.href}
              id={optionId(item.href)}
              role="option"
              aria-selected={item.href === chosen}
              className={css.option}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => onChoose(item.href)}
              onClick={() => onFollow(item.href)}
            >
              <Icon name={icon(item)} size={18} />
              <span className={css.words}>
                <span className={css.title}>
                  <Marked text={item.title} sought={sought} />
                </span>
                {item.detail === '' ? null : (
                  <span className={css.detail}>
                    <Marked text={item.detail} sought={sought} />
                  </span>
                )}
                {item.passage ? <FoundTitle title="" passage={item.passage} /> : null}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Marked({ text, sought }: { text: string; sought: string }) {
  return marked(text, sought).map((piece, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other name than their place.
    piece.marked ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>,
  );
}
