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
