import i18next from 'i18next';
import { answer, api } from '../../api/client';
import type { Attempt } from '../../api/command';
import type { Actions } from '../../api/problem';
import type { Answer, Input } from '../../api/types';
import type { RevisionNumber } from './document-words';
import type { Revision, RevisionState } from './documents.queries';

export type Submission = Input<'/api/v1/revisions/{id}/submission', 'post'>;
export type Opinion = Input<'/api/v1/revisions/{id}/reviews', 'post'>;
export type Approval = Input<'/api/v1/revisions/{id}/approvals', 'post'>;
/** How it is approved, without what was read. */
export type ApprovalWay = Omit<Approval, 'sha256'>;
type Issuance = Answer<'/api/v1/issuances/{id}', 'get'>;

/** One document as whoever signs reads it. */
export interface SignedDocument extends RevisionNumber {
  revisionId: string;
  code: string;
  title: string;
  changeSummary: string | null;
  file: { id: string; name: string; size: number; sha256: string } | null;
}

/** What goes to reviewers and head and comes back: one revision, or an issuing package with all its documents. */
export interface Signing {
  kind: 'revision' | 'issuance';
  id: string;
  /** In sentences and titles: "QT-07", "đợt ban hành". */
  name: string;
  title: string;
  /** Tờ trình, where there is one. */
  statement: string | null;
  /** The sentence that is confirmed by approving. */
  sentence: string;
  preparedBy: { id: string; name: string; post?: string | null };
  submittedAt: string | null;
  reviews: Revision['reviews'];
  documents: readonly SignedDocument[];
  actions: Actions;
  /** What a return does, in one sentence. */
  returnSentence: string;
  /** Its page. */
  href: string;
  submit(body: Submission, attempt: Attempt): Promise<unknown>;
  recall(attempt: Attempt): Promise<unknown>;
  say(body: Opinion, attempt: Attempt): Promise<unknown>;
  /** Approves exactly what was shown. @returns what to tell whoever approved it. */
  approve(way: ApprovalWay, attempt: Attempt): Promise<string>;
}

export function revisionSigning(revision: Revision): Signing {
  const { id, document, issue, amendment, changeSummary, file, preparedBy } = revision;
  const { code } = document;
  const params = { path: { id } };
  return {
    kind: 'revision',
    id,
    name: code,
    title: document.title,
    statement: null,
    sentence: revision.sentence,
    preparedBy,
    submittedAt: revision.submittedAt,
    reviews: revision.reviews,
    documents: [{ revisionId: id, code, title: document.title, issue, amendment, changeSummary, file }],
    actions: revision.actions,
    returnSentence: i18next.t('documents:return.sentence', { name: preparedBy.name }),
    href: `/tai-lieu/phien-ban/${id}`,
    submit: (body, { headers }) => answer(api.POST('/api/v1/revisions/{id}/submission', { params, body, headers })),
    recall: ({ headers }) => answer(api.DELETE('/api/v1/revisions/{id}/submission', { params, headers })),
    say: (body, { headers }) => answer(api.POST('/api/v1/revisions/{id}/reviews', { params, body, headers })),
    approve: async (way, { headers }) => {
      const body = { ...way, sha256: file?.sha256 ?? '' };
      const { state } = await answer(api.POST('/api/v1/revisions/{id}/approvals', { params, body, headers }));
      return i18next.t((state as RevisionState) === 'effective' ? 'documents:approve.effective' : 'documents:approve.approved', { code });
    },
  };
}

export function issuanceSigning(issuance: Issuance): Signing {
  const { id, items, preparedBy } = issuance;
  const params = { path: { id } };
  return {
    kind: 'issuance',
    id,
    name: i18next.t('issuances:one'),
    title: issuance.subject,
    statement: issuance.statement,
    sentence: issuance.sentence,
    preparedBy,
    submittedAt: issuance.submittedAt,
    reviews: issuance.reviews,
    documents: items,
    actions: issuance.actions,
    returnSentence: i18next.t('issuances:returnSentence', { count: items.length, name: preparedBy.name }),
    href: `/dot-ban-hanh/${id}`,
    submit: (body, { headers }) => answer(api.POST('/api/v1/issuances/{id}/submission', { params, body, headers })),
    recall: ({ headers }) => answer(api.DELETE('/api/v1/issuances/{id}/submission', { params, headers })),
    say: (body, { headers }) => answer(api.POST('/api/v1/issuances/{id}/reviews', { params, body, headers })),
    approve: async (way, { headers }) => {
      const documents = items.map(({ revisionId, file }) => ({ revisionId, sha256: file?.sha256 ?? '' }));
      await answer(api.POST('/api/v1/issuances/{id}/approvals', { params, body: { ...way, documents }, headers }));
      return i18next.t('issuances:approved', { count: items.length });
    },
  };
}

/** Whether every document has the PDF that is approved. */
export const hasFiles = ({ documents }: Signing): boolean => documents.length > 0 && documents.every(({ file }) => file !== null);
