import { Icon, type IconName } from './icons';
import css from './status-badge.module.css';

/** Four hues beside the neutral grey; the icon and the word say the same. */
export type Tone = 'neutral' | 'progress' | 'good' | 'warning' | 'bad';

const ICONS: Record<Tone, IconName> = { neutral: 'dot', progress: 'clock', good: 'check', warning: 'warning', bad: 'stop' };

/** The state of a thing: colour, icon and word together. */
export function StatusBadge({ tone, word, icon }: { tone: Tone; word: string; icon?: IconName }) {
  return (
    <span className={css.badge} data-tone={tone}>
      <Icon name={icon ?? ICONS[tone]} size={14} />
      <span>{word}</span>
    </span>
  );
}
