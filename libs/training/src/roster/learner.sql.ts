/**
 * The learner of an enrolment as `l`: who is called by another entry of himself is shown as that one, with where he works now.
 * @param enrolment alias of the enrolment; @param kind `left join` where the reader may not see it
 */
export const learnerOf = (enrolment: string, kind: 'join' | 'left join' = 'join'): string =>
  `${kind} learner d on d.id = ${enrolment}.learner_id ${kind} learner l on l.id = coalesce(d.merged_into_id, d.id)`;
/** {@link learnerOf}, with his agency as `o`. */
export const learnerAndAgencyOf = (enrolment: string, kind: 'join' | 'left join' = 'join'): string =>
  `${learnerOf(enrolment, kind)} left join organization o on o.id = l.counterpart_organization_id`;
