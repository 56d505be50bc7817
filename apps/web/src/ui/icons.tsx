/** Outlines of 24 × 24, drawn with the text colour. They carry no meaning alone: a word stands beside each. */
const OUTLINES = {
  inbox: 'M3 13h5l1.5 3h5L16 13h5M5 5h14l2 8v6H3v-6z',
  plan: 'M4 6h9M4 12h6M4 18h9M16 7l2 2 4-4M16 15l2 2 4-4',
  document: 'M6 3h8l4 4v14H6zM14 3v5h4M9 12h6M9 16h6',
  record: 'M4 5h6l2 2h8v12H4zM8 13l2.5 2.5L15.5 11',
  organization: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-3.6 3-6 6.5-6s6.1 2.4 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.3 2.8 3.5 5.5',
  journal: 'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h12M9 8h6M9 11.5h6',
  training: 'M12 4 2 9l10 5 10-5zM6 11.5V17c3.5 3 8.5 3 12 0v-5.5M22 9v6',
  report: 'M5 3h14v18H5zM9 16v-4M12 16V8M15 16v-2',
  sign: 'M14.5 4.5l5 5L9 20H4v-5zM12.5 6.5l5 5M13 20h7',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 21 21',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17v.5',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 15.5v.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  dot: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5V8',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  right: 'm9 5 7 7-7 7',
  left: 'm15 5-7 7 7 7',
  down: 'm5 9 7 7 7-7',
  up: 'm5 15 7-7 7 7',
  upload: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  download: 'M12 4v12M7 11l5 5 5-5M4 20h16',
  retry: 'M20 11a8 8 0 1 0-2.3 6.2M20 4v7h-7',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21c.5-4.2 3.5-7 7.5-7s7 2.8 7.5 7',
  menu: 'M4 6h16M4 12h16M4 18h16',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  'sign-out': 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  history: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v4.5h4.5M12 8v4.5l3 2',
  edit: 'M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4',
  add: 'M12 5v14M5 12h14',
  filter: 'M3 5h18l-7 8v6l-4-2v-4z',
  file: 'M6 3h8l4 4v14H6zM14 3v5h4',
  shield: 'M12 3 4.5 6v6c0 4.5 3 7.5 7.5 9 4.5-1.5 7.5-4.5 7.5-9V6zM8.5 12l2.5 2.5 4.5-5',
} as const;

export type IconName = keyof typeof OUTLINES;

/** `size` in pixels. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={OUTLINES[name]} />
    </svg>
  );
}
