/**
 * On which decision each approved revision rests: its number, day and file. What was confirmed in the app has none of them until the clerk entered
 * them: with its issuing package, or for what goes alone with its own approval. Said here alone, for every list, page and field; joined by `revision_id`.
 */
export const DECIDED = `(select a.revision_id, coalesce(a.decision_number, n.number, i.decision_number) as decision_number,
    coalesce(case when a.kind <> 'confirmation' then a.decided_on end, n.decided_on, i.decided_on) as decided_on,
    coalesce(a.decision_file_id, n.file_id, i.decision_file_id) as decision_file_id
  from approval a join revision ar on ar.id = a.revision_id left join issuance i on i.id = ar.issuance_id
    left join approval_number n on n.approval_id = a.id)`;
