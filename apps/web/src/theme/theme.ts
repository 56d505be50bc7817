import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Menu, Modal, type SelectProps } from '@mantine/core';

/** The one accent. Shades 8 and 9 carry white text (7:1 and more); hover goes darker, never lighter. */
const accent: MantineColorsTuple = [
  '#e9f5fa',
  '#d3e9f2',
  '#a8d4e5',
  '#7cc7e3',
  '#4ca6ca',
  '#2f93b8',
  '#1a7fa4',
  '#0f7197',
  '#0b5f7e',
  '#084a63',
];

const dark: MantineColorsTuple = [
  '#e6eaed',
  '#c3cbd1',
  '#aab4bc',
  '#87929b',
  '#4a545c',
  '#363e45',
  '#252b30',
  '#1c2125',
  '#14181b',
  '#0f1214',
];

/** Danger: white on shade 8 is 7:1. */
const red: MantineColorsTuple = [
  '#fdf0ef',
  '#fbe6e4',
  '#f7c9c5',
  '#f7aaa3',
  '#e9776d',
  '#d8493d',
  '#c62f24',
  '#b32020',
  '#a11d1d',
  '#7f1616',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 8 },
  colors: { accent, dark, red },
  fontFamily: "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.5 } } }),
    // Its placeholder for the first focus is no item, which a menu must not hold.
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false } }),
    // As plain data: naming the component here would load it with the first page.
    Select: { defaultProps: { checkIconPosition: 'right', nothingFoundMessage: '—' } satisfies Partial<SelectProps> },
  },
});

/** Mantine's own colours follow ours, so that one contrast check holds for both. */
export const variables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-text': 'var(--qms-text)',
    '--mantine-color-body': 'var(--qms-surface)',
    '--mantine-color-dimmed': 'var(--qms-text-soft)',
    '--mantine-color-placeholder': 'var(--qms-text-soft)',
    '--mantine-color-anchor': 'var(--qms-accent-text)',
    '--mantine-color-error': 'var(--qms-bad)',
    '--mantine-color-default-border': 'var(--qms-line)',
    '--mantine-color-default': 'var(--qms-surface)',
    '--mantine-color-default-hover': 'var(--qms-sunken)',
    '--mantine-color-default-color': 'var(--qms-text)',
    '--mantine-primary-color-light': 'var(--qms-accent-soft)',
    '--mantine-primary-color-light-color': 'var(--qms-accent-text)',
    '--mantine-color-accent-light': 'var(--qms-accent-soft)',
    '--mantine-color-accent-light-color': 'var(--qms-accent-text)',
    '--mantine-color-red-light': 'var(--qms-bad-soft)',
    '--mantine-color-red-light-color': 'var(--qms-bad)',
    '--mantine-color-red-text': 'var(--qms-bad)',
    // Warnings.
    '--mantine-color-yellow-light': 'var(--qms-warning-soft)',
    '--mantine-color-yellow-light-color': 'var(--qms-warning)',
    '--mantine-color-yellow-text': 'var(--qms-warning)',
  };
  return { variables: {}, light: both, dark: both };
};
