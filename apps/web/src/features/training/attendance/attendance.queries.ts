import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { Answer } from '../../../api/types';

export type SessionAttendance = Answer<'/api/v1/class-sessions/{id}/attendance', 'get'>;
export type Attendant = SessionAttendance['items'][number];
export type Mark = NonNullable<Attendant['mark']>;
export type ClassAttendance = Answer<'/api/v1/training-classes/{id}/attendance', 'get'>;

export const MARKS: readonly Mark[] = ['present', 'excused', 'absent'];

/** The list of one session, to be entered. */
export const sessionAttendanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'attendance', 'session', id],
    queryFn: () => answer(api.GET('/api/v1/class-sessions/{id}/attendance', { params: { path: { id } } })),
  });

/** Learners × sessions. */
export const classAttendanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'attendance', 'class', id],
    queryFn: () => answer(api.GET('/api/v1/training-classes/{id}/attendance', { params: { path: { id } } })),
  });

export type CheckInScreen = Answer<'/api/v1/class-sessions/{id}/check-in', 'get'>;
/** Milliseconds: how many have checked in is read again so often, the code as soon as it changes. */
const COUNT_AGAIN = 5_000;

/** The code that learners check themselves in by, as it is now. */
export const checkInQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'attendance', 'check-in', id],
    queryFn: () => answer(api.GET('/api/v1/class-sessions/{id}/check-in', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => Math.min(COUNT_AGAIN, (data?.secondsLeft ?? COUNT_AGAIN) * 1_000),
    // The window of the screen in the room is rarely the one that is worked in.
    refetchIntervalInBackground: true,
    gcTime: 0,
  });

export const sheetUrl = (sessionId: string): string => `/api/v1/class-sessions/${sessionId}/sheet`;
export const classPaperUrl = (classId: string, paper: 'receipt-sheet' | 'seat-cards'): string =>
  `/api/v1/training-classes/${classId}/${paper}`;

/** A UUID written without dashes, in capitals. */
const uuid = (hex: string): string => hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What the code of a row of the sheet says: session and learner; null where it is none of ours. */
export function readRowCode(text: string): { sessionId: string; enrolmentId: string } | null {
  const [, session, enrolment] = /^QMS-DD:([0-9A-F]{32}):([0-9A-F]{32})$/.exec(text.trim()) ?? [];
  return session && enrolment ? { sessionId: uuid(session), enrolmentId: uuid(enrolment) } : null;
}
