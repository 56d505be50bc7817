import type { ClassSessionDto } from './class-sessions.dto';

/** A class as far as a calendar shows it. */
export interface CalendarClass {
  readonly code: string;
  readonly title: string;
  readonly place: string | null;
  readonly sessions: readonly ClassSessionDto[];
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
const utc = (day: string, time: string): string =>
  new Date(`${day}T${time}:00+07:00`)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '');

/** No line is longer than 75 bytes; what is longer goes on after a blank (3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const letter of line) {
    if (Buffer.byteLength(current + letter) > (lines.length === 0 ? 75 : 74)) {
      lines.push(current);
      current = '';
    }
    current += letter;
  }
  return [...lines, current].join('\r\n ');
}

/** Sessions as an iCalendar file; a session keeps its UID, so that a changed one replaces itself. @param at when the file is made */
export function classCalendar({ code, title, place, sessions }: CalendarClass, at: Date): string {
  const stamp = at
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '');
  const events = sessions.flatMap((session) => [
    'BEGIN:VEVENT',
    `UID:${session.id}@qms`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${session.version - 1}`,
    `DTSTART:${utc(session.heldOn, session.startsAt)}`,
    `DTEND:${utc(session.heldOn, session.endsAt)}`,
    `SUMMARY:${escaped(`${code}: ${session.title}`)}`,
    `DESCRIPTION:${escaped(title)}`,
    ...(session.room || place ? [`LOCATION:${escaped(session.room?.name ?? place ?? '')}`] : []),
    `STATUS:${session.cancelledAt === null ? 'CONFIRMED' : 'CANCELLED'}`,
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//QMS//Training//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(code)}`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
