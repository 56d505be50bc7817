import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../src/theme/tokens.css'), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map([...block.matchAll(/--qms-([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? '', found[2] ?? '']));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = ['text', 'text-soft', 'accent-text', 'bad', 'warning', 'good', 'progress'];
const GROUNDS = ['page', 'surface', 'sunken'];
const TONES = ['neutral', 'progress', 'good', 'warning', 'bad'];

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-mantine-color-scheme="dark"]'],
])('colours, %s', (_scheme, selector) => {
  const tokens = new Map([...tokensOf(':root'), ...tokensOf(selector)]);
  const color = (name: string): string => tokens.get(name) ?? '#missing';
  const pairs = [
    ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
    ...TONES.map((tone) => [tone, `${tone}-soft`] as const),
    ['accent-text', 'accent-soft'] as const,
    ['text', 'accent-soft'] as const,
    ['text-soft', 'accent-soft'] as const,
  ];

  it.each(pairs)('%s on %s is at least 4.5:1', (text, ground) => {
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('a field is seen by its line: at least 3:1', () => {
    expect(contrast(color('line-strong'), color('surface'))).toBeGreaterThanOrEqual(3);
  });
});
