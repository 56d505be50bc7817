import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Input, Row } from '../../../api/types';

export type InvitationRow = Row<'/api/v1/training-classes/{id}/invitations'>;
export type InvitationStanding = InvitationRow['standing'];
export type InvitationSummary = Answer<'/api/v1/training-classes/{id}/invitation-summary', 'get'>;
export type Invitation = Answer<'/api/v1/class-invitations/{id}', 'get'>;
export type Nominee = Invitation['nomineeList'][number];
export type Nominate = Input<'/api/v1/class-invitations/{id}/nominations', 'post'>;

export interface InvitationFilters {
  q: string;
  standing: string;
}
const asked = ({ q, standing }: InvitationFilters) => ({
  q: q || undefined,
  standing: (standing || undefined) as InvitationStanding | undefined,
});

/** Agencies that were invited to a class. */
export const useClassInvitations = (classId: string, filters: InvitationFilters) =>
  useKeysetList(['training', 'invitations', classId, { ...filters }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/training-classes/{id}/invitations', {
        params: { path: { id: classId }, query: { cursor, ...asked(filters) } },
        signal,
      }),
    ),
  );
export const invitationSummaryQuery = (classId: string) =>
  queryOptions({
    queryKey: ['training', 'invitation-summary', classId],
    queryFn: () => answer(api.GET('/api/v1/training-classes/{id}/invitation-summary', { params: { path: { id: classId } } })),
  });
/** The same list as a workbook. */
export function invitationsUrl(classId: string, filters: InvitationFilters): string {
  const query = new URLSearchParams(Object.entries({ ...filters }).filter(([, value]) => value !== ''));
  return `/api/v1/training-classes/${classId}/invitations.xlsx${query.size === 0 ? '' : `?${query.toString()}`}`;
}

/** What the own agency is invited to. */
export const useInvitations = (filters: InvitationFilters) =>
  useKeysetList(['training', 'own-invitations', { ...filters }], (cursor, signal) =>
    answer(api.GET('/api/v1/class-invitations', { params: { query: { cursor, ...asked(filters) } }, signal })),
  );
/** With its entity tag, so that a change says what it was made on. */
export const invitationQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'invitation', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/class-invitations/{id}', { params: { path: { id } } })),
  });
export const knownLearnersQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'invitation', id, 'known'],
    queryFn: () => answer(api.GET('/api/v1/class-invitations/{id}/known-learners', { params: { path: { id } } })),
  });
