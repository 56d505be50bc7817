/** How far an invited agency is goes by its last answer. `i` = class_invitation, `z` = its last answer. */
const STANDING = `case when i.state = 'withdrawn' then 'withdrawn' when z.answer = 'nominates' then 'answered' when z.answer = 'declines' then 'declined' else 'silent' end`;
/** Of an invitation `i`. */
const NOMINEES = `(select count(*)::int from enrolment e join nomination n on n.id = e.nomination_id
  where n.invitation_id = i.id and e.state not in ('withdrawn', 'declined'))`;
export const INVITATION_FROM = `from class_invitation i join organization a on a.id = i.counterpart_organization_id join organization o on o.id = i.organization_id
  left join lateral (select n.answer, n.sent_at from nomination n where n.invitation_id = i.id order by n.sent_at desc, n.id desc limit 1) z on true
  left join lateral (select n.letter_number, n.letter_on from nomination n where n.invitation_id = i.id and n.answer = 'nominates' order by n.sent_at desc, n.id desc limit 1) b on true`;
export const INVITATION_ROW = `i.id, i.counterpart_organization_id as "agencyId", a.name as "agencyName", ${STANDING} as standing, ${NOMINEES} as nominees, i.seats,
  to_char(i.answer_by, 'YYYY-MM-DD') as "answerBy", z.sent_at as "answeredAt", b.letter_number as "letterNumber", to_char(b.letter_on, 'YYYY-MM-DD') as "letterOn",
  i.title, to_char(i.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(i.ends_on, 'YYYY-MM-DD') as "endsOn", o.name as "organiserName"`;
/** $1 = organizations, $2 = class, $3 = standing, $4 = words: of one class, for its organiser. */
export const OF_CLASS = `where i.organization_id = any ($1::uuid[]) and i.class_id = $2 and ($3::text is null or ${STANDING} = $3)
  and ($4::text is null or vn_fold(a.name) like '%' || vn_fold($4) || '%')`;
/** $1 = organizations, $2 = standing, $3 = words: sent to an agency. */
export const OF_AGENCY = `where i.counterpart_organization_id = any ($1::uuid[]) and i.shared_at is not null and ($2::text is null or ${STANDING} = $2)
  and ($3::text is null or vn_fold(i.title) like '%' || vn_fold($3) || '%')`;
