absence.id uuid not null
absence.organization_id uuid not null
absence.person_id uuid not null
absence.away_from date not null
absence.away_until date not null
absence.stand_in_id uuid
absence.note text
absence.entered_by uuid not null
absence.entered_at timestamp with time zone not null
absence.cancelled_by uuid
absence.cancelled_at timestamp with time zone
absence.version integer not null
administrative_procedure.id uuid not null
administrative_procedure.organization_id uuid not null
administrative_procedure.code text not null
administrative_procedure_import.id uuid not null
administrative_procedure_import.organization_id uuid not null
administrative_procedure_import.state text not null
administrative_procedure_import.file_id uuid
administrative_procedure_import.source_name text not null
administrative_procedure_import.extent text not null
administrative_procedure_import.decision_number text not null
administrative_procedure_import.decided_on date not null
administrative_procedure_import.valid_from date not null
administrative_procedure_import.reading jsonb not null
administrative_procedure_import.corrections jsonb not null
administrative_procedure_import.outcome jsonb
administrative_procedure_import.created_by uuid
administrative_procedure_import.created_at timestamp with time zone not null
administrative_procedure_import.decided_by uuid
administrative_procedure_import.decided_at timestamp with time zone
administrative_procedure_import.version integer not null
administrative_procedure_version.id uuid not null
administrative_procedure_version.organization_id uuid not null
administrative_procedure_version.administrative_procedure_id uuid not null
administrative_procedure_version.name text not null
administrative_procedure_version.field text
administrative_procedure_version.level text
administrative_procedure_version.time_limit text
administrative_procedure_version.fee text
administrative_procedure_version.note text
administrative_procedure_version.decision_number text not null
administrative_procedure_version.decided_on date not null
administrative_procedure_version.valid_from date not null
administrative_procedure_version.valid_to date
administrative_procedure_version.ended_by_decision text
administrative_procedure_version.import_id uuid not null
allowed_move.kind text not null
allowed_move.from_state text not null
allowed_move.to_state text not null
api_token.id uuid not null
api_token.token_hash bytea not null
api_token.person_id uuid not null
api_token.organization_id uuid not null
api_token.name text not null
api_token.rights _text not null
api_token.created_at timestamp with time zone not null
api_token.expires_at timestamp with time zone not null
api_token.revoked_at timestamp with time zone
api_token.seen_at timestamp with time zone
approval.id uuid not null
approval.organization_id uuid not null
approval.revision_id uuid not null
approval.sha256 bytea
approval.kind text not null
approval.person_id uuid
approval.signer_name text
approval.signer_post text
approval.method text
approval.sentence text not null
approval.decision_number text
approval.decided_on date not null
approval.decision_file_id uuid
approval.reason text
approval.approved_at timestamp with time zone not null
approval.authorization_id uuid
approval_number.id uuid not null
approval_number.organization_id uuid not null
approval_number.approval_id uuid not null
approval_number.number text not null
approval_number.decided_on date not null
approval_number.file_id uuid not null
approval_number.reason text
approval_number.entered_by uuid not null
approval_number.entered_at timestamp with time zone not null
archive_transfer.id uuid not null
archive_transfer.organization_id uuid not null
archive_transfer.title text not null
archive_transfer.state text not null
archive_transfer.giver_name text not null
archive_transfer.giver_post text not null
archive_transfer.receiver_name text
archive_transfer.receiver_post text
archive_transfer.basis text
archive_transfer.condition text
archive_transfer.boxes integer
archive_transfer.prepared_by uuid not null
archive_transfer.created_at timestamp with time zone not null
archive_transfer.minutes_number text
archive_transfer.received_on date
archive_transfer.minutes_file_id uuid
archive_transfer.version integer not null
archive_transfer_item.id uuid not null
archive_transfer_item.organization_id uuid not null
archive_transfer_item.transfer_id uuid not null
archive_transfer_item.record_id uuid not null
archive_transfer_item.position integer not null
archive_transfer_item.sheets integer
archive_transfer_item.note text
archive_transfer_item.dropped_at timestamp with time zone
attendance.id uuid not null
attendance.organization_id uuid not null
attendance.class_id uuid not null
attendance.session_id uuid not null
attendance.enrolment_id uuid not null
attendance.mark text not null
attendance.source text not null
attendance.entered_by uuid
attendance.entered_at timestamp with time zone not null
attendance.version integer not null
briefing.id uuid not null
briefing.organization_id uuid not null
briefing.kind text not null
briefing.subject text not null
briefing.held_on date not null
briefing.place text not null
briefing.file_id uuid not null
briefing.recorded_by uuid not null
briefing.recorded_at timestamp with time zone not null
briefing.voided_by uuid
briefing.voided_at timestamp with time zone
briefing.void_reason text
briefing.version integer not null
briefing.led_by text
briefing_document.id uuid not null
briefing_document.organization_id uuid not null
briefing_document.briefing_id uuid not null
briefing_document.revision_id uuid not null
certificate.id uuid not null
certificate.organization_id uuid not null
certificate.counterpart_organization_id uuid
certificate.shared_at timestamp with time zone
certificate.grant_id uuid not null
certificate.class_id uuid not null
certificate.enrolment_id uuid not null
certificate.year integer not null
certificate.number integer not null
certificate.state text not null
certificate.full_name text
certificate.birth_date date
certificate.position text
certificate.agency_name text
certificate.printed jsonb
certificate.expires_on date
certificate.code text
certificate.code_hash bytea
certificate.file_id uuid
certificate.issued_at timestamp with time zone
certificate.replaces_id uuid
certificate.reissue_reason text
certificate.end_reason text
certificate.ended_at timestamp with time zone
certificate.received_on date
certificate.received_by text
certificate.version integer not null
certificate_grant.id uuid not null
certificate_grant.organization_id uuid not null
certificate_grant.class_id uuid not null
certificate_grant.state text not null
certificate_grant.number text
certificate_grant.decided_on date
certificate_grant.signer_name text
certificate_grant.signer_post text
certificate_grant.signed_for text
certificate_grant.file_id uuid
certificate_grant.recall_reason text
certificate_grant.created_by uuid not null
certificate_grant.created_at timestamp with time zone not null
certificate_grant.version integer not null
certificate_grant.authorization_id uuid
certificate_work.id uuid not null
certificate_work.organization_id uuid not null
certificate_work.certificate_id uuid not null
certificate_work.attempts integer not null
certificate_work.leased_until timestamp with time zone not null
certificate_work.fault text
certificate_work.changed_at timestamp with time zone not null
change_impact.id uuid not null
change_impact.organization_id uuid not null
change_impact.request_id uuid not null
change_impact.kind text not null
change_impact.subject_id uuid not null
change_impact.label text not null
change_impact.answer text not null
change_impact.remark text
change_impact.answered_by uuid not null
change_impact.answered_at timestamp with time zone not null
change_opinion.id uuid not null
change_opinion.organization_id uuid not null
change_opinion.request_id uuid not null
change_opinion.person_id uuid not null
change_opinion.asked_by uuid not null
change_opinion.asked_at timestamp with time zone not null
change_opinion.opinion text
change_opinion.remark text
change_opinion.given_at timestamp with time zone
change_opinion.spoken_by uuid
change_request.id uuid not null
change_request.organization_id uuid not null
change_request.year integer not null
change_request.number integer not null
change_request.kind text not null
change_request.state text not null
change_request.proposed_title text
change_request.reason text not null
change_request.proposal text
change_request.file_id uuid
change_request.filed_by uuid not null
change_request.filed_at timestamp with time zone not null
change_request.decided_by uuid
change_request.decided_at timestamp with time zone
change_request.decision_reason text
change_request.version integer not null
change_request.external_document_id uuid
change_request.signer_name text
change_request.signer_post text
change_request.method text
change_request.authorization_id uuid
change_request.decided_on date
change_request.decision_file_id uuid
change_request_document.id uuid not null
change_request_document.organization_id uuid not null
change_request_document.request_id uuid not null
change_request_document.document_id uuid not null
check_in_tries.id uuid not null
check_in_tries.organization_id uuid not null
check_in_tries.session_id uuid not null
check_in_tries.wrong integer not null
class_evaluation.id uuid not null
class_evaluation.organization_id uuid not null
class_evaluation.class_id uuid not null
class_evaluation.state text not null
class_evaluation.title text not null
class_evaluation.issuer text not null
class_evaluation.starts_on date not null
class_evaluation.ends_on date not null
class_evaluation.questions jsonb not null
class_evaluation.code_hash bytea not null
class_evaluation.opened_by uuid not null
class_evaluation.opened_at timestamp with time zone not null
class_evaluation.closed_at timestamp with time zone
class_evaluation.version integer not null
class_invitation.id uuid not null
class_invitation.organization_id uuid not null
class_invitation.counterpart_organization_id uuid not null
class_invitation.shared_at timestamp with time zone not null
class_invitation.class_id uuid not null
class_invitation.state text not null
class_invitation.course_name text not null
class_invitation.title text not null
class_invitation.starts_on date not null
class_invitation.ends_on date not null
class_invitation.place text
class_invitation.contact text not null
class_invitation.seats integer
class_invitation.answer_by date not null
class_invitation.invited_by uuid not null
class_invitation.invited_at timestamp with time zone not null
class_invitation.withdrawn_because text
class_invitation.version integer not null
class_session.id uuid not null
class_session.organization_id uuid not null
class_session.class_id uuid not null
class_session.held_on date not null
class_session.half text not null
class_session.starts_at time without time zone not null
class_session.ends_at time without time zone not null
class_session.during tsrange generated
class_session.room_id uuid
class_session.title text not null
class_session.periods numeric not null
class_session.closed_at timestamp with time zone
class_session.closed_by uuid
class_session.cancelled_at timestamp with time zone
class_session.version integer not null
competence_requirement.id uuid not null
competence_requirement.organization_id uuid not null
competence_requirement.role text not null
competence_requirement.course_id uuid
competence_requirement.course_name text
competence_requirement.basis text not null
competence_requirement.valid_from date not null
competence_requirement.ended_on date
competence_requirement.end_reason text
competence_requirement.created_by uuid not null
competence_requirement.created_at timestamp with time zone not null
competence_requirement.version integer not null
course.id uuid not null
course.organization_id uuid not null
course.code text not null
course.name text not null
course.regime text not null
course.purpose text
course.basis text
course.periods integer not null
course.paper text not null
course.least_attendance integer
course.pass_mark numeric
course.top_mark numeric
course.has_midterm boolean not null
course.attempts integer not null
course.capacity integer
course.valid_months integer
course.retired_at timestamp with time zone
course.version integer not null
course.evaluation_questions jsonb
course.effectiveness_months integer
course_topic.id uuid not null
course_topic.organization_id uuid not null
course_topic.course_id uuid not null
course_topic.position integer not null
course_topic.title text not null
course_topic.periods numeric not null
course_topic.dropped_at timestamp with time zone
deputy_field.id uuid not null
deputy_field.organization_id uuid not null
deputy_field.person_id uuid not null
deputy_field.unit_id uuid
deputy_field.procedure_field text
deputy_field.decided text not null
deputy_field.valid_from date not null
deputy_field.valid_to date
deputy_field.entered_by uuid not null
deputy_field.entered_at timestamp with time zone not null
deputy_field.ended_by uuid
deputy_field.ended_at timestamp with time zone
deputy_field.version integer not null
destruction.id uuid not null
destruction.organization_id uuid not null
destruction.title text not null
destruction.state text not null
destruction.prepared_by uuid not null
destruction.created_at timestamp with time zone not null
destruction.council text
destruction.opinion text
destruction.reviewed_on date
destruction.opinion_file_id uuid
destruction.decision_kind text
destruction.decision_number text
destruction.decided_on date
destruction.decision_file_id uuid
destruction.signer_name text
destruction.signer_post text
destruction.carried_out_by uuid
destruction.carried_out_at timestamp with time zone
destruction.minutes_number text
destruction.minutes_on date
destruction.minutes_file_id uuid
destruction.version integer not null
destruction.method text
destruction.authorization_id uuid
destruction_item.id uuid not null
destruction_item.organization_id uuid not null
destruction_item.destruction_id uuid not null
destruction_item.record_id uuid not null
destruction_item.position integer not null
destruction_item.dropped_at timestamp with time zone
destruction_item.left_out_reason text
destruction_number.id uuid not null
destruction_number.organization_id uuid not null
destruction_number.destruction_id uuid not null
destruction_number.number text not null
destruction_number.decided_on date not null
destruction_number.file_id uuid not null
destruction_number.reason text
destruction_number.entered_by uuid not null
destruction_number.entered_at timestamp with time zone not null
distribution.id uuid not null
distribution.organization_id uuid not null
distribution.document_id uuid not null
distribution.unit_id uuid
distribution.distributed_by uuid not null
distribution.distributed_at timestamp with time zone not null
distribution.ended_by uuid
distribution.ended_at timestamp with time zone
distribution.version integer not null
document.id uuid not null
document.organization_id uuid not null
document.unit_id uuid
document.code text not null
document.title text not null
document.kind text not null
document.clauses _text not null
document.state text not null
document.open_state text
document.issue integer not null
document.amendment integer not null
document.effective_on date
document.withdrawn_reason text
document.created_by uuid
document.created_at timestamp with time zone not null
document.version integer not null
document.code_key text generated
document.holder text
document.note text
document.undone_at timestamp with time zone
document.kind_id uuid
document.code_reason text
document.words tsvector generated
document_import.id uuid not null
document_import.organization_id uuid not null
document_import.state text not null
document_import.file_id uuid not null
document_import.source_name text not null
document_import.reading jsonb not null
document_import.corrections jsonb not null
document_import.files jsonb not null
document_import.documents integer
document_import.reason text
document_import.created_by uuid
document_import.created_at timestamp with time zone not null
document_import.decided_by uuid
document_import.decided_at timestamp with time zone
document_import.version integer not null
document_kind.id uuid not null
document_kind.organization_id uuid not null
document_kind.key text not null
document_kind.nature text not null
document_kind.name text
document_kind.patterns _text not null
document_kind.place integer not null
document_kind.retired_at timestamp with time zone
document_kind.version integer not null
document_kind.template_document_id uuid
document_review.id uuid not null
document_review.organization_id uuid not null
document_review.document_id uuid not null
document_review.revision_id uuid not null
document_review.year integer not null
document_review.outcome text not null
document_review.remark text
document_review.reviewed_by uuid not null
document_review.reviewed_at timestamp with time zone not null
document_review.change_request_id uuid
effectiveness_evaluation.id uuid not null
effectiveness_evaluation.organization_id uuid not null
effectiveness_evaluation.review_id uuid not null
effectiveness_evaluation.class_organization_id uuid not null
effectiveness_evaluation.enrolment_id uuid not null
effectiveness_evaluation.verdict text not null
effectiveness_evaluation.seen_by text not null
effectiveness_evaluation.remark text
effectiveness_evaluation.further_action text
effectiveness_evaluation.evaluated_by uuid not null
effectiveness_evaluation.evaluated_at timestamp with time zone not null
effectiveness_evaluation.replaces_id uuid
effectiveness_evaluation.correction_reason text
effectiveness_review.id uuid not null
effectiveness_review.organization_id uuid not null
effectiveness_review.class_organization_id uuid not null
effectiveness_review.class_id uuid not null
effectiveness_review.class_code text not null
effectiveness_review.class_title text not null
effectiveness_review.asked_on date not null
effectiveness_review.started_by uuid not null
effectiveness_review.started_at timestamp with time zone not null
effectiveness_review.finished_at timestamp with time zone
effectiveness_review.version integer not null
enrolment.id uuid not null
enrolment.organization_id uuid not null
enrolment.counterpart_organization_id uuid
enrolment.shared_at timestamp with time zone
enrolment.class_id uuid not null
enrolment.learner_id uuid not null
enrolment.state text not null
enrolment.source text not null
enrolment.ordinal integer
enrolment.reason text
enrolment.created_at timestamp with time zone not null
enrolment.version integer not null
enrolment.import_id uuid
enrolment.nomination_id uuid
evaluation_answer.id uuid not null
evaluation_answer.organization_id uuid not null
evaluation_answer.evaluation_id uuid not null
evaluation_answer.answers jsonb not null
evaluation_answer.form_hash bytea not null
evidence.id uuid not null
evidence.organization_id uuid not null
evidence.other_organization_id uuid not null
evidence.plan_id uuid not null
evidence.task_id uuid not null
evidence.record_id uuid not null
evidence.task_code text not null
evidence.task_title text not null
evidence.record_code text
evidence.record_number text
evidence.record_on date not null
evidence.record_title text not null
evidence.note text
evidence.because jsonb not null
evidence.added_by uuid
evidence.added_at timestamp with time zone not null
evidence.removed_by uuid
evidence.removed_at timestamp with time zone
evidence.version integer not null
evidence_pack.id uuid not null
evidence_pack.organization_id uuid not null
evidence_pack.title text not null
evidence_pack.criteria jsonb not null
evidence_pack.state text not null
evidence_pack.records integer not null
evidence_pack.files integer not null
evidence_pack.bytes bigint not null
evidence_pack.asked_by uuid not null
evidence_pack.asked_at timestamp with time zone not null
evidence_pack.file_id uuid
evidence_pack.ready_at timestamp with time zone
evidence_pack.expires_at timestamp with time zone
evidence_pack.damaged integer
evidence_pack.taken_at timestamp with time zone
evidence_pack.fault text
evidence_pack.version integer not null
evidence_pack_record.id uuid not null
evidence_pack_record.organization_id uuid not null
evidence_pack_record.pack_id uuid not null
evidence_pack_record.position integer not null
evidence_pack_record.record_organization_id uuid not null
evidence_pack_record.record_id uuid not null
evidence_pack_work.id uuid not null
evidence_pack_work.organization_id uuid not null
evidence_pack_work.pack_id uuid not null
evidence_pack_work.attempts integer not null
evidence_pack_work.leased_until timestamp with time zone not null
evidence_pack_work.files_done integer not null
evidence_pack_work.bytes_done bigint not null
evidence_pack_work.changed_at timestamp with time zone not null
external_certificate.id uuid not null
external_certificate.organization_id uuid not null
external_certificate.person_id uuid not null
external_certificate.course_id uuid
external_certificate.course_name text
external_certificate.issuer text not null
external_certificate.number text not null
external_certificate.issued_on date not null
external_certificate.expires_on date
external_certificate.file_id uuid not null
external_certificate.entered_by uuid not null
external_certificate.entered_at timestamp with time zone not null
external_certificate.replaces_id uuid
external_certificate.correction_reason text
external_certificate.withdrawn_by uuid
external_certificate.withdrawn_at timestamp with time zone
external_certificate.withdrawal_reason text
external_certificate.version integer not null
external_document.id uuid not null
external_document.organization_id uuid not null
external_document.kind text not null
external_document.number text not null
external_document.issuer text not null
external_document.title text not null
external_document.issued_on date not null
external_document.effective_from date
external_document.effective_to date
external_document.file_id uuid
external_document.created_by uuid not null
external_document.created_at timestamp with time zone not null
external_document.removed_by uuid
external_document.removed_at timestamp with time zone
external_document.removed_reason text
external_document.version integer not null
external_document.number_key text generated
external_document.words tsvector generated
external_link.id uuid not null
external_link.organization_id uuid not null
external_link.external_document_id uuid not null
external_link.document_id uuid not null
external_link.linked_by uuid not null
external_link.linked_at timestamp with time zone not null
external_link.checked_by uuid
external_link.checked_at timestamp with time zone
external_link.check_reason text
external_link.ended_by uuid
external_link.ended_at timestamp with time zone
external_link.end_reason text
external_link.version integer not null
file.id uuid not null
file.organization_id uuid not null
file.state text not null
file.object_key text not null
file.object_version text
file.name text not null
file.content_type text
file.size bigint
file.sha256 bytea
file.created_by uuid
file.created_at timestamp with time zone not null
file.deadline timestamp with time zone not null
file.verified_at timestamp with time zone
file.adopted_at timestamp with time zone
file.entered_at timestamp with time zone
file.damaged_at timestamp with time zone
file.checked_at timestamp with time zone
file.retain_until timestamp with time zone
file.held boolean not null
file.locked_until timestamp with time zone
file.store_holds boolean not null
file.removed_at timestamp with time zone
file.copied_at timestamp with time zone
file.text_asked_at timestamp with time zone
file.only_for uuid
file.scanned_at timestamp with time zone
file.scanned_by text
file.infection text
file.scan_due_at timestamp with time zone
file_text.id uuid not null
file_text.organization_id uuid not null
file_text.file_id uuid not null
file_text.state text not null
file_text.pages integer
file_text.pages_done integer not null
file_text.recognized_pages integer not null
file_text.fault text
file_text.attempts integer not null
file_text.due_at timestamp with time zone
file_text.changed_at timestamp with time zone not null
file_text.text text
file_text.folded text
file_text.words tsvector
file_text.words_edition integer not null
file_text.turn bigint not null
handled.handler text not null
handled.event_id uuid not null
handled.handled_at timestamp with time zone not null
handover.id uuid not null
handover.organization_id uuid not null
handover.handed_by uuid not null
handover.taken_by uuid not null
handover.reason text not null
handover.from_post text
handover.to_post text
handover.made_by uuid not null
handover.made_at timestamp with time zone not null
handover_item.id uuid not null
handover_item.organization_id uuid not null
handover_item.handover_id uuid not null
handover_item.position integer not null
handover_item.kind text not null
handover_item.subject_id uuid not null
handover_item.label text not null
idempotency_claim.person_id uuid not null
idempotency_claim.route text not null
idempotency_claim.key text not null
idempotency_claim.fingerprint bytea not null
idempotency_claim.result jsonb
idempotency_claim.created_at timestamp with time zone not null
issuance.id uuid not null
issuance.organization_id uuid not null
issuance.subject text not null
issuance.statement text
issuance.state text not null
issuance.prepared_by uuid not null
issuance.created_at timestamp with time zone not null
issuance.submitted_by uuid
issuance.submitted_at timestamp with time zone
issuance.return_reason text
issuance.approval_kind text
issuance.signer_name text
issuance.signer_post text
issuance.method text
issuance.signed_at timestamp with time zone
issuance.effective_from date
issuance.decision_number text
issuance.decided_on date
issuance.decision_file_id uuid
issuance.issued_on date
issuance.version integer not null
issuance.authorization_id uuid
journal_entry.id bigint not null
journal_entry.xid xid8 not null
journal_entry.event_id uuid not null
journal_entry.organization_id uuid not null
journal_entry.aggregate_type text not null
journal_entry.aggregate_id uuid not null
journal_entry.version integer not null
journal_entry.event text not null
journal_entry.at timestamp with time zone not null
journal_entry.actor_id uuid
journal_entry.body text not null
journal_entry.hash bytea not null
journal_personal.entry_id bigint not null
journal_personal.field text not null
journal_personal.value text
journal_personal.salt bytea
journal_seal.id bigint not null
journal_seal.last_xid xid8 not null
journal_seal.last_entry_id bigint not null
journal_seal.entries bigint not null
journal_seal.root bytea not null
journal_seal.sealed_at timestamp with time zone not null
journal_seal.key_id text not null
journal_seal.signature bytea not null
learner.id uuid not null
learner.organization_id uuid not null
learner.counterpart_organization_id uuid
learner.shared_at timestamp with time zone
learner.full_name text not null
learner.name_key text generated
learner.birth_date date
learner.position text
learner.agency_name text
learner.email text
learner.phone text
learner.merged_into_id uuid
learner.erased_at timestamp with time zone
learner.created_at timestamp with time zone not null
learner.version integer not null
learner.import_id uuid
learner_link.id uuid not null
learner_link.organization_id uuid not null
learner_link.learner_organization_id uuid not null
learner_link.learner_id uuid not null
learner_link.person_id uuid not null
learner_link.linked_by uuid not null
learner_link.linked_at timestamp with time zone not null
learner_link.ended_by uuid
learner_link.ended_at timestamp with time zone
learner_link.end_reason text
learner_link.version integer not null
membership.id uuid not null
membership.person_id uuid not null
membership.organization_id uuid not null
membership.unit_id uuid
membership.role text not null
membership.valid_from date not null
membership.valid_to date
membership.ended_reason text
migration.id integer not null
migration.timestamp bigint not null
migration.name character varying not null
nomination.id uuid not null
nomination.organization_id uuid not null
nomination.counterpart_organization_id uuid not null
nomination.shared_at timestamp with time zone not null
nomination.invitation_id uuid not null
nomination.answer text not null
nomination.letter_number text
nomination.letter_on date
nomination.file_id uuid
nomination.reason text
nomination.sent_by uuid not null
nomination.sent_at timestamp with time zone not null
organization.id uuid not null
organization.parent_id uuid
organization.code text not null
organization.name text not null
organization.short_name text not null
organization.aliases _text not null
organization.kind text not null
organization.place text
organization.symbol text
organization.parent_title text
organization.contact text
organization.officer text
organization.website boolean not null
organization.supervises boolean not null
organization.valid_from date not null
organization.valid_to date
organization.note text
organization.version integer not null
organization_duty.organization_id uuid not null
organization_duty.year integer not null
organization_duty.duty text not null
organization_duty.legal_basis text not null
organization_rule.organization_id uuid not null
organization_rule.rule text not null
organization_rule.enabled boolean not null
organization_rule.decided text
organization_succession.predecessor_id uuid not null
organization_succession.successor_id uuid not null
organization_succession.legal_act text not null
organization_succession.happened_on date not null
paper_copy.id uuid not null
paper_copy.organization_id uuid not null
paper_copy.revision_id uuid not null
paper_copy.number integer not null
paper_copy.unit_id uuid
paper_copy.person_id uuid
paper_copy.outside text
paper_copy.issued_by uuid not null
paper_copy.issued_at timestamp with time zone not null
paper_copy.outcome text
paper_copy.settled_by uuid
paper_copy.settled_at timestamp with time zone
paper_copy.remark text
paper_copy.version integer not null
period_report.id uuid not null
period_report.organization_id uuid not null
period_report.plan_id uuid not null
period_report.period_id uuid not null
period_report.state text not null
period_report.number text
period_report.issued_on date
period_report.file_id uuid
period_report.issued_by uuid
period_report.issued_at timestamp with time zone
period_report.version integer not null
person.id uuid not null
person.name text not null
person.username text not null
person.email text
person.post text
person.password_hash text
person.password_changed_at timestamp with time zone
person.totp_secret bytea
person.totp_confirmed_at timestamp with time zone
person.totp_last_step bigint
person.deactivated_at timestamp with time zone
person.version integer not null
personal_data_read.id uuid not null
personal_data_read.organization_id uuid not null
personal_data_read.kind text not null
personal_data_read.subject_id uuid not null
personal_data_read.reader_id uuid not null
personal_data_read.reader_organization_id uuid not null
personal_data_read.read_on date not null
personal_data_read.way text not null
plan.id uuid not null
plan.organization_id uuid not null
plan.number text not null
plan.issued_on date not null
plan.title text not null
plan.year integer not null
plan.issuer text not null
plan.confirmed_by uuid
plan.confirmed_at timestamp with time zone not null
plan.version integer not null
plan_import.id uuid not null
plan_import.organization_id uuid not null
plan_import.state text not null
plan_import.file_id uuid not null
plan_import.source_name text not null
plan_import.source_text text not null
plan_import.proposal jsonb not null
plan_import.corrections jsonb not null
plan_import.plan_id uuid
plan_import.created_by uuid
plan_import.created_at timestamp with time zone not null
plan_import.decided_by uuid
plan_import.decided_at timestamp with time zone
plan_import.version integer not null
plan_section.id uuid not null
plan_section.organization_id uuid not null
plan_section.plan_id uuid not null
plan_section.code text not null
plan_section.title text not null
plan_section.parent_code text
plan_section.position integer not null
plan_task.id uuid not null
plan_task.organization_id uuid not null
plan_task.plan_id uuid not null
plan_task.section_id uuid not null
plan_task.code text not null
plan_task.title text not null
plan_task.body text
plan_task.lead_text text not null
plan_task.coordinators_text text not null
plan_task.product_text text not null
plan_task.products _text not null
plan_task.timing_text text not null
plan_task.timing_kind text not null
plan_task.starts_on date
plan_task.ends_on date
plan_task.due_on date
plan_task.milestones jsonb not null
plan_task.parts jsonb not null
plan_task.clauses _text not null
plan_task.source_lines _int4
plan_task.missing _text not null
plan_task.confidence real
plan_task.added_by_act text
plan_task.added_on date
plan_task.reported_on date
plan_task.done_on date
plan_task.adjusted_on date
plan_task.guidance_on date
plan_task.stopped_on date
plan_task.position integer not null
plan_task.version integer not null
procedure_form.id uuid not null
procedure_form.organization_id uuid not null
procedure_form.sheet_id uuid not null
procedure_form.document_id uuid not null
procedure_form.place integer not null
procedure_form.removed_at timestamp with time zone
procedure_sheet.id uuid not null
procedure_sheet.organization_id uuid not null
procedure_sheet.revision_id uuid not null
procedure_sheet.origin text not null
procedure_sheet.head jsonb not null
procedure_sheet.steps jsonb not null
procedure_sheet.recorded_by uuid
procedure_sheet.recorded_at timestamp with time zone not null
procedure_sheet.version integer not null
procedure_subject.id uuid not null
procedure_subject.organization_id uuid not null
procedure_subject.sheet_id uuid not null
procedure_subject.administrative_procedure_id uuid not null
procedure_subject.removed_at timestamp with time zone
progress_edit.id uuid not null
progress_edit.organization_id uuid not null
progress_edit.counterpart_organization_id uuid not null
progress_edit.shared_at timestamp with time zone not null
progress_edit.entry_id uuid not null
progress_edit.before text not null
progress_edit.text text not null
progress_edit.edited_by uuid
progress_edit.edited_at timestamp with time zone not null
progress_edit.version integer not null
progress_entry.id uuid not null
progress_entry.organization_id uuid not null
progress_entry.counterpart_organization_id uuid not null
progress_entry.shared_at timestamp with time zone
progress_entry.report_id uuid not null
progress_entry.task_id uuid not null
progress_entry.text text not null
progress_entry.status text not null
progress_entry.next_steps text not null
progress_entry.difficulties text not null
progress_entry.percent integer
progress_entry.done_on date
progress_entry.saved_by uuid
progress_entry.saved_at timestamp with time zone not null
progress_entry.version integer not null
qms_coverage.owner_id uuid not null
qms_coverage.node_id uuid not null
qms_coverage.valid_from date not null
qms_coverage.valid_to date
reading.id uuid not null
reading.organization_id uuid not null
reading.revision_id uuid not null
reading.person_id uuid not null
reading.read_at timestamp with time zone not null
reading.briefing_id uuid
receipt.id uuid not null
receipt.organization_id uuid not null
receipt.batch_id uuid not null
receipt.year integer not null
receipt.number integer not null
receipt.title text not null
receipt.files integer not null
receipt.bytes bigint not null
receipt.manifest_sha256 bytea not null
receipt.issued_by uuid not null
receipt.issued_at timestamp with time zone not null
receipt.voided_by uuid
receipt.voided_at timestamp with time zone
receipt.void_reason text
receipt.version integer not null
receipt_line.id uuid not null
receipt_line.organization_id uuid not null
receipt_line.receipt_id uuid not null
receipt_line.position integer not null
receipt_line.path text not null
receipt_line.size bigint not null
receipt_line.sha256 bytea not null
receipt_line.file_id uuid not null
receipt_line.record_id uuid not null
record.id uuid not null
record.organization_id uuid not null
record.unit_id uuid
record.kind text not null
record.state text not null
record.title text not null
record.code text
record.number text
record.issuer text
record.happened_on date not null
record.valid_to date
record.clauses _text not null
record.source_type text not null
record.source_id uuid not null
record.created_by uuid
record.created_at timestamp with time zone not null
record.version integer not null
record.title_norm text generated
record.code_key text generated
record.class_id uuid
record.retain_until date
record.archived_on date
record.destroyed_on date
record.remarks text
record.words tsvector generated
record.hand_over_by date
record_file.id uuid not null
record_file.organization_id uuid not null
record_file.record_id uuid not null
record_file.file_id uuid not null
record_file.position integer not null
record_file.replaced_with uuid
record_file.replaced_at timestamp with time zone
record_file.replaced_by uuid
record_hold.id uuid not null
record_hold.organization_id uuid not null
record_hold.record_id uuid not null
record_hold.reason text not null
record_hold.placed_by uuid not null
record_hold.placed_at timestamp with time zone not null
record_hold.lift_reason text
record_hold.lifted_by uuid
record_hold.lifted_at timestamp with time zone
record_link.id uuid not null
record_link.organization_id uuid not null
record_link.record_id uuid not null
record_link.other_organization_id uuid not null
record_link.other_id uuid not null
record_link.kind text not null
record_link.turned boolean not null
record_link.linked_by uuid not null
record_link.linked_at timestamp with time zone not null
record_link.removed_by uuid
record_link.removed_at timestamp with time zone
record_link.remove_reason text
register_counter.organization_id uuid not null
register_counter.register text not null
register_counter.year integer not null
register_counter.last integer not null
report_section.id uuid not null
report_section.organization_id uuid not null
report_section.report_id uuid not null
report_section.key text not null
report_section.merged text not null
report_section.text text not null
report_section.edited_by uuid
report_section.edited_at timestamp with time zone not null
report_section.version integer not null
reporting_period.id uuid not null
reporting_period.organization_id uuid not null
reporting_period.plan_id uuid not null
reporting_period.key text not null
reporting_period.name text not null
reporting_period.data_from date not null
reporting_period.data_to date not null
reporting_period.due_words text not null
reporting_period.due_on date not null
reporting_period.due_by date not null
reporting_period.outline jsonb not null
reporting_period.closed_at timestamp with time zone
reporting_period.position integer not null
reporting_period.version integer not null
retention_class.id uuid not null
retention_class.organization_id uuid not null
retention_class.name text not null
retention_class.years integer
retention_class.start_event text not null
retention_class.basis_kind text not null
retention_class.basis_ref text not null
retention_class.version integer not null
retention_default.id uuid not null
retention_default.organization_id uuid not null
retention_default.kind text not null
retention_default.class_id uuid not null
review.id uuid not null
review.organization_id uuid not null
review.revision_id uuid not null
review.round integer not null
review.place integer not null
review.person_id uuid not null
review.agreed_at timestamp with time zone
review.remark text
review.lapsed_at timestamp with time zone
review.spoken_by uuid
revision.id uuid not null
revision.organization_id uuid not null
revision.document_id uuid not null
revision.issue integer not null
revision.amendment integer not null
revision.state text not null
revision.file_id uuid
revision.source_file_id uuid
revision.sha256 bytea
revision.change_summary text
revision.prepared_by uuid not null
revision.submitted_by uuid
revision.submitted_at timestamp with time zone
revision.round integer not null
revision.review_order text not null
revision.return_reason text
revision.effective_from date
revision.effective_to date
revision.version integer not null
revision.origin text not null
revision.import_id uuid
revision.issuance_id uuid
revision.change_request_id uuid
revision.title text not null
revision_edit.id uuid not null
revision_edit.organization_id uuid not null
revision_edit.revision_id uuid not null
revision_edit.person_id uuid not null
revision_edit.edited_at timestamp with time zone not null
revision_edit.field text not null
revision_edit.before text
revision_edit.after text
revision_edit.before_file_id uuid
revision_edit.after_file_id uuid
revision_external.id uuid not null
revision_external.organization_id uuid not null
revision_external.revision_id uuid not null
revision_external.external_document_id uuid not null
revision_external.dropped_at timestamp with time zone
roster_import.id uuid not null
roster_import.organization_id uuid not null
roster_import.class_id uuid not null
roster_import.state text not null
roster_import.source text not null
roster_import.enters_as text not null
roster_import.source_name text not null
roster_import.reading jsonb
roster_import.corrections jsonb
roster_import.read_rows integer not null
roster_import.enrolled integer
roster_import.learners integer
roster_import.reason text
roster_import.created_by uuid
roster_import.created_at timestamp with time zone not null
roster_import.decided_by uuid
roster_import.decided_at timestamp with time zone
roster_import.version integer not null
session.id uuid not null
session.token_hash bytea not null
session.person_id uuid not null
session.organization_id uuid not null
session.created_at timestamp with time zone not null
session.seen_at timestamp with time zone not null
session.expires_at timestamp with time zone not null
session.confirmed_at timestamp with time zone
session.ended_at timestamp with time zone
session.user_agent text
session_trainer.id uuid not null
session_trainer.organization_id uuid not null
session_trainer.session_id uuid not null
session_trainer.trainer_id uuid not null
session_trainer.during tsrange not null
session_trainer.ended_at timestamp with time zone
setup_link.token_hash bytea not null
setup_link.created_at timestamp with time zone not null
setup_link.expires_at timestamp with time zone not null
setup_link.used_at timestamp with time zone
sign_in_throttle.key text not null
sign_in_throttle.failures integer not null
sign_in_throttle.last_failure_at timestamp with time zone not null
sign_in_throttle.blocked_until timestamp with time zone
signing_authorization.id uuid not null
signing_authorization.organization_id uuid not null
signing_authorization.number text not null
signing_authorization.decided_on date not null
signing_authorization.granted_by uuid not null
signing_authorization.person_id uuid not null
signing_authorization.unit_id uuid not null
signing_authorization.matter text not null
signing_authorization.valid_from date not null
signing_authorization.valid_until date not null
signing_authorization.file_id uuid not null
signing_authorization.entered_by uuid not null
signing_authorization.entered_at timestamp with time zone not null
signing_authorization.revoked_on date
signing_authorization.revoked_by uuid
signing_authorization.revoked_at timestamp with time zone
signing_authorization.revoke_reason text
signing_authorization.version integer not null
standing_withdrawal.id uuid
standing_withdrawal.organization_id uuid
standing_withdrawal.document_id uuid
standing_withdrawal.reason text
standing_withdrawal.kind text
standing_withdrawal.signer_name text
standing_withdrawal.signer_post text
standing_withdrawal.method text
standing_withdrawal.authorization_id uuid
standing_withdrawal.decision_number text
standing_withdrawal.decided_on date
standing_withdrawal.decision_file_id uuid
standing_withdrawal.ends_on date
standing_withdrawal.entered_by uuid
standing_withdrawal.entered_at timestamp with time zone
task_adjustment.id uuid not null
task_adjustment.organization_id uuid not null
task_adjustment.plan_id uuid not null
task_adjustment.task_id uuid not null
task_adjustment.kind text not null
task_adjustment.act text not null
task_adjustment.happened_on date not null
task_adjustment.reason text
task_adjustment.before jsonb not null
task_adjustment.after jsonb not null
task_adjustment.made_by uuid
task_adjustment.made_at timestamp with time zone not null
task_lead.id uuid not null
task_lead.organization_id uuid not null
task_lead.counterpart_organization_id uuid not null
task_lead.shared_at timestamp with time zone
task_lead.plan_id uuid not null
task_lead.task_id uuid not null
task_lead.unit_id uuid not null
task_lead.collective boolean not null
task_lead.position integer not null
task_lead.status text
task_lead.said_on date
task_lead.done_on date
task_lead.percent integer
test_mark.id uuid not null
test_mark.organization_id uuid not null
test_mark.class_id uuid not null
test_mark.enrolment_id uuid not null
test_mark.test text not null
test_mark.attempt integer not null
test_mark.mark numeric
test_mark.entered_by uuid not null
test_mark.entered_at timestamp with time zone not null
test_mark.version integer not null
trainer.id uuid not null
trainer.organization_id uuid not null
trainer.full_name text not null
trainer.person_id uuid
trainer.employer text
trainer.degree text
trainer.experience text
trainer.provider_id uuid
trainer.retired_at timestamp with time zone
trainer.version integer not null
training_class.id uuid not null
training_class.organization_id uuid not null
training_class.course_id uuid not null
training_class.code text not null
training_class.title text not null
training_class.state text not null
training_class.unit_id uuid
training_class.organiser_id uuid not null
training_class.provider_id uuid
training_class.starts_on date not null
training_class.ends_on date not null
training_class.place text
training_class.capacity integer
training_class.enrol_until date
training_class.budget text
training_class.plan_task text
training_class.call_number text
training_class.called_on date
training_class.call_file_id uuid
training_class.opening_number text
training_class.opened_on date
training_class.opening_file_id uuid
training_class.cancel_reason text
training_class.created_by uuid not null
training_class.created_at timestamp with time zone not null
training_class.version integer not null
training_provider.id uuid not null
training_provider.organization_id uuid not null
training_provider.name text not null
training_provider.confirmation_number text not null
training_provider.fields _text not null
training_provider.issued_on date not null
training_provider.valid_to date not null
training_provider.file_id uuid
training_provider.retired_at timestamp with time zone
training_provider.version integer not null
training_room.id uuid not null
training_room.organization_id uuid not null
training_room.name text not null
training_room.address text
training_room.seats integer not null
training_room.retired_at timestamp with time zone
training_room.version integer not null
unit_report.id uuid not null
unit_report.organization_id uuid not null
unit_report.counterpart_organization_id uuid not null
unit_report.shared_at timestamp with time zone
unit_report.plan_id uuid not null
unit_report.period_id uuid not null
unit_report.unit_id uuid not null
unit_report.state text not null
unit_report.submitted_by uuid
unit_report.submitted_at timestamp with time zone
unit_report.late boolean not null
unit_report.version integer not null
unit_report_decision.id uuid not null
unit_report_decision.organization_id uuid not null
unit_report_decision.counterpart_organization_id uuid not null
unit_report_decision.shared_at timestamp with time zone not null
unit_report_decision.report_id uuid not null
unit_report_decision.verdict text not null
unit_report_decision.reason text
unit_report_decision.decided_by uuid
unit_report_decision.decided_at timestamp with time zone not null
upload_batch.id uuid not null
upload_batch.organization_id uuid not null
upload_batch.title text not null
upload_batch.state text not null
upload_batch.form jsonb not null
upload_batch.started_by uuid not null
upload_batch.started_at timestamp with time zone not null
upload_batch.finished_at timestamp with time zone
upload_batch.version integer not null
upload_batch_file.id uuid not null
upload_batch_file.organization_id uuid not null
upload_batch_file.batch_id uuid not null
upload_batch_file.position integer not null
upload_batch_file.path text not null
upload_batch_file.size bigint not null
upload_batch_file.sha256 bytea not null
upload_batch_file.left_out boolean not null
upload_batch_file.exception jsonb
upload_batch_file.refused_code text
upload_batch_file.file_id uuid
upload_batch_file.arrived_at timestamp with time zone
withdrawal.id uuid not null
withdrawal.organization_id uuid not null
withdrawal.document_id uuid not null
withdrawal.reason text not null
withdrawal.kind text not null
withdrawal.signer_name text not null
withdrawal.signer_post text not null
withdrawal.method text
withdrawal.authorization_id uuid
withdrawal.decision_number text
withdrawal.decided_on date not null
withdrawal.decision_file_id uuid
withdrawal.ends_on date not null
withdrawal.entered_by uuid not null
withdrawal.entered_at timestamp with time zone not null
withdrawal_number.id uuid not null
withdrawal_number.organization_id uuid not null
withdrawal_number.withdrawal_id uuid
withdrawal_number.revocation_id uuid
withdrawal_number.number text not null
withdrawal_number.decided_on date not null
withdrawal_number.file_id uuid not null
withdrawal_number.reason text
withdrawal_number.entered_by uuid not null
withdrawal_number.entered_at timestamp with time zone not null
withdrawal_revocation.id uuid not null
withdrawal_revocation.organization_id uuid not null
withdrawal_revocation.withdrawal_id uuid not null
withdrawal_revocation.reason text not null
withdrawal_revocation.kind text not null
withdrawal_revocation.signer_name text not null
withdrawal_revocation.signer_post text not null
withdrawal_revocation.method text
withdrawal_revocation.authorization_id uuid
withdrawal_revocation.decision_number text
withdrawal_revocation.decided_on date not null
withdrawal_revocation.decision_file_id uuid
withdrawal_revocation.entered_by uuid not null
withdrawal_revocation.entered_at timestamp with time zone not null

absence: absence_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES person(id)
absence: absence_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
absence: absence_note_check CHECK (((note IS NFC NORMALIZED) AND (note = btrim(note)) AND (note <> ''::text)))
absence: absence_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
absence: absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
absence: absence_pkey PRIMARY KEY (id)
absence: absence_stand_in_id_fkey FOREIGN KEY (stand_in_id) REFERENCES person(id)
absence: away_once EXCLUDE USING gist (organization_id WITH =, person_id WITH =, daterange(away_from, away_until, '[]'::text) WITH &&) WHERE ((cancelled_at IS NULL))
absence: away_runs_forward CHECK ((away_until >= away_from))
absence: cancelled_by_somebody CHECK (((cancelled_at IS NULL) = (cancelled_by IS NULL)))
absence: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
absence: nobody_stands_in_for_himself CHECK ((stand_in_id <> person_id))
administrative_procedure: administrative_procedure_code_check CHECK (((code IS NFC NORMALIZED) AND (code = btrim(code)) AND (code <> ''::text)))
administrative_procedure: administrative_procedure_organization_id_code_key UNIQUE (organization_id, code)
administrative_procedure: administrative_procedure_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
administrative_procedure: administrative_procedure_organization_id_id_key UNIQUE (organization_id, id)
administrative_procedure: administrative_procedure_pkey PRIMARY KEY (id)
administrative_procedure: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
administrative_procedure_import: administrative_procedure_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
administrative_procedure_import: administrative_procedure_import_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
administrative_procedure_import: administrative_procedure_import_decision_number_check CHECK (((decision_number IS NFC NORMALIZED) AND (decision_number = btrim(decision_number)) AND (decision_number <> ''::text)))
administrative_procedure_import: administrative_procedure_import_extent_check CHECK ((extent = ANY (ARRAY['whole'::text, 'part'::text])))
administrative_procedure_import: administrative_procedure_import_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
administrative_procedure_import: administrative_procedure_import_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
administrative_procedure_import: administrative_procedure_import_organization_id_id_key UNIQUE (organization_id, id)
administrative_procedure_import: administrative_procedure_import_pkey PRIMARY KEY (id)
administrative_procedure_import: administrative_procedure_import_source_name_check CHECK ((source_name IS NFC NORMALIZED))
administrative_procedure_import: administrative_procedure_import_state_check CHECK ((state = ANY (ARRAY['proposal'::text, 'confirmed'::text, 'discarded'::text])))
administrative_procedure_import: counts_from_decision CHECK ((valid_from >= decided_on))
administrative_procedure_import: decided_annex_says_when CHECK (((state = 'proposal'::text) = (decided_at IS NULL)))
administrative_procedure_import: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
administrative_procedure_version: administrative_procedure_vers_organization_id_administrati_fkey FOREIGN KEY (organization_id, administrative_procedure_id) REFERENCES administrative_procedure(organization_id, id)
administrative_procedure_version: administrative_procedure_version_decision_number_check CHECK (((decision_number IS NFC NORMALIZED) AND (decision_number = btrim(decision_number)) AND (decision_number <> ''::text)))
administrative_procedure_version: administrative_procedure_version_ended_by_decision_check CHECK (((ended_by_decision IS NFC NORMALIZED) AND (ended_by_decision = btrim(ended_by_decision)) AND (ended_by_decision <> ''::text)))
administrative_procedure_version: administrative_procedure_version_fee_check CHECK (((fee IS NFC NORMALIZED) AND (fee = btrim(fee)) AND (fee <> ''::text)))
administrative_procedure_version: administrative_procedure_version_field_check CHECK (((field IS NFC NORMALIZED) AND (field = btrim(field)) AND (field <> ''::text)))
administrative_procedure_version: administrative_procedure_version_level_check CHECK (((level IS NFC NORMALIZED) AND (level = btrim(level)) AND (level <> ''::text)))
administrative_procedure_version: administrative_procedure_version_name_check CHECK (((name IS NFC NORMALIZED) AND (name = btrim(name)) AND (name <> ''::text)))
administrative_procedure_version: administrative_procedure_version_note_check CHECK (((note IS NFC NORMALIZED) AND (note = btrim(note)) AND (note <> ''::text)))
administrative_procedure_version: administrative_procedure_version_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
administrative_procedure_version: administrative_procedure_version_organization_id_id_key UNIQUE (organization_id, id)
administrative_procedure_version: administrative_procedure_version_organization_id_import_id_fkey FOREIGN KEY (organization_id, import_id) REFERENCES administrative_procedure_import(organization_id, id)
administrative_procedure_version: administrative_procedure_version_pkey PRIMARY KEY (id)
administrative_procedure_version: administrative_procedure_version_time_limit_check CHECK (((time_limit IS NFC NORMALIZED) AND (time_limit = btrim(time_limit)) AND (time_limit <> ''::text)))
administrative_procedure_version: announced_period_runs_forward CHECK ((valid_to >= valid_from))
administrative_procedure_version: ended_by_a_decision CHECK (((valid_to IS NULL) = (ended_by_decision IS NULL)))
administrative_procedure_version: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
administrative_procedure_version: one_announcement_a_day EXCLUDE USING gist (administrative_procedure_id WITH =, daterange(valid_from, valid_to) WITH &&)
allowed_move: allowed_move_pkey PRIMARY KEY (kind, from_state, to_state)
api_token: api_token_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
api_token: api_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
api_token: api_token_pkey PRIMARY KEY (id)
api_token: api_token_token_hash_check CHECK ((octet_length(token_hash) = 32))
api_token: api_token_token_hash_key UNIQUE (token_hash)
api_token: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
approval: approval_kind_check CHECK ((kind = ANY (ARRAY['confirmation'::text, 'signed-decision'::text, 'existing-decision'::text])))
approval: approval_method_check CHECK ((method = ANY (ARRAY['KT.'::text, 'TL.'::text, 'TUQ.'::text])))
approval: approval_organization_id_authorization_id_fkey FOREIGN KEY (organization_id, authorization_id) REFERENCES signing_authorization(organization_id, id)
approval: approval_organization_id_decision_file_id_fkey FOREIGN KEY (organization_id, decision_file_id) REFERENCES file(organization_id, id)
approval: approval_organization_id_id_key UNIQUE (organization_id, id)
approval: approval_organization_id_revision_id_fkey FOREIGN KEY (organization_id, revision_id) REFERENCES revision(organization_id, id)
approval: approval_organization_id_revision_id_sha256_fkey FOREIGN KEY (organization_id, revision_id, sha256) REFERENCES revision(organization_id, id, sha256)
approval: approval_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
approval: approval_pkey PRIMARY KEY (id)
approval: approval_revision_id_key UNIQUE (revision_id)
approval: existing_names_nobody CHECK (((kind <> 'existing-decision'::text) OR ((signer_name IS NULL) AND (signer_post IS NULL) AND (method IS NULL))))
approval: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
approval: only_existing_lacks_signer CHECK (((kind = 'existing-decision'::text) OR ((sha256 IS NOT NULL) AND (signer_name IS NOT NULL) AND (signer_post IS NOT NULL))))
approval: signed_decision_is_complete CHECK (((kind <> 'signed-decision'::text) OR ((decision_number IS NOT NULL) AND (decision_file_id IS NOT NULL))))
approval_number: approval_number_approval_id_key UNIQUE (approval_id)
approval_number: approval_number_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
approval_number: approval_number_number_check CHECK (((number IS NFC NORMALIZED) AND (number = btrim(number)) AND (number <> ''::text)))
approval_number: approval_number_organization_id_approval_id_fkey FOREIGN KEY (organization_id, approval_id) REFERENCES approval(organization_id, id)
approval_number: approval_number_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
approval_number: approval_number_organization_id_id_key UNIQUE (organization_id, id)
approval_number: approval_number_pkey PRIMARY KEY (id)
approval_number: approval_number_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason = btrim(reason)) AND (reason <> ''::text)))
approval_number: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
archive_transfer: archive_transfer_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
archive_transfer: archive_transfer_organization_id_id_key UNIQUE (organization_id, id)
archive_transfer: archive_transfer_organization_id_minutes_file_id_fkey FOREIGN KEY (organization_id, minutes_file_id) REFERENCES file(organization_id, id)
archive_transfer: archive_transfer_pkey PRIMARY KEY (id)
archive_transfer: archive_transfer_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES person(id)
archive_transfer: archive_transfer_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'received'::text, 'discarded'::text])))
archive_transfer: archive_transfer_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
archive_transfer: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
archive_transfer: received_is_complete CHECK (((state = 'received'::text) = ((received_on IS NOT NULL) AND (minutes_file_id IS NOT NULL) AND (receiver_name IS NOT NULL))))
archive_transfer_item: archive_transfer_item_organization_id_id_key UNIQUE (organization_id, id)
archive_transfer_item: archive_transfer_item_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES record(organization_id, id)
archive_transfer_item: archive_transfer_item_organization_id_transfer_id_fkey FOREIGN KEY (organization_id, transfer_id) REFERENCES archive_transfer(organization_id, id)
archive_transfer_item: archive_transfer_item_pkey PRIMARY KEY (id)
archive_transfer_item: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
attendance: attendance_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
attendance: attendance_entered_by_somebody CHECK (((entered_by IS NULL) = (source = 'rotating-qr'::text)))
attendance: attendance_mark_check CHECK ((mark = ANY (ARRAY['present'::text, 'excused'::text, 'absent'::text])))
attendance: attendance_organization_id_enrolment_id_fkey FOREIGN KEY (organization_id, enrolment_id) REFERENCES enrolment(organization_id, id)
attendance: attendance_organization_id_id_key UNIQUE (organization_id, id)
attendance: attendance_organization_id_session_id_fkey FOREIGN KEY (organization_id, session_id) REFERENCES class_session(organization_id, id)
attendance: attendance_pkey PRIMARY KEY (id)
attendance: attendance_session_id_enrolment_id_key UNIQUE (session_id, enrolment_id)
attendance: attendance_source_check CHECK ((source = ANY (ARRAY['list'::text, 'sheet'::text, 'scan'::text, 'rotating-qr'::text])))
attendance: checked_in_is_present CHECK (((source <> 'rotating-qr'::text) OR (mark = 'present'::text)))
attendance: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
briefing: briefing_kind_check CHECK ((kind = ANY (ARRAY['meeting'::text, 'posting'::text])))
briefing: briefing_led_by_check CHECK (((led_by IS NFC NORMALIZED) AND (led_by = btrim(led_by)) AND (led_by <> ''::text)))
briefing: briefing_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
briefing: briefing_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
briefing: briefing_organization_id_id_key UNIQUE (organization_id, id)
briefing: briefing_pkey PRIMARY KEY (id)
briefing: briefing_place_check CHECK (((place IS NFC NORMALIZED) AND (place = btrim(place)) AND (place <> ''::text)))
briefing: briefing_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id)
briefing: briefing_subject_check CHECK (((subject IS NFC NORMALIZED) AND (subject = btrim(subject)) AND (subject <> ''::text)))
briefing: briefing_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES person(id)
briefing: held_before_recorded CHECK ((held_on <= ((recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date))
briefing: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
briefing: posting_has_no_leader CHECK (((kind = 'meeting'::text) OR (led_by IS NULL)))
briefing: voided_is_complete CHECK ((num_nonnulls(voided_by, voided_at, void_reason) = ANY (ARRAY[0, 3])))
briefing_document: briefing_document_briefing_id_revision_id_key UNIQUE (briefing_id, revision_id)
briefing_document: briefing_document_organization_id_briefing_id_fkey FOREIGN KEY (organization_id, briefing_id) REFERENCES briefing(organization_id, id)
briefing_document: briefing_document_organization_id_id_key UNIQUE (organization_id, id)
briefing_document: briefing_document_organization_id_revision_id_fkey FOREIGN KEY (organization_id, revision_id) REFERENCES revision(organization_id, id)
briefing_document: briefing_document_pkey PRIMARY KEY (id)
briefing_document: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
certificate: certificate_agency_name_check CHECK (((agency_name IS NFC NORMALIZED) AND (agency_name = btrim(agency_name)) AND (agency_name <> ''::text)))
certificate: certificate_code_hash_check CHECK ((octet_length(code_hash) = 32))
certificate: certificate_code_hash_key UNIQUE (code_hash)
certificate: certificate_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
certificate: certificate_end_reason_check CHECK (((end_reason IS NFC NORMALIZED) AND (end_reason = btrim(end_reason)) AND (end_reason <> ''::text)))
certificate: certificate_full_name_check CHECK (((full_name IS NFC NORMALIZED) AND (full_name = btrim(full_name)) AND (full_name <> ''::text)))
certificate: certificate_number_check CHECK ((number > 0))
certificate: certificate_of_the_class FOREIGN KEY (class_id, enrolment_id) REFERENCES enrolment(class_id, id)
certificate: certificate_of_the_grant FOREIGN KEY (class_id, grant_id) REFERENCES certificate_grant(class_id, id)
certificate: certificate_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
certificate: certificate_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
certificate: certificate_organization_id_grant_id_fkey FOREIGN KEY (organization_id, grant_id) REFERENCES certificate_grant(organization_id, id)
certificate: certificate_organization_id_id_key UNIQUE (organization_id, id)
certificate: certificate_organization_id_year_number_key UNIQUE (organization_id, year, number)
certificate: certificate_pkey PRIMARY KEY (id)
certificate: certificate_position_check CHECK ((("position" IS NFC NORMALIZED) AND ("position" = btrim("position")) AND ("position" <> ''::text)))
certificate: certificate_received_by_check CHECK (((received_by IS NFC NORMALIZED) AND (received_by = btrim(received_by)) AND (received_by <> ''::text)))
certificate: certificate_reissue_reason_check CHECK (((reissue_reason IS NFC NORMALIZED) AND (reissue_reason = btrim(reissue_reason)) AND (reissue_reason <> ''::text)))
certificate: certificate_year_check CHECK (((year >= 2000) AND (year <= 2999)))
certificate: code_only_while_issuing CHECK (((state = 'being-issued'::text) = (code IS NOT NULL)))
certificate: ended_is_complete CHECK (((state = ANY (ARRAY['void'::text, 'replaced'::text, 'revoked'::text])) = (ended_at IS NOT NULL)))
certificate: ended_says_why CHECK (((state = ANY (ARRAY['void'::text, 'revoked'::text])) = (end_reason IS NOT NULL)))
certificate: issued_has_its_file CHECK ((((state = ANY (ARRAY['issued'::text, 'replaced'::text, 'revoked'::text])) = (num_nonnulls(file_id, issued_at) = 2)) AND (num_nonnulls(file_id, issued_at) = ANY (ARRAY[0, 2]))))
certificate: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
certificate: printed_once_frozen CHECK (((state = ANY (ARRAY['reserved'::text, 'void'::text])) OR (num_nonnulls(full_name, printed, code_hash) = 3)))
certificate: received_when_issued CHECK (((received_on IS NULL) OR (state = ANY (ARRAY['issued'::text, 'replaced'::text, 'revoked'::text]))))
certificate: received_whole CHECK ((num_nonnulls(received_on, received_by) = ANY (ARRAY[0, 2])))
certificate: replaces_one_of_the_same FOREIGN KEY (organization_id, replaces_id) REFERENCES certificate(organization_id, id)
certificate: replacing_says_why CHECK (((replaces_id IS NULL) = (reissue_reason IS NULL)))
certificate: shared_when_issued CHECK (((shared_at IS NULL) OR (issued_at IS NOT NULL)))
certificate_grant: certificate_grant_class_id_id_key UNIQUE (class_id, id)
certificate_grant: certificate_grant_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
certificate_grant: certificate_grant_number_check CHECK (((number IS NFC NORMALIZED) AND (number = btrim(number)) AND (number <> ''::text)))
certificate_grant: certificate_grant_organization_id_authorization_id_fkey FOREIGN KEY (organization_id, authorization_id) REFERENCES signing_authorization(organization_id, id)
certificate_grant: certificate_grant_organization_id_class_id_fkey FOREIGN KEY (organization_id, class_id) REFERENCES training_class(organization_id, id)
certificate_grant: certificate_grant_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
certificate_grant: certificate_grant_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
certificate_grant: certificate_grant_organization_id_id_key UNIQUE (organization_id, id)
certificate_grant: certificate_grant_pkey PRIMARY KEY (id)
certificate_grant: certificate_grant_recall_reason_check CHECK (((recall_reason IS NFC NORMALIZED) AND (recall_reason = btrim(recall_reason)) AND (recall_reason <> ''::text)))
certificate_grant: certificate_grant_signed_for_check CHECK ((signed_for = ANY (ARRAY['KT.'::text, 'TL.'::text, 'TUQ.'::text])))
certificate_grant: certificate_grant_signer_name_check CHECK (((signer_name IS NFC NORMALIZED) AND (signer_name = btrim(signer_name)) AND (signer_name <> ''::text)))
certificate_grant: certificate_grant_signer_post_check CHECK (((signer_post IS NFC NORMALIZED) AND (signer_post = btrim(signer_post)) AND (signer_post <> ''::text)))
certificate_grant: grant_numbered_whole CHECK (((num_nonnulls(number, decided_on) = ANY (ARRAY[0, 2])) AND ((state <> 'numbered'::text) OR (number IS NOT NULL)) AND ((state = ANY (ARRAY['numbered'::text, 'recalled'::text])) OR (number IS NULL))))
certificate_grant: grant_recalled_says_why CHECK (((state = 'recalled'::text) = (recall_reason IS NOT NULL)))
certificate_grant: grant_signed_by_somebody CHECK (((state <> ALL (ARRAY['signed'::text, 'numbered'::text])) OR (num_nonnulls(signer_name, signer_post) = 2)))
certificate_grant: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
certificate_work: certificate_work_attempts_check CHECK ((attempts >= 1))
certificate_work: certificate_work_certificate_id_key UNIQUE (certificate_id)
certificate_work: certificate_work_organization_id_certificate_id_fkey FOREIGN KEY (organization_id, certificate_id) REFERENCES certificate(organization_id, id)
certificate_work: certificate_work_organization_id_id_key UNIQUE (organization_id, id)
certificate_work: certificate_work_pkey PRIMARY KEY (id)
change_impact: change_impact_answer_check CHECK ((answer = ANY (ARRAY['affected'::text, 'not-affected'::text])))
change_impact: change_impact_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id)
change_impact: change_impact_kind_check CHECK ((kind = ANY (ARRAY['document'::text, 'form'::text, 'tthc'::text, 'user'::text, 'draft'::text, 'distribution'::text, 'evidence'::text, 'other'::text])))
change_impact: change_impact_label_check CHECK (((label IS NFC NORMALIZED) AND (label = btrim(label)) AND (label <> ''::text)))
change_impact: change_impact_organization_id_id_key UNIQUE (organization_id, id)
change_impact: change_impact_organization_id_request_id_fkey FOREIGN KEY (organization_id, request_id) REFERENCES change_request(organization_id, id)
change_impact: change_impact_pkey PRIMARY KEY (id)
change_impact: change_impact_remark_check CHECK ((remark IS NFC NORMALIZED))
change_impact: change_impact_request_id_kind_subject_id_key UNIQUE (request_id, kind, subject_id)
change_impact: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
change_opinion: advised_by_another CHECK ((spoken_by <> person_id))
change_opinion: advised_once_given CHECK (((spoken_by IS NULL) OR (given_at IS NOT NULL)))
change_opinion: change_opinion_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
change_opinion: change_opinion_opinion_check CHECK ((opinion = ANY (ARRAY['agree'::text, 'disagree'::text])))
change_opinion: change_opinion_organization_id_id_key UNIQUE (organization_id, id)
change_opinion: change_opinion_organization_id_request_id_fkey FOREIGN KEY (organization_id, request_id) REFERENCES change_request(organization_id, id)
change_opinion: change_opinion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
change_opinion: change_opinion_pkey PRIMARY KEY (id)
change_opinion: change_opinion_request_id_person_id_key UNIQUE (request_id, person_id)
change_opinion: change_opinion_spoken_by_fkey FOREIGN KEY (spoken_by) REFERENCES person(id)
change_opinion: disagrees_with_reason CHECK (((opinion IS DISTINCT FROM 'disagree'::text) OR (remark IS NOT NULL)))
change_opinion: given_is_complete CHECK (((opinion IS NULL) = (given_at IS NULL)))
change_opinion: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
change_request: change_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
change_request: change_request_filed_by_fkey FOREIGN KEY (filed_by) REFERENCES person(id)
change_request: change_request_kind_check CHECK ((kind = ANY (ARRAY['issue'::text, 'amend'::text, 'withdraw'::text])))
change_request: change_request_method_check CHECK ((method = ANY (ARRAY['KT.'::text, 'TL.'::text, 'TUQ.'::text])))
change_request: change_request_organization_id_authorization_id_fkey FOREIGN KEY (organization_id, authorization_id) REFERENCES signing_authorization(organization_id, id)
change_request: change_request_organization_id_decision_file_id_fkey FOREIGN KEY (organization_id, decision_file_id) REFERENCES file(organization_id, id)
change_request: change_request_organization_id_external_document_id_fkey FOREIGN KEY (organization_id, external_document_id) REFERENCES external_document(organization_id, id)
change_request: change_request_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
change_request: change_request_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
change_request: change_request_organization_id_id_key UNIQUE (organization_id, id)
change_request: change_request_organization_id_year_number_key UNIQUE (organization_id, year, number)
change_request: change_request_pkey PRIMARY KEY (id)
change_request: change_request_proposal_check CHECK ((proposal IS NFC NORMALIZED))
change_request: change_request_proposed_title_check CHECK (((proposed_title IS NFC NORMALIZED) AND (proposed_title = btrim(proposed_title)) AND (proposed_title <> ''::text)))
change_request: change_request_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason = btrim(reason)) AND (reason <> ''::text)))
change_request: change_request_state_check CHECK ((state = ANY (ARRAY['awaiting'::text, 'accepted'::text, 'refused'::text, 'recalled'::text])))
change_request: decided_is_complete CHECK ((((state = ANY (ARRAY['accepted'::text, 'refused'::text])) = (decided_by IS NOT NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))))
change_request: issue_names_title CHECK (((kind = 'issue'::text) = (proposed_title IS NOT NULL)))
change_request: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
change_request: numbered_in_its_year CHECK ((year = (EXTRACT(year FROM (filed_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text)))::integer))
change_request: refused_says_why CHECK (((state <> 'refused'::text) OR (decision_reason IS NOT NULL)))
change_request: signed_sheet_decides CHECK (((decision_file_id IS NULL) OR (state = ANY (ARRAY['accepted'::text, 'refused'::text]))))
change_request: signed_sheet_is_whole CHECK (((num_nonnulls(signer_name, signer_post, decided_on, decision_file_id) = ANY (ARRAY[0, 4])) AND ((decision_file_id IS NOT NULL) OR (method IS NULL))))
change_request_document: change_request_document_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES document(organization_id, id)
change_request_document: change_request_document_organization_id_id_key UNIQUE (organization_id, id)
change_request_document: change_request_document_organization_id_request_id_fkey FOREIGN KEY (organization_id, request_id) REFERENCES change_request(organization_id, id)
change_request_document: change_request_document_pkey PRIMARY KEY (id)
change_request_document: change_request_document_request_id_document_id_key UNIQUE (request_id, document_id)
change_request_document: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
check_in_tries: check_in_tries_organization_id_id_key UNIQUE (organization_id, id)
check_in_tries: check_in_tries_organization_id_session_id_fkey FOREIGN KEY (organization_id, session_id) REFERENCES class_session(organization_id, id)
check_in_tries: check_in_tries_pkey PRIMARY KEY (id)
check_in_tries: check_in_tries_session_id_key UNIQUE (session_id)
check_in_tries: check_in_tries_wrong_check CHECK (((wrong >= 1) AND (wrong <= 200)))
class_evaluation: class_evaluation_class_id_key UNIQUE (class_id)
class_evaluation: class_evaluation_code_hash_check CHECK ((octet_length(code_hash) = 32))
class_evaluation: class_evaluation_code_hash_key UNIQUE (code_hash)
class_evaluation: class_evaluation_issuer_check CHECK (((issuer IS NFC NORMALIZED) AND (issuer = btrim(issuer)) AND (issuer <> ''::text)))
class_evaluation: class_evaluation_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id)
class_evaluation: class_evaluation_organization_id_class_id_fkey FOREIGN KEY (organization_id, class_id) REFERENCES training_class(organization_id, id)
class_evaluation: class_evaluation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
class_evaluation: class_evaluation_organization_id_id_key UNIQUE (organization_id, id)
class_evaluation: class_evaluation_pkey PRIMARY KEY (id)
class_evaluation: class_evaluation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
class_evaluation: class_evaluation_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
class_evaluation: closed_evaluation_says_when CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)))
class_evaluation: evaluation_asks_something CHECK ( CASE jsonb_typeof(questions) WHEN 'array'::text THEN ((jsonb_array_length(questions) >= 1) AND (jsonb_array_length(questions) <= 20)) ELSE false END)
class_evaluation: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
class_invitation: class_invitation_contact_check CHECK (((contact IS NFC NORMALIZED) AND (contact = btrim(contact)) AND (contact <> ''::text)))
class_invitation: class_invitation_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
class_invitation: class_invitation_course_name_check CHECK (((course_name IS NFC NORMALIZED) AND (course_name = btrim(course_name)) AND (course_name <> ''::text)))
class_invitation: class_invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id)
class_invitation: class_invitation_organization_id_class_id_fkey FOREIGN KEY (organization_id, class_id) REFERENCES training_class(organization_id, id)
class_invitation: class_invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
class_invitation: class_invitation_organization_id_id_key UNIQUE (organization_id, id)
class_invitation: class_invitation_pkey PRIMARY KEY (id)
class_invitation: class_invitation_place_check CHECK ((place IS NFC NORMALIZED))
class_invitation: class_invitation_seats_check CHECK ((seats > 0))
class_invitation: class_invitation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'withdrawn'::text])))
class_invitation: class_invitation_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
class_invitation: class_invitation_withdrawn_because_check CHECK ((withdrawn_because IS NFC NORMALIZED))
class_invitation: invitation_of_the_agency UNIQUE (organization_id, counterpart_organization_id, id)
class_invitation: invites_others CHECK ((counterpart_organization_id <> organization_id))
class_invitation: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
class_invitation: withdrawn_invitation_says_why CHECK (((state = 'withdrawn'::text) = (withdrawn_because IS NOT NULL)))
class_session: class_once EXCLUDE USING gist (class_id WITH =, during WITH &&) WHERE ((cancelled_at IS NULL))
class_session: class_session_class_id_id_key UNIQUE (class_id, id)
class_session: class_session_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person(id)
class_session: class_session_half_check CHECK ((half = ANY (ARRAY['morning'::text, 'afternoon'::text, 'evening'::text])))
class_session: class_session_organization_id_class_id_fkey FOREIGN KEY (organization_id, class_id) REFERENCES training_class(organization_id, id)
class_session: class_session_organization_id_id_key UNIQUE (organization_id, id)
class_session: class_session_organization_id_room_id_fkey FOREIGN KEY (organization_id, room_id) REFERENCES training_room(organization_id, id)
class_session: class_session_periods_check CHECK ((periods >= (0)::numeric))
class_session: class_session_pkey PRIMARY KEY (id)
class_session: class_session_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
class_session: closed_is_complete CHECK (((closed_at IS NULL) = (closed_by IS NULL)))
class_session: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
class_session: room_once EXCLUDE USING gist (room_id WITH =, during WITH &&) WHERE (((room_id IS NOT NULL) AND (cancelled_at IS NULL)))
class_session: session_ends_after_start CHECK ((ends_at > starts_at))
competence_requirement: competence_requirement_basis_check CHECK (((basis IS NFC NORMALIZED) AND (basis = btrim(basis)) AND (basis <> ''::text)))
competence_requirement: competence_requirement_course_name_check CHECK (((course_name IS NFC NORMALIZED) AND (course_name = btrim(course_name)) AND (course_name <> ''::text)))
competence_requirement: competence_requirement_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
competence_requirement: competence_requirement_end_reason_check CHECK (((end_reason IS NFC NORMALIZED) AND (end_reason = btrim(end_reason)) AND (end_reason <> ''::text)))
competence_requirement: competence_requirement_organization_id_course_id_fkey FOREIGN KEY (organization_id, course_id) REFERENCES course(organization_id, id)
competence_requirement: competence_requirement_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
competence_requirement: competence_requirement_organization_id_id_key UNIQUE (organization_id, id)
competence_requirement: competence_requirement_pkey PRIMARY KEY (id)
competence_requirement: competence_requirement_role_check CHECK ((role = ANY (ARRAY['system-administrator'::text, 'standards-office-head'::text, 'inspector'::text, 'internal-auditor'::text, 'planning-officer'::text, 'course-organiser'::text, 'trainer'::text, 'agency-head'::text, 'deputy-head'::text, 'room-head'::text, 'qmr'::text, 'iso-secretary'::text, 'clerk'::text, 'staff'::text, 'steering-board-member'::text])))
competence_requirement: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
competence_requirement: required_once EXCLUDE USING gist (organization_id WITH =, role WITH =, COALESCE((course_id)::text, lower(course_name)) WITH =, daterange(valid_from, ended_on) WITH &&)
competence_requirement: requirement_end_says_why CHECK (((ended_on IS NULL) = (end_reason IS NULL)))
competence_requirement: requirement_ends_after_start CHECK ((ended_on >= valid_from))
competence_requirement: requires_one_course CHECK ((num_nonnulls(course_id, course_name) = 1))
course: course_asks_something CHECK (((evaluation_questions IS NULL) OR CASE jsonb_typeof(evaluation_questions) WHEN 'array'::text THEN ((jsonb_array_length(evaluation_questions) >= 1) AND (jsonb_array_length(evaluation_questions) <= 20)) ELSE false END))
course: course_attempts_check CHECK (((attempts >= 1) AND (attempts <= 5)))
course: course_basis_check CHECK ((basis IS NFC NORMALIZED))
course: course_capacity_check CHECK ((capacity > 0))
course: course_code_check CHECK (((code IS NFC NORMALIZED) AND (code = btrim(code)) AND (code <> ''::text)))
course: course_least_attendance_check CHECK (((least_attendance >= 1) AND (least_attendance <= 100)))
course: course_name_check CHECK (((name IS NFC NORMALIZED) AND (name = btrim(name)) AND (name <> ''::text)))
course: course_organization_id_code_key UNIQUE (organization_id, code)
course: course_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
course: course_organization_id_id_key UNIQUE (organization_id, id)
course: course_paper_check CHECK ((paper = ANY (ARRAY['attendance'::text, 'completion'::text, 'none'::text])))
course: course_pass_mark_check CHECK ((pass_mark >= (0)::numeric))
course: course_periods_check CHECK ((periods > 0))
course: course_pkey PRIMARY KEY (id)
course: course_purpose_check CHECK ((purpose IS NFC NORMALIZED))
course: course_regime_check CHECK ((regime = ANY (ARRAY['by-plan'::text, 'regulated-consulting'::text, 'regulated-auditing'::text])))
course: course_top_mark_check CHECK ((top_mark > (0)::numeric))
course: course_valid_months_check CHECK ((valid_months > 0))
course: effectiveness_within_two_years CHECK (((effectiveness_months >= 1) AND (effectiveness_months <= 24)))
course: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
course: regulated_as_written CHECK (((regime = 'by-plan'::text) OR ((periods >= 36) AND (capacity IS NOT NULL) AND (capacity <= 25) AND (top_mark = (100)::numeric) AND (pass_mark >= (70)::numeric) AND has_midterm AND (paper = 'completion'::text))))
course: test_has_both_marks CHECK (((num_nonnulls(pass_mark, top_mark) = ANY (ARRAY[0, 2])) AND ((pass_mark IS NULL) OR (pass_mark <= top_mark))))
course_topic: course_topic_course_id_position_key UNIQUE (course_id, "position")
course_topic: course_topic_organization_id_course_id_fkey FOREIGN KEY (organization_id, course_id) REFERENCES course(organization_id, id)
course_topic: course_topic_organization_id_id_key UNIQUE (organization_id, id)
course_topic: course_topic_periods_check CHECK ((periods > (0)::numeric))
course_topic: course_topic_pkey PRIMARY KEY (id)
course_topic: course_topic_position_check CHECK (("position" > 0))
course_topic: course_topic_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
course_topic: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
deputy_field: deputy_field_decided_check CHECK (((decided IS NFC NORMALIZED) AND (decided = btrim(decided)) AND (decided <> ''::text)))
deputy_field: deputy_field_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id)
deputy_field: deputy_field_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
deputy_field: deputy_field_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
deputy_field: deputy_field_organization_id_id_key UNIQUE (organization_id, id)
deputy_field: deputy_field_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
deputy_field: deputy_field_pkey PRIMARY KEY (id)
deputy_field: deputy_field_procedure_field_check CHECK (((procedure_field IS NFC NORMALIZED) AND (procedure_field = btrim(procedure_field)) AND (procedure_field <> ''::text)))
deputy_field: deputy_field_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
deputy_field: field_ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
deputy_field: field_is_one_thing CHECK ((num_nonnulls(unit_id, procedure_field) = 1))
deputy_field: field_of_one_deputy EXCLUDE USING gist (organization_id WITH =, COALESCE((unit_id)::text, vn_fold(procedure_field)) WITH =, daterange(valid_from, valid_to) WITH &&)
deputy_field: field_runs_forward CHECK ((valid_to >= valid_from))
deputy_field: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
destruction: carried_out_has_time CHECK (((state = ANY (ARRAY['carried-out'::text, 'closed'::text])) = (carried_out_at IS NOT NULL)))
destruction: closed_has_minutes CHECK (((state = 'closed'::text) = ((minutes_on IS NOT NULL) AND (minutes_file_id IS NOT NULL))))
destruction: confirmed_without_paper CHECK (((decision_kind IS DISTINCT FROM 'confirmation'::text) OR (num_nonnulls(decision_number, decision_file_id) = 0)))
destruction: decided_is_complete CHECK (((state <> ALL (ARRAY['decided'::text, 'carried-out'::text, 'closed'::text])) OR ((decision_kind IS NOT NULL) AND (decided_on IS NOT NULL) AND (signer_name IS NOT NULL) AND (signer_post IS NOT NULL) AND ((decision_kind = 'confirmation'::text) OR ((decision_number IS NOT NULL) AND (decision_file_id IS NOT NULL))))))
destruction: destruction_carried_out_by_fkey FOREIGN KEY (carried_out_by) REFERENCES person(id)
destruction: destruction_decision_kind_check CHECK ((decision_kind = ANY (ARRAY['confirmation'::text, 'signed-decision'::text])))
destruction: destruction_method_check CHECK ((method = ANY (ARRAY['KT.'::text, 'TL.'::text, 'TUQ.'::text])))
destruction: destruction_organization_id_authorization_id_fkey FOREIGN KEY (organization_id, authorization_id) REFERENCES signing_authorization(organization_id, id)
destruction: destruction_organization_id_decision_file_id_fkey FOREIGN KEY (organization_id, decision_file_id) REFERENCES file(organization_id, id)
destruction: destruction_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
destruction: destruction_organization_id_id_key UNIQUE (organization_id, id)
destruction: destruction_organization_id_minutes_file_id_fkey FOREIGN KEY (organization_id, minutes_file_id) REFERENCES file(organization_id, id)
destruction: destruction_organization_id_opinion_file_id_fkey FOREIGN KEY (organization_id, opinion_file_id) REFERENCES file(organization_id, id)
destruction: destruction_pkey PRIMARY KEY (id)
destruction: destruction_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES person(id)
destruction: destruction_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'reviewed'::text, 'decided'::text, 'carried-out'::text, 'closed'::text, 'discarded'::text])))
destruction: destruction_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
destruction: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
destruction: reviewed_is_complete CHECK (((state <> ALL (ARRAY['reviewed'::text, 'decided'::text, 'carried-out'::text, 'closed'::text])) OR ((council IS NOT NULL) AND (opinion IS NOT NULL) AND (reviewed_on IS NOT NULL))))
destruction_item: destruction_item_left_out_reason_check CHECK (((left_out_reason IS NFC NORMALIZED) AND (left_out_reason = btrim(left_out_reason)) AND (left_out_reason <> ''::text)))
destruction_item: destruction_item_organization_id_destruction_id_fkey FOREIGN KEY (organization_id, destruction_id) REFERENCES destruction(organization_id, id)
destruction_item: destruction_item_organization_id_id_key UNIQUE (organization_id, id)
destruction_item: destruction_item_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES record(organization_id, id)
destruction_item: destruction_item_pkey PRIMARY KEY (id)
destruction_item: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
destruction_item: left_out_is_dropped CHECK (((left_out_reason IS NULL) OR (dropped_at IS NOT NULL)))
destruction_number: destruction_number_destruction_id_key UNIQUE (destruction_id)
destruction_number: destruction_number_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
destruction_number: destruction_number_number_check CHECK (((number IS NFC NORMALIZED) AND (number = btrim(number)) AND (number <> ''::text)))
destruction_number: destruction_number_organization_id_destruction_id_fkey FOREIGN KEY (organization_id, destruction_id) REFERENCES destruction(organization_id, id)
destruction_number: destruction_number_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
destruction_number: destruction_number_organization_id_id_key UNIQUE (organization_id, id)
destruction_number: destruction_number_pkey PRIMARY KEY (id)
destruction_number: destruction_number_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason = btrim(reason)) AND (reason <> ''::text)))
destruction_number: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
distribution: distribution_distributed_by_fkey FOREIGN KEY (distributed_by) REFERENCES person(id)
distribution: distribution_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id)
distribution: distribution_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES document(organization_id, id)
distribution: distribution_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
distribution: distribution_organization_id_id_key UNIQUE (organization_id, id)
distribution: distribution_pkey PRIMARY KEY (id)
distribution: distribution_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
distribution: ended_after_begun CHECK ((ended_at >= distributed_at))
distribution: ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
distribution: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
document: document_code_check CHECK (((code IS NFC NORMALIZED) AND (code = btrim(code)) AND (code <> ''::text)))
document: document_code_reason_check CHECK (((code_reason IS NFC NORMALIZED) AND (code_reason = btrim(code_reason)) AND (code_reason <> ''::text)))
document: document_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
document: document_holder_check CHECK (((holder IS NFC NORMALIZED) AND (holder = btrim(holder)) AND (holder <> ''::text)))
document: document_kind_check CHECK ((kind = ANY (ARRAY['policy'::text, 'objectives'::text, 'manual'::text, 'procedure'::text, 'instruction'::text, 'regulation'::text, 'form'::text, 'annex'::text])))
document: document_note_check CHECK (((note IS NFC NORMALIZED) AND (note = btrim(note)) AND (note <> ''::text)))
document: document_open_state_check CHECK ((open_state = ANY (ARRAY['draft'::text, 'in-review'::text, 'returned'::text, 'approved'::text])))
document: document_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
document: document_organization_id_id_key UNIQUE (organization_id, id)
document: document_organization_id_kind_id_fkey FOREIGN KEY (organization_id, kind_id) REFERENCES document_kind(organization_id, id)
document: document_pkey PRIMARY KEY (id)
document: document_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'returned'::text, 'approved'::text, 'effective'::text, 'withdrawn'::text])))
document: document_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
document: document_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
document: ends_with_its_drafts TRIGGER DEFERRABLE INITIALLY DEFERRED
document: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
document: title_of_revision TRIGGER DEFERRABLE INITIALLY DEFERRED
document: undone_is_withdrawn CHECK (((undone_at IS NULL) OR ((state = 'withdrawn'::text) AND (effective_on IS NULL))))
document_import: decided_import_says_when CHECK (((state = 'proposal'::text) = (decided_at IS NULL)))
document_import: document_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
document_import: document_import_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
document_import: document_import_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
document_import: document_import_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
document_import: document_import_organization_id_id_key UNIQUE (organization_id, id)
document_import: document_import_pkey PRIMARY KEY (id)
document_import: document_import_source_name_check CHECK ((source_name IS NFC NORMALIZED))
document_import: document_import_state_check CHECK ((state = ANY (ARRAY['proposal'::text, 'confirmed'::text, 'discarded'::text, 'undone'::text])))
document_import: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
document_kind: document_kind_key_check CHECK ((key ~ '^[a-z0-9-]{2,40}$'::text))
document_kind: document_kind_name_check CHECK (((name IS NFC NORMALIZED) AND (name = btrim(name)) AND (name <> ''::text)))
document_kind: document_kind_nature_check CHECK ((nature = ANY (ARRAY['policy'::text, 'objectives'::text, 'manual'::text, 'procedure'::text, 'instruction'::text, 'regulation'::text, 'form'::text, 'annex'::text])))
document_kind: document_kind_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
document_kind: document_kind_organization_id_id_key UNIQUE (organization_id, id)
document_kind: document_kind_organization_id_key_key UNIQUE (organization_id, key)
document_kind: document_kind_organization_id_template_document_id_fkey FOREIGN KEY (organization_id, template_document_id) REFERENCES document(organization_id, id)
document_kind: document_kind_patterns_check CHECK (((cardinality(patterns) >= 1) AND (cardinality(patterns) <= 5)))
document_kind: document_kind_pkey PRIMARY KEY (id)
document_kind: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
document_kind: own_kind_has_name CHECK (((name IS NOT NULL) OR (key = nature)))
document_review: asks_for_a_change CHECK (((outcome = 'unchanged'::text) = (change_request_id IS NULL)))
document_review: document_review_organization_id_change_request_id_fkey FOREIGN KEY (organization_id, change_request_id) REFERENCES change_request(organization_id, id)
document_review: document_review_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES document(organization_id, id)
document_review: document_review_organization_id_id_key UNIQUE (organization_id, id)
document_review: document_review_organization_id_revision_id_fkey FOREIGN KEY (organization_id, revision_id) REFERENCES revision(organization_id, id)
document_review: document_review_outcome_check CHECK ((outcome = ANY (ARRAY['unchanged'::text, 'amend'::text, 'withdraw'::text])))
document_review: document_review_pkey PRIMARY KEY (id)
document_review: document_review_remark_check CHECK ((remark IS NFC NORMALIZED))
document_review: document_review_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES person(id)
document_review: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
document_review: reviewed_in_its_year CHECK ((year = (EXTRACT(year FROM (reviewed_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text)))::integer))
effectiveness_evaluation: corrects_what_was_said_of_him FOREIGN KEY (organization_id, enrolment_id, replaces_id) REFERENCES effectiveness_evaluation(organization_id, enrolment_id, id)
effectiveness_evaluation: effectiveness_evaluation_class_organization_id_enrolment_i_fkey FOREIGN KEY (class_organization_id, enrolment_id) REFERENCES enrolment(organization_id, id)
effectiveness_evaluation: effectiveness_evaluation_correction_reason_check CHECK (((correction_reason IS NFC NORMALIZED) AND (correction_reason = btrim(correction_reason)) AND (correction_reason <> ''::text)))
effectiveness_evaluation: effectiveness_evaluation_evaluated_by_fkey FOREIGN KEY (evaluated_by) REFERENCES person(id)
effectiveness_evaluation: effectiveness_evaluation_further_action_check CHECK (((further_action IS NFC NORMALIZED) AND (further_action = btrim(further_action)) AND (further_action <> ''::text)))
effectiveness_evaluation: effectiveness_evaluation_organization_id_id_key UNIQUE (organization_id, id)
effectiveness_evaluation: effectiveness_evaluation_organization_id_review_id_fkey FOREIGN KEY (organization_id, review_id) REFERENCES effectiveness_review(organization_id, id)
effectiveness_evaluation: effectiveness_evaluation_pkey PRIMARY KEY (id)
effectiveness_evaluation: effectiveness_evaluation_remark_check CHECK (((remark IS NFC NORMALIZED) AND (remark = btrim(remark)) AND (remark <> ''::text)))
effectiveness_evaluation: effectiveness_evaluation_replaces_id_key UNIQUE (replaces_id)
effectiveness_evaluation: effectiveness_evaluation_seen_by_check CHECK ((seen_by = ANY (ARRAY['applied'::text, 'result'::text, 'test'::text, 'opinion'::text])))
effectiveness_evaluation: effectiveness_evaluation_verdict_check CHECK ((verdict = ANY (ARRAY['effective'::text, 'not-effective'::text])))
effectiveness_evaluation: evaluation_of_the_enrolment UNIQUE (organization_id, enrolment_id, id)
effectiveness_evaluation: evaluation_says_why_it_corrects CHECK (((replaces_id IS NULL) = (correction_reason IS NULL)))
effectiveness_evaluation: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
effectiveness_evaluation: proposes_where_not_effective CHECK (((verdict = 'not-effective'::text) = (further_action IS NOT NULL)))
effectiveness_review: effectiveness_review_class_code_check CHECK (((class_code IS NFC NORMALIZED) AND (class_code = btrim(class_code)) AND (class_code <> ''::text)))
effectiveness_review: effectiveness_review_class_organization_id_class_id_fkey FOREIGN KEY (class_organization_id, class_id) REFERENCES training_class(organization_id, id)
effectiveness_review: effectiveness_review_class_title_check CHECK (((class_title IS NFC NORMALIZED) AND (class_title = btrim(class_title)) AND (class_title <> ''::text)))
effectiveness_review: effectiveness_review_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
effectiveness_review: effectiveness_review_organization_id_id_key UNIQUE (organization_id, id)
effectiveness_review: effectiveness_review_pkey PRIMARY KEY (id)
effectiveness_review: effectiveness_review_started_by_fkey FOREIGN KEY (started_by) REFERENCES person(id)
effectiveness_review: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
effectiveness_review: reviewed_once UNIQUE (organization_id, class_id)
enrolment: enrolment_class_id_id_key UNIQUE (class_id, id)
enrolment: enrolment_class_id_learner_id_key UNIQUE (class_id, learner_id)
enrolment: enrolment_class_id_ordinal_key UNIQUE (class_id, ordinal) DEFERRABLE INITIALLY DEFERRED
enrolment: enrolment_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
enrolment: enrolment_nomination FOREIGN KEY (counterpart_organization_id, nomination_id) REFERENCES nomination(organization_id, id)
enrolment: enrolment_ordinal_check CHECK ((ordinal > 0))
enrolment: enrolment_organization_id_class_id_fkey FOREIGN KEY (organization_id, class_id) REFERENCES training_class(organization_id, id)
enrolment: enrolment_organization_id_id_key UNIQUE (organization_id, id)
enrolment: enrolment_organization_id_import_id_fkey FOREIGN KEY (organization_id, import_id) REFERENCES roster_import(organization_id, id)
enrolment: enrolment_organization_id_learner_id_fkey FOREIGN KEY (organization_id, learner_id) REFERENCES learner(organization_id, id)
enrolment: enrolment_pkey PRIMARY KEY (id)
enrolment: enrolment_reason_check CHECK ((reason IS NFC NORMALIZED))
enrolment: enrolment_source_check CHECK ((source = ANY (ARRAY['nomination'::text, 'paste'::text, 'import'::text, 'walk-in'::text, 'substitute'::text])))
enrolment: enrolment_state_check CHECK ((state = ANY (ARRAY['nominated'::text, 'waiting'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'passed'::text, 'failed'::text])))
enrolment: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
enrolment: nominated_by_an_agency CHECK (((nomination_id IS NULL) OR (counterpart_organization_id IS NOT NULL)))
evaluation_answer: answers_are_a_list CHECK ((jsonb_typeof(answers) = 'array'::text))
evaluation_answer: evaluation_answer_evaluation_id_form_hash_key UNIQUE (evaluation_id, form_hash)
evaluation_answer: evaluation_answer_form_hash_check CHECK ((octet_length(form_hash) = 32))
evaluation_answer: evaluation_answer_organization_id_evaluation_id_fkey FOREIGN KEY (organization_id, evaluation_id) REFERENCES class_evaluation(organization_id, id)
evaluation_answer: evaluation_answer_organization_id_id_key UNIQUE (organization_id, id)
evaluation_answer: evaluation_answer_pkey PRIMARY KEY (id)
evidence: evidence_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id)
evidence: evidence_note_check CHECK ((note IS NFC NORMALIZED))
evidence: evidence_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
evidence: evidence_organization_id_id_key UNIQUE (organization_id, id)
evidence: evidence_organization_id_plan_id_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES plan(organization_id, id)
evidence: evidence_organization_id_task_id_fkey FOREIGN KEY (organization_id, task_id) REFERENCES plan_task(organization_id, id)
evidence: evidence_other_organization_id_fkey FOREIGN KEY (other_organization_id) REFERENCES organization(id)
evidence: evidence_other_organization_id_record_id_fkey FOREIGN KEY (other_organization_id, record_id) REFERENCES record(organization_id, id)
evidence: evidence_pkey PRIMARY KEY (id)
evidence: evidence_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id)
evidence: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
evidence_pack: evidence_pack_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
evidence_pack: evidence_pack_bytes_check CHECK ((bytes >= 0))
evidence_pack: evidence_pack_damaged_check CHECK ((damaged >= 0))
evidence_pack: evidence_pack_files_check CHECK ((files >= 0))
evidence_pack: evidence_pack_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
evidence_pack: evidence_pack_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
evidence_pack: evidence_pack_organization_id_id_key UNIQUE (organization_id, id)
evidence_pack: evidence_pack_pkey PRIMARY KEY (id)
evidence_pack: evidence_pack_records_check CHECK ((records >= 1))
evidence_pack: evidence_pack_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
evidence_pack: expires_after_ready CHECK ((expires_at > ready_at))
evidence_pack: failed_says_why CHECK (((state = 'failed'::text) = (fault IS NOT NULL)))
evidence_pack: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
evidence_pack: ready_has_its_file CHECK (((state <> 'ready'::text) OR (num_nonnulls(file_id, ready_at, expires_at, damaged) = 4)))
evidence_pack: taken_when_ready CHECK (((taken_at IS NULL) OR (ready_at IS NOT NULL)))
evidence_pack_record: evidence_pack_record_organization_id_id_key UNIQUE (organization_id, id)
evidence_pack_record: evidence_pack_record_organization_id_pack_id_fkey FOREIGN KEY (organization_id, pack_id) REFERENCES evidence_pack(organization_id, id)
evidence_pack_record: evidence_pack_record_pack_id_position_key UNIQUE (pack_id, "position")
evidence_pack_record: evidence_pack_record_pack_id_record_id_key UNIQUE (pack_id, record_id)
evidence_pack_record: evidence_pack_record_pkey PRIMARY KEY (id)
evidence_pack_record: evidence_pack_record_record_organization_id_record_id_fkey FOREIGN KEY (record_organization_id, record_id) REFERENCES record(organization_id, id)
evidence_pack_record: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
evidence_pack_work: evidence_pack_work_attempts_check CHECK ((attempts >= 1))
evidence_pack_work: evidence_pack_work_organization_id_id_key UNIQUE (organization_id, id)
evidence_pack_work: evidence_pack_work_organization_id_pack_id_fkey FOREIGN KEY (organization_id, pack_id) REFERENCES evidence_pack(organization_id, id)
evidence_pack_work: evidence_pack_work_pack_id_key UNIQUE (pack_id)
evidence_pack_work: evidence_pack_work_pkey PRIMARY KEY (id)
external_certificate: corrects_one_of_its_own FOREIGN KEY (organization_id, replaces_id) REFERENCES external_certificate(organization_id, id)
external_certificate: external_certificate_correction_reason_check CHECK (((correction_reason IS NFC NORMALIZED) AND (correction_reason = btrim(correction_reason)) AND (correction_reason <> ''::text)))
external_certificate: external_certificate_course_name_check CHECK (((course_name IS NFC NORMALIZED) AND (course_name = btrim(course_name)) AND (course_name <> ''::text)))
external_certificate: external_certificate_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
external_certificate: external_certificate_issuer_check CHECK (((issuer IS NFC NORMALIZED) AND (issuer = btrim(issuer)) AND (issuer <> ''::text)))
external_certificate: external_certificate_number_check CHECK (((number IS NFC NORMALIZED) AND (number = btrim(number)) AND (number <> ''::text)))
external_certificate: external_certificate_organization_id_course_id_fkey FOREIGN KEY (organization_id, course_id) REFERENCES course(organization_id, id)
external_certificate: external_certificate_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
external_certificate: external_certificate_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
external_certificate: external_certificate_organization_id_id_key UNIQUE (organization_id, id)
external_certificate: external_certificate_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
external_certificate: external_certificate_pkey PRIMARY KEY (id)
external_certificate: external_certificate_replaces_id_key UNIQUE (replaces_id)
external_certificate: external_certificate_withdrawal_reason_check CHECK (((withdrawal_reason IS NFC NORMALIZED) AND (withdrawal_reason = btrim(withdrawal_reason)) AND (withdrawal_reason <> ''::text)))
external_certificate: external_certificate_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id)
external_certificate: external_expires_after_issue CHECK ((expires_on >= issued_on))
external_certificate: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
external_certificate: names_one_course CHECK ((num_nonnulls(course_id, course_name) = 1))
external_certificate: says_why_it_corrects CHECK (((replaces_id IS NULL) = (correction_reason IS NULL)))
external_certificate: withdrawal_is_complete CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawal_reason) = ANY (ARRAY[0, 3])))
external_document: ends_after_it_begins CHECK ((effective_to > effective_from))
external_document: external_document_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
external_document: external_document_issuer_check CHECK (((issuer IS NFC NORMALIZED) AND (issuer = btrim(issuer)) AND (issuer <> ''::text)))
external_document: external_document_kind_check CHECK ((kind = ANY (ARRAY['law'::text, 'standard'::text, 'tthc-decision'::text, 'other'::text])))
external_document: external_document_number_check CHECK (((number IS NFC NORMALIZED) AND (number = btrim(number)) AND (number <> ''::text)))
external_document: external_document_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
external_document: external_document_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
external_document: external_document_organization_id_id_key UNIQUE (organization_id, id)
external_document: external_document_pkey PRIMARY KEY (id)
external_document: external_document_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id)
external_document: external_document_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
external_document: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
external_document: removed_is_complete CHECK ((num_nonnulls(removed_by, removed_at, removed_reason) = ANY (ARRAY[0, 3])))
external_link: checked_is_complete CHECK ((num_nonnulls(checked_by, checked_at, check_reason) = ANY (ARRAY[0, 3])))
external_link: ended_is_complete CHECK ((num_nonnulls(ended_by, ended_at, end_reason) = ANY (ARRAY[0, 3])))
external_link: external_link_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES person(id)
external_link: external_link_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id)
external_link: external_link_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES person(id)
external_link: external_link_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES document(organization_id, id)
external_link: external_link_organization_id_external_document_id_fkey FOREIGN KEY (organization_id, external_document_id) REFERENCES external_document(organization_id, id)
external_link: external_link_organization_id_id_key UNIQUE (organization_id, id)
external_link: external_link_pkey PRIMARY KEY (id)
external_link: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
file: file_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
file: file_infection_check CHECK (((infection IS NFC NORMALIZED) AND (infection = btrim(infection)) AND (infection <> ''::text)))
file: file_name_check CHECK (((name IS NFC NORMALIZED) AND ((octet_length(name) >= 1) AND (octet_length(name) <= 255))))
file: file_object_key_check CHECK ((object_key ~ '^[0-9a-f]{2}/[0-9a-f-]{36}$'::text))
file: file_object_key_key UNIQUE (object_key)
file: file_only_for_fkey FOREIGN KEY (only_for) REFERENCES person(id)
file: file_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
file: file_organization_id_id_key UNIQUE (organization_id, id)
file: file_pkey PRIMARY KEY (id)
file: file_scanned_by_check CHECK (((scanned_by IS NFC NORMALIZED) AND (scanned_by = btrim(scanned_by)) AND (scanned_by <> ''::text)))
file: file_sha256_check CHECK ((octet_length(sha256) = 32))
file: file_size_check CHECK ((size > 0))
file: scan_is_complete CHECK ((((scanned_at IS NULL) = (scanned_by IS NULL)) AND ((infection IS NULL) OR (scanned_at IS NOT NULL))))
file: stored_is_verified CHECK (((state <> 'stored'::text) OR ((size IS NOT NULL) AND (sha256 IS NOT NULL) AND (verified_at IS NOT NULL) AND (content_type IS NOT NULL))))
file_text: file_text_fault_check CHECK ((fault = ANY (ARRAY['store-unavailable'::text, 'file-damaged'::text, 'process-ended'::text, 'too-long'::text, 'encrypted'::text, 'broken'::text, 'too-large'::text])))
file_text: file_text_file_id_key UNIQUE (file_id)
file_text: file_text_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
file_text: file_text_organization_id_id_key UNIQUE (organization_id, id)
file_text: file_text_pkey PRIMARY KEY (id)
file_text: file_text_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'read'::text, 'without-text'::text, 'unreadable'::text])))
file_text: file_text_text_check CHECK ((text IS NFC NORMALIZED))
file_text: folded_has_the_places CHECK ((char_length(folded) = char_length(text)))
file_text: read_is_complete CHECK ((((state = 'read'::text) = (text IS NOT NULL)) AND (num_nonnulls(text, folded, words) = ANY (ARRAY[0, 3]))))
file_text: settled_is_not_due CHECK (((due_at IS NULL) = (state = ANY (ARRAY['read'::text, 'without-text'::text, 'unreadable'::text]))))
file_text: unreadable_says_why CHECK (((state <> 'unreadable'::text) OR (fault IS NOT NULL)))
handled: handled_pkey PRIMARY KEY (handler, event_id)
handover: handed_to_another CHECK ((taken_by <> handed_by))
handover: handover_handed_by_fkey FOREIGN KEY (handed_by) REFERENCES person(id)
handover: handover_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id)
handover: handover_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
handover: handover_organization_id_id_key UNIQUE (organization_id, id)
handover: handover_pkey PRIMARY KEY (id)
handover: handover_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason = btrim(reason)) AND (reason <> ''::text)))
handover: handover_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES person(id)
handover: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
handover_item: handover_item_handover_id_kind_subject_id_key UNIQUE (handover_id, kind, subject_id)
handover_item: handover_item_handover_id_position_key UNIQUE (handover_id, "position")
handover_item: handover_item_label_check CHECK (((label IS NFC NORMALIZED) AND (label <> ''::text)))
handover_item: handover_item_organization_id_handover_id_fkey FOREIGN KEY (organization_id, handover_id) REFERENCES handover(organization_id, id)
handover_item: handover_item_organization_id_id_key UNIQUE (organization_id, id)
handover_item: handover_item_pkey PRIMARY KEY (id)
handover_item: handover_item_position_check CHECK (("position" > 0))
handover_item: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
idempotency_claim: idempotency_claim_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
idempotency_claim: idempotency_claim_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
idempotency_claim: idempotency_claim_pkey PRIMARY KEY (person_id, route, key)
issuance: issuance_approval_kind_check CHECK ((approval_kind = ANY (ARRAY['confirmation'::text, 'signed-decision'::text])))
issuance: issuance_method_check CHECK ((method = ANY (ARRAY['KT.'::text, 'TL.'::text, 'TUQ.'::text])))
issuance: issuance_organization_id_authorization_id_fkey FOREIGN KEY (organization_id, authorization_id) REFERENCES signing_authorization(organization_id, id)
issuance: issuance_organization_id_decision_file_id_fkey FOREIGN KEY (organization_id, decision_file_id) REFERENCES file(organization_id, id)
issuance: issuance_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
issuance: issuance_organization_id_id_key UNIQUE (organization_id, id)
issuance: issuance_pkey PRIMARY KEY (id)
issuance: issuance_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES person(id)
issuance: issuance_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'returned'::text, 'signed'::text, 'numbered'::text, 'issued'::text, 'discarded'::text])))
issuance: issuance_statement_check CHECK ((statement IS NFC NORMALIZED))
issuance: issuance_subject_check CHECK (((subject IS NFC NORMALIZED) AND (subject = btrim(subject)) AND (subject <> ''::text)))
issuance: issuance_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id)
issuance: issued_after_decided CHECK ((issued_on >= decided_on))
issuance: issued_has_day CHECK (((state = 'issued'::text) = (issued_on IS NOT NULL)))
issuance: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
issuance: moves_as_one TRIGGER DEFERRABLE INITIALLY DEFERRED
issuance: numbered_is_complete CHECK (((state <> ALL (ARRAY['numbered'::text, 'issued'::text])) OR ((decision_number IS NOT NULL) AND (decided_on IS NOT NULL) AND (decision_file_id IS NOT NULL))))
issuance: signed_is_complete CHECK (((state <> ALL (ARRAY['signed'::text, 'numbered'::text, 'issued'::text])) OR ((approval_kind IS NOT NULL) AND (signer_name IS NOT NULL) AND (signer_post IS NOT NULL) AND (signed_at IS NOT NULL) AND (effective_from IS NOT NULL))))
journal_entry: journal_entry_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person(id)
journal_entry: journal_entry_aggregate_id_version_key UNIQUE (aggregate_id, version)
journal_entry: journal_entry_event_id_key UNIQUE (event_id)
journal_entry: journal_entry_hash_check CHECK ((octet_length(hash) = 32))
journal_entry: journal_entry_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
journal_entry: journal_entry_pkey PRIMARY KEY (id)
journal_entry: journal_entry_version_check CHECK ((version > 0))
journal_personal: journal_personal_check CHECK (((value IS NULL) = (salt IS NULL)))
journal_personal: journal_personal_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES journal_entry(id)
journal_personal: journal_personal_pkey PRIMARY KEY (entry_id, field)
journal_seal: journal_seal_pkey PRIMARY KEY (id)
journal_seal: journal_seal_root_check CHECK ((octet_length(root) = 32))
learner: erased_leaves_nothing CHECK (((erased_at IS NULL) OR (num_nonnulls(birth_date, "position", agency_name, email, phone) = 0)))
learner: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
learner: learner_agency_name_check CHECK (((agency_name IS NFC NORMALIZED) AND (agency_name = btrim(agency_name)) AND (agency_name <> ''::text)))
learner: learner_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
learner: learner_email_check CHECK (((email IS NFC NORMALIZED) AND (email = btrim(email)) AND (email <> ''::text)))
learner: learner_full_name_check CHECK (((full_name IS NFC NORMALIZED) AND (full_name = btrim(full_name)) AND (full_name <> ''::text)))
learner: learner_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
learner: learner_organization_id_id_key UNIQUE (organization_id, id)
learner: learner_organization_id_import_id_fkey FOREIGN KEY (organization_id, import_id) REFERENCES roster_import(organization_id, id)
learner: learner_organization_id_merged_into_id_fkey FOREIGN KEY (organization_id, merged_into_id) REFERENCES learner(organization_id, id)
learner: learner_phone_check CHECK (((phone IS NFC NORMALIZED) AND (phone = btrim(phone)) AND (phone <> ''::text)))
learner: learner_pkey PRIMARY KEY (id)
learner: learner_position_check CHECK ((("position" IS NFC NORMALIZED) AND ("position" = btrim("position")) AND ("position" <> ''::text)))
learner: not_merged_into_itself CHECK ((merged_into_id IS DISTINCT FROM id))
learner_link: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
learner_link: learner_link_end_reason_check CHECK (((end_reason IS NFC NORMALIZED) AND (end_reason = btrim(end_reason)) AND (end_reason <> ''::text)))
learner_link: learner_link_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id)
learner_link: learner_link_learner_organization_id_learner_id_fkey FOREIGN KEY (learner_organization_id, learner_id) REFERENCES learner(organization_id, id)
learner_link: learner_link_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES person(id)
learner_link: learner_link_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
learner_link: learner_link_organization_id_id_key UNIQUE (organization_id, id)
learner_link: learner_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
learner_link: learner_link_pkey PRIMARY KEY (id)
learner_link: link_end_is_complete CHECK ((num_nonnulls(ended_by, ended_at, end_reason) = ANY (ARRAY[0, 3])))
membership: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
membership: membership_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
membership: membership_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
membership: membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
membership: membership_person_id_organization_id_role_coalesce_dateran_excl EXCLUDE USING gist (person_id WITH =, organization_id WITH =, role WITH =, COALESCE(unit_id, organization_id) WITH =, daterange(valid_from, valid_to) WITH &&)
membership: membership_pkey PRIMARY KEY (id)
membership: membership_role_check CHECK ((role = ANY (ARRAY['system-administrator'::text, 'standards-office-head'::text, 'inspector'::text, 'internal-auditor'::text, 'planning-officer'::text, 'course-organiser'::text, 'trainer'::text, 'agency-head'::text, 'deputy-head'::text, 'room-head'::text, 'qmr'::text, 'iso-secretary'::text, 'clerk'::text, 'staff'::text, 'steering-board-member'::text, 'guest-reader'::text])))
membership: membership_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
migration: PK_3043fc6b8af7c99b8b98830094f PRIMARY KEY (id)
nomination: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
nomination: nominates_by_letter CHECK (((num_nonnulls(letter_number, letter_on) = CASE answer WHEN 'nominates'::text THEN 2 ELSE 0 END) AND ((file_id IS NULL) OR (answer = 'nominates'::text))))
nomination: nomination_answer_check CHECK ((answer = ANY (ARRAY['nominates'::text, 'declines'::text])))
nomination: nomination_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
nomination: nomination_letter_number_check CHECK (((letter_number IS NFC NORMALIZED) AND (letter_number = btrim(letter_number)) AND (letter_number <> ''::text)))
nomination: nomination_of_own_invitation FOREIGN KEY (counterpart_organization_id, organization_id, invitation_id) REFERENCES class_invitation(organization_id, counterpart_organization_id, id)
nomination: nomination_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
nomination: nomination_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
nomination: nomination_organization_id_id_key UNIQUE (organization_id, id)
nomination: nomination_pkey PRIMARY KEY (id)
nomination: nomination_reason_check CHECK ((reason IS NFC NORMALIZED))
nomination: nomination_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES person(id)
organization: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
organization: organization_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
organization: organization_code_check CHECK (((code IS NFC NORMALIZED) AND (code = btrim(code)) AND (code <> ''::text)))
organization: organization_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'department'::text, 'sub-department'::text, 'commune'::text, 'public-unit'::text, 'office'::text, 'room'::text, 'leadership'::text])))
organization: organization_name_check CHECK (((name IS NFC NORMALIZED) AND (name <> ''::text)))
organization: organization_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organization(id)
organization: organization_pkey PRIMARY KEY (id)
organization: organization_short_name_check CHECK (((short_name IS NFC NORMALIZED) AND (short_name <> ''::text)))
organization_duty: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
organization_duty: organization_duty_duty_check CHECK ((duty = ANY (ARRAY['bound'::text, 'encouraged'::text, 'not-bound'::text])))
organization_duty: organization_duty_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
organization_duty: organization_duty_pkey PRIMARY KEY (organization_id, year)
organization_duty: organization_duty_year_check CHECK (((year >= 2000) AND (year <= 2100)))
organization_rule: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
organization_rule: organization_rule_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
organization_rule: organization_rule_pkey PRIMARY KEY (organization_id, rule)
organization_succession: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
organization_succession: organization_succession_check CHECK ((predecessor_id <> successor_id))
organization_succession: organization_succession_pkey PRIMARY KEY (predecessor_id, successor_id)
organization_succession: organization_succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organization(id)
organization_succession: organization_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organization(id)
paper_copy: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
paper_copy: lost_says_how CHECK (((outcome IS DISTINCT FROM 'lost'::text) OR (remark IS NOT NULL)))
paper_copy: one_holder CHECK ((num_nonnulls(unit_id, person_id, outside) = 1))
paper_copy: paper_copy_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES person(id)
paper_copy: paper_copy_number_check CHECK ((number > 0))
paper_copy: paper_copy_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
paper_copy: paper_copy_organization_id_id_key UNIQUE (organization_id, id)
paper_copy: paper_copy_organization_id_revision_id_fkey FOREIGN KEY (organization_id, revision_id) REFERENCES revision(organization_id, id)
paper_copy: paper_copy_outcome_check CHECK ((outcome = ANY (ARRAY['returned'::text, 'destroyed'::text, 'lost'::text])))
paper_copy: paper_copy_outside_check CHECK (((outside IS NFC NORMALIZED) AND (outside = btrim(outside)) AND (outside <> ''::text)))
paper_copy: paper_copy_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
paper_copy: paper_copy_pkey PRIMARY KEY (id)
paper_copy: paper_copy_remark_check CHECK (((remark IS NFC NORMALIZED) AND (remark = btrim(remark)) AND (remark <> ''::text)))
paper_copy: paper_copy_revision_id_number_key UNIQUE (revision_id, number)
paper_copy: paper_copy_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES person(id)
paper_copy: paper_copy_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
paper_copy: settled_copy_is_complete CHECK ((num_nonnulls(outcome, settled_by, settled_at) = ANY (ARRAY[0, 3])))
period_report: issued_is_whole CHECK (((state = 'issued'::text) = ((number IS NOT NULL) AND (issued_on IS NOT NULL) AND (file_id IS NOT NULL))))
period_report: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
period_report: period_report_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES person(id)
period_report: period_report_number_check CHECK ((number IS NFC NORMALIZED))
period_report: period_report_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
period_report: period_report_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
period_report: period_report_organization_id_id_key UNIQUE (organization_id, id)
period_report: period_report_organization_id_period_id_fkey FOREIGN KEY (organization_id, period_id) REFERENCES reporting_period(organization_id, id)
period_report: period_report_organization_id_plan_id_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES plan(organization_id, id)
period_report: period_report_period_id_key UNIQUE (period_id)
period_report: period_report_pkey PRIMARY KEY (id)
person: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
person: person_name_check CHECK (((name IS NFC NORMALIZED) AND (name = btrim(name)) AND (name <> ''::text)))
person: person_pkey PRIMARY KEY (id)
person: person_username_check CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'::text))
person: person_username_key UNIQUE (username)
personal_data_read: personal_data_read_kind_check CHECK ((kind = ANY (ARRAY['learner'::text, 'learner-list'::text, 'roster'::text, 'results'::text, 'attendance'::text, 'nominations'::text, 'certificate-register'::text, 'certificate'::text, 'competence'::text, 'competence-table'::text, 'external-certificate'::text, 'effectiveness'::text])))
personal_data_read: personal_data_read_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
personal_data_read: personal_data_read_organization_id_id_key UNIQUE (organization_id, id)
personal_data_read: personal_data_read_pkey PRIMARY KEY (id)
personal_data_read: personal_data_read_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES person(id)
personal_data_read: personal_data_read_reader_organization_id_fkey FOREIGN KEY (reader_organization_id) REFERENCES organization(id)
personal_data_read: personal_data_read_way_check CHECK ((way = ANY (ARRAY['screen'::text, 'file'::text])))
personal_data_read: read_once_a_day UNIQUE (subject_id, kind, read_on, reader_id, reader_organization_id, way)
plan: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
plan: plan_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id)
plan: plan_number_check CHECK (((number IS NFC NORMALIZED) AND (number = btrim(number)) AND (number <> ''::text)))
plan: plan_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
plan: plan_organization_id_id_key UNIQUE (organization_id, id)
plan: plan_organization_id_number_issued_on_key UNIQUE (organization_id, number, issued_on)
plan: plan_pkey PRIMARY KEY (id)
plan: plan_title_check CHECK (((title IS NFC NORMALIZED) AND (title <> ''::text)))
plan: plan_year_check CHECK (((year >= 2000) AND (year <= 2100)))
plan_import: confirmed_has_plan CHECK (((state = 'confirmed'::text) = (plan_id IS NOT NULL)))
plan_import: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
plan_import: plan_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
plan_import: plan_import_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
plan_import: plan_import_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
plan_import: plan_import_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
plan_import: plan_import_organization_id_id_key UNIQUE (organization_id, id)
plan_import: plan_import_organization_id_plan_id_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES plan(organization_id, id)
plan_import: plan_import_pkey PRIMARY KEY (id)
plan_section: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
plan_section: plan_section_code_check CHECK ((code IS NFC NORMALIZED))
plan_section: plan_section_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
plan_section: plan_section_organization_id_id_key UNIQUE (organization_id, id)
plan_section: plan_section_organization_id_plan_id_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES plan(organization_id, id)
plan_section: plan_section_pkey PRIMARY KEY (id)
plan_section: plan_section_plan_id_code_key UNIQUE (plan_id, code)
plan_section: plan_section_title_check CHECK ((title IS NFC NORMALIZED))
plan_task: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
plan_task: plan_task_body_check CHECK ((body IS NFC NORMALIZED))
plan_task: plan_task_check CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
plan_task: plan_task_code_check CHECK (((code IS NFC NORMALIZED) AND (code = btrim(code)) AND (code <> ''::text)))
plan_task: plan_task_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
plan_task: plan_task_organization_id_id_key UNIQUE (organization_id, id)
plan_task: plan_task_organization_id_plan_id_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES plan(organization_id, id)
plan_task: plan_task_organization_id_section_id_fkey FOREIGN KEY (organization_id, section_id) REFERENCES plan_section(organization_id, id)
plan_task: plan_task_pkey PRIMARY KEY (id)
plan_task: plan_task_plan_id_code_key UNIQUE (plan_id, code)
plan_task: plan_task_plan_id_position_key UNIQUE (plan_id, "position")
plan_task: plan_task_timing_kind_check CHECK ((timing_kind = ANY (ARRAY['continuous'::text, 'quarter'::text, 'by-date'::text, 'range'::text, 'per-superior-guidance'::text, 'other'::text])))
plan_task: plan_task_title_check CHECK (((title IS NFC NORMALIZED) AND (title <> ''::text)))
procedure_form: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
procedure_form: procedure_form_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES document(organization_id, id)
procedure_form: procedure_form_organization_id_id_key UNIQUE (organization_id, id)
procedure_form: procedure_form_organization_id_sheet_id_fkey FOREIGN KEY (organization_id, sheet_id) REFERENCES procedure_sheet(organization_id, id)
procedure_form: procedure_form_pkey PRIMARY KEY (id)
procedure_form: procedure_form_sheet_id_document_id_key UNIQUE (sheet_id, document_id)
procedure_sheet: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
procedure_sheet: procedure_sheet_head_check CHECK ((jsonb_typeof(head) = 'object'::text))
procedure_sheet: procedure_sheet_organization_id_id_key UNIQUE (organization_id, id)
procedure_sheet: procedure_sheet_organization_id_revision_id_fkey FOREIGN KEY (organization_id, revision_id) REFERENCES revision(organization_id, id)
procedure_sheet: procedure_sheet_origin_check CHECK ((origin = ANY (ARRAY['drafted'::text, 'transcribed'::text])))
procedure_sheet: procedure_sheet_pkey PRIMARY KEY (id)
procedure_sheet: procedure_sheet_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id)
procedure_sheet: procedure_sheet_revision_id_key UNIQUE (revision_id)
procedure_sheet: procedure_sheet_steps_check CHECK ((jsonb_typeof(steps) = 'array'::text))
procedure_subject: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
procedure_subject: procedure_subject_organization_id_administrative_procedure_fkey FOREIGN KEY (organization_id, administrative_procedure_id) REFERENCES administrative_procedure(organization_id, id)
procedure_subject: procedure_subject_organization_id_id_key UNIQUE (organization_id, id)
procedure_subject: procedure_subject_organization_id_sheet_id_fkey FOREIGN KEY (organization_id, sheet_id) REFERENCES procedure_sheet(organization_id, id)
procedure_subject: procedure_subject_pkey PRIMARY KEY (id)
procedure_subject: procedure_subject_sheet_id_administrative_procedure_id_key UNIQUE (sheet_id, administrative_procedure_id)
progress_edit: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
progress_edit: progress_edit_counterpart_organization_id_entry_id_fkey FOREIGN KEY (counterpart_organization_id, entry_id) REFERENCES progress_entry(organization_id, id)
progress_edit: progress_edit_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
progress_edit: progress_edit_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id)
progress_edit: progress_edit_entry_id_key UNIQUE (entry_id)
progress_edit: progress_edit_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
progress_edit: progress_edit_organization_id_id_key UNIQUE (organization_id, id)
progress_edit: progress_edit_pkey PRIMARY KEY (id)
progress_edit: progress_edit_text_check CHECK ((text IS NFC NORMALIZED))
progress_entry: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
progress_entry: progress_entry_check CHECK (((status = 'done'::text) = (done_on IS NOT NULL)))
progress_entry: progress_entry_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
progress_entry: progress_entry_counterpart_organization_id_task_id_fkey FOREIGN KEY (counterpart_organization_id, task_id) REFERENCES plan_task(organization_id, id)
progress_entry: progress_entry_difficulties_check CHECK ((difficulties IS NFC NORMALIZED))
progress_entry: progress_entry_next_steps_check CHECK ((next_steps IS NFC NORMALIZED))
progress_entry: progress_entry_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
progress_entry: progress_entry_organization_id_id_key UNIQUE (organization_id, id)
progress_entry: progress_entry_organization_id_report_id_fkey FOREIGN KEY (organization_id, report_id) REFERENCES unit_report(organization_id, id)
progress_entry: progress_entry_percent_check CHECK (((percent >= 0) AND (percent <= 100)))
progress_entry: progress_entry_pkey PRIMARY KEY (id)
progress_entry: progress_entry_report_id_task_id_key UNIQUE (report_id, task_id)
progress_entry: progress_entry_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES person(id)
progress_entry: progress_entry_status_check CHECK ((status = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'continuous'::text, 'done'::text])))
progress_entry: progress_entry_text_check CHECK ((text IS NFC NORMALIZED))
qms_coverage: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
qms_coverage: qms_coverage_node_id_daterange_excl EXCLUDE USING gist (node_id WITH =, daterange(valid_from, valid_to) WITH &&)
qms_coverage: qms_coverage_node_id_fkey FOREIGN KEY (node_id) REFERENCES organization(id)
qms_coverage: qms_coverage_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES organization(id)
qms_coverage: qms_coverage_pkey PRIMARY KEY (owner_id, node_id, valid_from)
reading: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
reading: reading_organization_id_briefing_id_fkey FOREIGN KEY (organization_id, briefing_id) REFERENCES briefing(organization_id, id)
reading: reading_organization_id_id_key UNIQUE (organization_id, id)
reading: reading_organization_id_revision_id_fkey FOREIGN KEY (organization_id, revision_id) REFERENCES revision(organization_id, id)
reading: reading_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
reading: reading_pkey PRIMARY KEY (id)
receipt: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
receipt: numbered_in_its_year CHECK (((year)::numeric = EXTRACT(year FROM (issued_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))))
receipt: receipt_batch_id_key UNIQUE (batch_id)
receipt: receipt_bytes_check CHECK ((bytes >= 1))
receipt: receipt_files_check CHECK ((files >= 1))
receipt: receipt_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES person(id)
receipt: receipt_manifest_sha256_check CHECK ((octet_length(manifest_sha256) = 32))
receipt: receipt_number_check CHECK ((number >= 1))
receipt: receipt_organization_id_batch_id_fkey FOREIGN KEY (organization_id, batch_id) REFERENCES upload_batch(organization_id, id)
receipt: receipt_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
receipt: receipt_organization_id_id_key UNIQUE (organization_id, id)
receipt: receipt_organization_id_year_number_key UNIQUE (organization_id, year, number)
receipt: receipt_pkey PRIMARY KEY (id)
receipt: receipt_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
receipt: receipt_void_is_complete CHECK ((num_nonnulls(voided_by, voided_at, void_reason) = ANY (ARRAY[0, 3])))
receipt: receipt_void_reason_check CHECK (((void_reason IS NFC NORMALIZED) AND (void_reason = btrim(void_reason)) AND (void_reason <> ''::text)))
receipt: receipt_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES person(id)
receipt_line: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
receipt_line: receipt_line_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
receipt_line: receipt_line_organization_id_id_key UNIQUE (organization_id, id)
receipt_line: receipt_line_organization_id_receipt_id_fkey FOREIGN KEY (organization_id, receipt_id) REFERENCES receipt(organization_id, id)
receipt_line: receipt_line_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES record(organization_id, id)
receipt_line: receipt_line_path_check CHECK (((path IS NFC NORMALIZED) AND ((octet_length(path) >= 1) AND (octet_length(path) <= 1000))))
receipt_line: receipt_line_pkey PRIMARY KEY (id)
receipt_line: receipt_line_receipt_id_position_key UNIQUE (receipt_id, "position")
receipt_line: receipt_line_sha256_check CHECK ((octet_length(sha256) = 32))
receipt_line: receipt_line_size_check CHECK ((size >= 1))
record: destroyed_has_day CHECK (((state = 'destroyed'::text) = (destroyed_on IS NOT NULL)))
record: hand_over_awaited CHECK (((hand_over_by IS NULL) OR ((archived_on IS NULL) AND (state <> 'destroyed'::text) AND (hand_over_by > happened_on))))
record: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
record: record_code_check CHECK (((code IS NFC NORMALIZED) AND (code = btrim(code))))
record: record_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
record: record_issuer_check CHECK ((issuer IS NFC NORMALIZED))
record: record_kind_check CHECK ((kind = ANY (ARRAY['effective-revision'::text, 'issuing-decision'::text, 'audit-report'::text, 'corrective-action'::text, 'management-review'::text, 'confirmation-of-validity'::text, 'objective-result'::text, 'training-course'::text, 'certificate-register'::text, 'inspection-minutes'::text, 'declaration'::text, 'satisfaction-survey'::text, 'feedback'::text, 'risk-table'::text, 'dialogue-minutes'::text, 'dissemination'::text, 'periodic-report'::text, 'ordinary-document'::text, 'other'::text])))
record: record_number_check CHECK (((number IS NFC NORMALIZED) AND (number = btrim(number))))
record: record_organization_id_class_id_fkey FOREIGN KEY (organization_id, class_id) REFERENCES retention_class(organization_id, id)
record: record_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
record: record_organization_id_id_key UNIQUE (organization_id, id)
record: record_pkey PRIMARY KEY (id)
record: record_remarks_check CHECK (((remarks IS NFC NORMALIZED) AND (remarks = btrim(remarks)) AND (remarks <> ''::text)))
record: record_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'superseded'::text, 'withdrawn'::text, 'destroyed'::text])))
record: record_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
record: record_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
record_file: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
record_file: record_file_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
record_file: record_file_organization_id_id_key UNIQUE (organization_id, id)
record_file: record_file_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES record(organization_id, id)
record_file: record_file_pkey PRIMARY KEY (id)
record_file: record_file_record_id_file_id_key UNIQUE (record_id, file_id)
record_file: record_file_record_id_replaced_with_fkey FOREIGN KEY (record_id, replaced_with) REFERENCES record_file(record_id, file_id)
record_file: record_file_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES person(id)
record_file: replaced_is_complete CHECK ((num_nonnulls(replaced_with, replaced_at, replaced_by) = ANY (ARRAY[0, 3])))
record_file: replaced_with_another CHECK ((replaced_with <> file_id))
record_hold: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
record_hold: lifted_says_why CHECK ((((lifted_at IS NULL) = (lift_reason IS NULL)) AND ((lifted_at IS NULL) = (lifted_by IS NULL))))
record_hold: record_hold_lift_reason_check CHECK (((lift_reason IS NFC NORMALIZED) AND (lift_reason = btrim(lift_reason)) AND (lift_reason <> ''::text)))
record_hold: record_hold_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES person(id)
record_hold: record_hold_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
record_hold: record_hold_organization_id_id_key UNIQUE (organization_id, id)
record_hold: record_hold_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES record(organization_id, id)
record_hold: record_hold_pkey PRIMARY KEY (id)
record_hold: record_hold_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES person(id)
record_hold: record_hold_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason = btrim(reason)) AND (reason <> ''::text)))
record_link: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
record_link: not_with_itself CHECK ((record_id <> other_id))
record_link: record_link_kind_check CHECK ((kind = ANY (ARRAY['based-on'::text, 'remedies'::text, 'replaces'::text, 'annex-of'::text, 'related'::text])))
record_link: record_link_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES person(id)
record_link: record_link_organization_id_id_key UNIQUE (organization_id, id)
record_link: record_link_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES record(organization_id, id)
record_link: record_link_other_organization_id_other_id_fkey FOREIGN KEY (other_organization_id, other_id) REFERENCES record(organization_id, id)
record_link: record_link_pkey PRIMARY KEY (id)
record_link: record_link_remove_reason_check CHECK (((remove_reason IS NFC NORMALIZED) AND (remove_reason = btrim(remove_reason)) AND (remove_reason <> ''::text)))
record_link: record_link_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id)
record_link: related_reads_both_ways CHECK (((kind <> 'related'::text) OR (NOT turned)))
record_link: removed_says_why CHECK ((num_nonnulls(removed_by, removed_at, remove_reason) = ANY (ARRAY[0, 3])))
register_counter: register_counter_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
register_counter: register_counter_pkey PRIMARY KEY (organization_id, register, year)
report_section: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
report_section: report_section_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id)
report_section: report_section_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
report_section: report_section_organization_id_id_key UNIQUE (organization_id, id)
report_section: report_section_organization_id_report_id_fkey FOREIGN KEY (organization_id, report_id) REFERENCES period_report(organization_id, id)
report_section: report_section_pkey PRIMARY KEY (id)
report_section: report_section_report_id_key_key UNIQUE (report_id, key)
report_section: report_section_text_check CHECK ((text IS NFC NORMALIZED))
reporting_period: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
reporting_period: reporting_period_check CHECK ((data_to >= data_from))
reporting_period: reporting_period_check1 CHECK ((due_by <= due_on))
reporting_period: reporting_period_key_check CHECK ((key ~ '^[A-Z0-9]{1,10}$'::text))
reporting_period: reporting_period_name_check CHECK ((name IS NFC NORMALIZED))
reporting_period: reporting_period_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
reporting_period: reporting_period_organization_id_id_key UNIQUE (organization_id, id)
reporting_period: reporting_period_organization_id_plan_id_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES plan(organization_id, id)
reporting_period: reporting_period_pkey PRIMARY KEY (id)
reporting_period: reporting_period_plan_id_key_key UNIQUE (plan_id, key)
retention_class: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
retention_class: retention_class_basis_kind_check CHECK ((basis_kind = ANY (ARRAY['law'::text, 'rule'::text])))
retention_class: retention_class_basis_ref_check CHECK (((basis_ref IS NFC NORMALIZED) AND (basis_ref = btrim(basis_ref)) AND (basis_ref <> ''::text)))
retention_class: retention_class_name_check CHECK (((name IS NFC NORMALIZED) AND (name = btrim(name)) AND (name <> ''::text)))
retention_class: retention_class_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
retention_class: retention_class_organization_id_id_key UNIQUE (organization_id, id)
retention_class: retention_class_organization_id_name_key UNIQUE (organization_id, name)
retention_class: retention_class_pkey PRIMARY KEY (id)
retention_class: retention_class_start_event_check CHECK ((start_event = ANY (ARRAY['record-date'::text, 'next-year'::text, 'validity-end'::text])))
retention_class: retention_class_years_check CHECK (((years >= 1) AND (years <= 100)))
retention_default: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
retention_default: retention_default_organization_id_class_id_fkey FOREIGN KEY (organization_id, class_id) REFERENCES retention_class(organization_id, id)
retention_default: retention_default_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
retention_default: retention_default_organization_id_id_key UNIQUE (organization_id, id)
retention_default: retention_default_organization_id_kind_key UNIQUE (organization_id, kind)
retention_default: retention_default_pkey PRIMARY KEY (id)
review: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
review: review_organization_id_id_key UNIQUE (organization_id, id)
review: review_organization_id_revision_id_fkey FOREIGN KEY (organization_id, revision_id) REFERENCES revision(organization_id, id)
review: review_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
review: review_pkey PRIMARY KEY (id)
review: review_revision_id_round_person_id_key UNIQUE (revision_id, round, person_id)
review: review_spoken_by_fkey FOREIGN KEY (spoken_by) REFERENCES person(id)
review: spoken_by_another CHECK ((spoken_by <> person_id))
review: spoken_once_agreed CHECK (((spoken_by IS NULL) OR (agreed_at IS NOT NULL)))
revision: approved_is_complete CHECK (((state <> ALL (ARRAY['approved'::text, 'effective'::text, 'superseded'::text])) OR (((file_id IS NOT NULL) OR (origin = 'existing'::text)) AND (effective_from IS NOT NULL))))
revision: existing_names_its_import CHECK (((origin = 'existing'::text) = (import_id IS NOT NULL)))
revision: file_has_hash CHECK (((file_id IS NULL) = (sha256 IS NULL)))
revision: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
revision: moves_as_one TRIGGER DEFERRABLE INITIALLY DEFERRED
revision: no_overlapping_periods EXCLUDE USING gist (document_id WITH =, daterange(effective_from, effective_to) WITH &&) WHERE (((state = ANY (ARRAY['effective'::text, 'superseded'::text])) AND (effective_from IS NOT NULL)))
revision: period_runs_forward CHECK (((effective_to IS NULL) OR (effective_to >= effective_from)))
revision: revision_amendment_check CHECK ((amendment >= 0))
revision: revision_issue_check CHECK ((issue > 0))
revision: revision_organization_id_change_request_id_fkey FOREIGN KEY (organization_id, change_request_id) REFERENCES change_request(organization_id, id)
revision: revision_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES document(organization_id, id)
revision: revision_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
revision: revision_organization_id_id_key UNIQUE (organization_id, id)
revision: revision_organization_id_id_sha256_key UNIQUE (organization_id, id, sha256)
revision: revision_organization_id_import_id_fkey FOREIGN KEY (organization_id, import_id) REFERENCES document_import(organization_id, id)
revision: revision_organization_id_issuance_id_fkey FOREIGN KEY (organization_id, issuance_id) REFERENCES issuance(organization_id, id)
revision: revision_organization_id_source_file_id_fkey FOREIGN KEY (organization_id, source_file_id) REFERENCES file(organization_id, id)
revision: revision_origin_check CHECK ((origin = ANY (ARRAY['workflow'::text, 'existing'::text])))
revision: revision_pkey PRIMARY KEY (id)
revision: revision_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES person(id)
revision: revision_review_order_check CHECK ((review_order = ANY (ARRAY['any'::text, 'in-order'::text])))
revision: revision_sha256_check CHECK ((octet_length(sha256) = 32))
revision: revision_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'returned'::text, 'approved'::text, 'effective'::text, 'superseded'::text, 'withdrawn'::text])))
revision: revision_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id)
revision: revision_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
revision: title_of_revision TRIGGER DEFERRABLE INITIALLY DEFERRED
revision: withdrawn_has_both_days_or_none CHECK (((state <> 'withdrawn'::text) OR ((effective_from IS NULL) = (effective_to IS NULL))))
revision_edit: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
revision_edit: revision_edit_field_check CHECK ((field = ANY (ARRAY['title'::text, 'change-summary'::text, 'file'::text, 'source'::text])))
revision_edit: revision_edit_organization_id_after_file_id_fkey FOREIGN KEY (organization_id, after_file_id) REFERENCES file(organization_id, id)
revision_edit: revision_edit_organization_id_before_file_id_fkey FOREIGN KEY (organization_id, before_file_id) REFERENCES file(organization_id, id)
revision_edit: revision_edit_organization_id_id_key UNIQUE (organization_id, id)
revision_edit: revision_edit_organization_id_revision_id_fkey FOREIGN KEY (organization_id, revision_id) REFERENCES revision(organization_id, id)
revision_edit: revision_edit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
revision_edit: revision_edit_pkey PRIMARY KEY (id)
revision_external: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
revision_external: revision_external_organization_id_external_document_id_fkey FOREIGN KEY (organization_id, external_document_id) REFERENCES external_document(organization_id, id)
revision_external: revision_external_organization_id_id_key UNIQUE (organization_id, id)
revision_external: revision_external_organization_id_revision_id_fkey FOREIGN KEY (organization_id, revision_id) REFERENCES revision(organization_id, id)
revision_external: revision_external_pkey PRIMARY KEY (id)
revision_external: revision_external_revision_id_external_document_id_key UNIQUE (revision_id, external_document_id)
roster_import: decided_roster_says_when CHECK (((state = 'proposal'::text) = (decided_at IS NULL)))
roster_import: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
roster_import: roster_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
roster_import: roster_import_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
roster_import: roster_import_enrolled_check CHECK ((enrolled >= 0))
roster_import: roster_import_enters_as_check CHECK ((enters_as = ANY (ARRAY['accepted'::text, 'nominated'::text])))
roster_import: roster_import_learners_check CHECK ((learners >= 0))
roster_import: roster_import_organization_id_class_id_fkey FOREIGN KEY (organization_id, class_id) REFERENCES training_class(organization_id, id)
roster_import: roster_import_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
roster_import: roster_import_organization_id_id_key UNIQUE (organization_id, id)
roster_import: roster_import_pkey PRIMARY KEY (id)
roster_import: roster_import_read_rows_check CHECK ((read_rows > 0))
roster_import: roster_import_reason_check CHECK ((reason IS NFC NORMALIZED))
roster_import: roster_import_source_check CHECK ((source = ANY (ARRAY['import'::text, 'paste'::text])))
roster_import: roster_import_source_name_check CHECK (((source_name IS NFC NORMALIZED) AND (source_name <> ''::text)))
roster_import: roster_import_state_check CHECK ((state = ANY (ARRAY['proposal'::text, 'confirmed'::text, 'discarded'::text, 'undone'::text])))
roster_import: roster_read_until_decided CHECK ((num_nulls(reading, corrections) = CASE state WHEN 'proposal'::text THEN 0 ELSE 2 END))
roster_import: roster_says_what_it_brought CHECK ((((state = ANY (ARRAY['confirmed'::text, 'undone'::text])) = (enrolled IS NOT NULL)) AND ((enrolled IS NULL) = (learners IS NULL))))
session: session_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
session: session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
session: session_pkey PRIMARY KEY (id)
session: session_token_hash_check CHECK ((octet_length(token_hash) = 32))
session: session_token_hash_key UNIQUE (token_hash)
session_trainer: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
session_trainer: session_trainer_organization_id_id_key UNIQUE (organization_id, id)
session_trainer: session_trainer_organization_id_session_id_fkey FOREIGN KEY (organization_id, session_id) REFERENCES class_session(organization_id, id)
session_trainer: session_trainer_organization_id_trainer_id_fkey FOREIGN KEY (organization_id, trainer_id) REFERENCES trainer(organization_id, id)
session_trainer: session_trainer_pkey PRIMARY KEY (id)
session_trainer: trainer_once EXCLUDE USING gist (trainer_id WITH =, during WITH &&) WHERE ((ended_at IS NULL))
setup_link: setup_link_pkey PRIMARY KEY (token_hash)
sign_in_throttle: sign_in_throttle_pkey PRIMARY KEY (key)
signing_authorization: authorization_runs_forward CHECK ((valid_until >= valid_from))
signing_authorization: authorized_in_writing_first CHECK ((valid_from >= decided_on))
signing_authorization: authorized_once EXCLUDE USING gist (organization_id WITH =, person_id WITH =, vn_fold(matter) WITH =, daterange(valid_from, LEAST(valid_until, (revoked_on - 1)), '[]'::text) WITH &&)
signing_authorization: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
signing_authorization: nobody_authorizes_himself CHECK ((granted_by <> person_id))
signing_authorization: revoked_is_complete CHECK ((num_nonnulls(revoked_on, revoked_by, revoked_at, revoke_reason) = ANY (ARRAY[0, 4])))
signing_authorization: revoked_within_its_time CHECK (((revoked_on >= valid_from) AND (revoked_on <= valid_until)))
signing_authorization: signing_authorization_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
signing_authorization: signing_authorization_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id)
signing_authorization: signing_authorization_matter_check CHECK (((matter IS NFC NORMALIZED) AND (matter = btrim(matter)) AND (matter <> ''::text)))
signing_authorization: signing_authorization_number_check CHECK (((number IS NFC NORMALIZED) AND (number = btrim(number)) AND (number <> ''::text)))
signing_authorization: signing_authorization_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
signing_authorization: signing_authorization_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
signing_authorization: signing_authorization_organization_id_id_key UNIQUE (organization_id, id)
signing_authorization: signing_authorization_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
signing_authorization: signing_authorization_pkey PRIMARY KEY (id)
signing_authorization: signing_authorization_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id)
signing_authorization: signing_authorization_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
task_adjustment: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
task_adjustment: task_adjustment_act_check CHECK (((act IS NFC NORMALIZED) AND (act <> ''::text)))
task_adjustment: task_adjustment_kind_check CHECK ((kind = ANY (ARRAY['added'::text, 'changed'::text, 'extended'::text, 'guidance'::text, 'stopped'::text])))
task_adjustment: task_adjustment_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id)
task_adjustment: task_adjustment_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
task_adjustment: task_adjustment_organization_id_id_key UNIQUE (organization_id, id)
task_adjustment: task_adjustment_organization_id_plan_id_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES plan(organization_id, id)
task_adjustment: task_adjustment_organization_id_task_id_fkey FOREIGN KEY (organization_id, task_id) REFERENCES plan_task(organization_id, id)
task_adjustment: task_adjustment_pkey PRIMARY KEY (id)
task_lead: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
task_lead: task_lead_check CHECK (((status IS NULL) = (said_on IS NULL)))
task_lead: task_lead_check1 CHECK ((((status = 'done'::text) IS NOT TRUE) OR (done_on IS NOT NULL)))
task_lead: task_lead_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
task_lead: task_lead_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
task_lead: task_lead_organization_id_id_key UNIQUE (organization_id, id)
task_lead: task_lead_organization_id_plan_id_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES plan(organization_id, id)
task_lead: task_lead_organization_id_task_id_fkey FOREIGN KEY (organization_id, task_id) REFERENCES plan_task(organization_id, id)
task_lead: task_lead_percent_check CHECK (((percent >= 0) AND (percent <= 100)))
task_lead: task_lead_pkey PRIMARY KEY (id)
task_lead: task_lead_status_check CHECK ((status = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'continuous'::text, 'done'::text])))
task_lead: task_lead_task_id_unit_id_key UNIQUE (task_id, unit_id)
task_lead: task_lead_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
test_mark: final_has_its_mark CHECK (((test = 'midterm'::text) OR (mark IS NOT NULL)))
test_mark: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
test_mark: mark_of_the_class FOREIGN KEY (class_id, enrolment_id) REFERENCES enrolment(class_id, id)
test_mark: midterm_once CHECK (((test <> 'midterm'::text) OR (attempt = 1)))
test_mark: test_mark_attempt_check CHECK (((attempt >= 1) AND (attempt <= 5)))
test_mark: test_mark_enrolment_id_test_attempt_key UNIQUE (enrolment_id, test, attempt)
test_mark: test_mark_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
test_mark: test_mark_mark_check CHECK ((mark >= (0)::numeric))
test_mark: test_mark_organization_id_class_id_fkey FOREIGN KEY (organization_id, class_id) REFERENCES training_class(organization_id, id)
test_mark: test_mark_organization_id_id_key UNIQUE (organization_id, id)
test_mark: test_mark_pkey PRIMARY KEY (id)
test_mark: test_mark_test_check CHECK ((test = ANY (ARRAY['midterm'::text, 'final'::text])))
trainer: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
trainer: trainer_degree_check CHECK ((degree IS NFC NORMALIZED))
trainer: trainer_employer_check CHECK ((employer IS NFC NORMALIZED))
trainer: trainer_experience_check CHECK ((experience IS NFC NORMALIZED))
trainer: trainer_full_name_check CHECK (((full_name IS NFC NORMALIZED) AND (full_name = btrim(full_name)) AND (full_name <> ''::text)))
trainer: trainer_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
trainer: trainer_organization_id_id_key UNIQUE (organization_id, id)
trainer: trainer_organization_id_provider_id_fkey FOREIGN KEY (organization_id, provider_id) REFERENCES training_provider(organization_id, id)
trainer: trainer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
trainer: trainer_pkey PRIMARY KEY (id)
training_class: call_is_complete CHECK ((num_nonnulls(call_number, called_on) = ANY (ARRAY[0, 2])))
training_class: cancelled_says_why CHECK (((state = 'cancelled'::text) = (cancel_reason IS NOT NULL)))
training_class: class_ends_after_start CHECK ((ends_on >= starts_on))
training_class: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
training_class: opening_is_complete CHECK ((num_nonnulls(opening_number, opened_on) = ANY (ARRAY[0, 2])))
training_class: training_class_budget_check CHECK ((budget IS NFC NORMALIZED))
training_class: training_class_cancel_reason_check CHECK ((cancel_reason IS NFC NORMALIZED))
training_class: training_class_capacity_check CHECK ((capacity > 0))
training_class: training_class_code_check CHECK (((code IS NFC NORMALIZED) AND (code = btrim(code)) AND (code <> ''::text)))
training_class: training_class_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
training_class: training_class_organiser_id_fkey FOREIGN KEY (organiser_id) REFERENCES person(id)
training_class: training_class_organization_id_call_file_id_fkey FOREIGN KEY (organization_id, call_file_id) REFERENCES file(organization_id, id)
training_class: training_class_organization_id_code_key UNIQUE (organization_id, code)
training_class: training_class_organization_id_course_id_fkey FOREIGN KEY (organization_id, course_id) REFERENCES course(organization_id, id)
training_class: training_class_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
training_class: training_class_organization_id_id_key UNIQUE (organization_id, id)
training_class: training_class_organization_id_opening_file_id_fkey FOREIGN KEY (organization_id, opening_file_id) REFERENCES file(organization_id, id)
training_class: training_class_organization_id_provider_id_fkey FOREIGN KEY (organization_id, provider_id) REFERENCES training_provider(organization_id, id)
training_class: training_class_pkey PRIMARY KEY (id)
training_class: training_class_place_check CHECK ((place IS NFC NORMALIZED))
training_class: training_class_plan_task_check CHECK ((plan_task IS NFC NORMALIZED))
training_class: training_class_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'enrolling'::text, 'roster-closed'::text, 'running'::text, 'awaiting-results'::text, 'certificates-issued'::text, 'finished'::text, 'cancelled'::text])))
training_class: training_class_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
training_class: training_class_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
training_provider: confirmed_until_later CHECK ((valid_to > issued_on))
training_provider: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
training_provider: training_provider_confirmation_number_check CHECK (((confirmation_number IS NFC NORMALIZED) AND (confirmation_number = btrim(confirmation_number)) AND (confirmation_number <> ''::text)))
training_provider: training_provider_fields_check CHECK (((fields <@ ARRAY['consulting'::text, 'auditing'::text]) AND (cardinality(fields) > 0)))
training_provider: training_provider_name_check CHECK (((name IS NFC NORMALIZED) AND (name = btrim(name)) AND (name <> ''::text)))
training_provider: training_provider_organization_id_confirmation_number_key UNIQUE (organization_id, confirmation_number)
training_provider: training_provider_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
training_provider: training_provider_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
training_provider: training_provider_organization_id_id_key UNIQUE (organization_id, id)
training_provider: training_provider_pkey PRIMARY KEY (id)
training_room: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
training_room: training_room_address_check CHECK ((address IS NFC NORMALIZED))
training_room: training_room_name_check CHECK (((name IS NFC NORMALIZED) AND (name = btrim(name)) AND (name <> ''::text)))
training_room: training_room_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
training_room: training_room_organization_id_id_key UNIQUE (organization_id, id)
training_room: training_room_organization_id_name_key UNIQUE (organization_id, name)
training_room: training_room_pkey PRIMARY KEY (id)
training_room: training_room_seats_check CHECK ((seats > 0))
unit_report: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
unit_report: sent_is_shared CHECK (((state = 'drafting'::text) OR ((shared_at IS NOT NULL) AND (submitted_at IS NOT NULL))))
unit_report: unit_report_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
unit_report: unit_report_counterpart_organization_id_period_id_fkey FOREIGN KEY (counterpart_organization_id, period_id) REFERENCES reporting_period(organization_id, id)
unit_report: unit_report_counterpart_organization_id_plan_id_fkey FOREIGN KEY (counterpart_organization_id, plan_id) REFERENCES plan(organization_id, id)
unit_report: unit_report_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
unit_report: unit_report_organization_id_id_key UNIQUE (organization_id, id)
unit_report: unit_report_period_id_unit_id_key UNIQUE (period_id, unit_id)
unit_report: unit_report_pkey PRIMARY KEY (id)
unit_report: unit_report_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id)
unit_report: unit_report_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization(id)
unit_report_decision: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
unit_report_decision: unit_report_decision_check CHECK (((verdict = 'accepted'::text) OR (COALESCE(btrim(reason), ''::text) <> ''::text)))
unit_report_decision: unit_report_decision_counterpart_organization_id_fkey FOREIGN KEY (counterpart_organization_id) REFERENCES organization(id)
unit_report_decision: unit_report_decision_counterpart_organization_id_report_id_fkey FOREIGN KEY (counterpart_organization_id, report_id) REFERENCES unit_report(organization_id, id)
unit_report_decision: unit_report_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
unit_report_decision: unit_report_decision_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
unit_report_decision: unit_report_decision_organization_id_id_key UNIQUE (organization_id, id)
unit_report_decision: unit_report_decision_pkey PRIMARY KEY (id)
unit_report_decision: unit_report_decision_reason_check CHECK ((reason IS NFC NORMALIZED))
unit_report_decision: unit_report_decision_verdict_check CHECK ((verdict = ANY (ARRAY['returned'::text, 'accepted'::text])))
upload_batch: finished_has_moment CHECK (((state = 'open'::text) = (finished_at IS NULL)))
upload_batch: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
upload_batch: upload_batch_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
upload_batch: upload_batch_organization_id_id_key UNIQUE (organization_id, id)
upload_batch: upload_batch_pkey PRIMARY KEY (id)
upload_batch: upload_batch_started_by_fkey FOREIGN KEY (started_by) REFERENCES person(id)
upload_batch: upload_batch_title_check CHECK (((title IS NFC NORMALIZED) AND (title = btrim(title)) AND (title <> ''::text)))
upload_batch_file: arrived_has_moment CHECK (((file_id IS NULL) = (arrived_at IS NULL)))
upload_batch_file: arrived_was_not_refused CHECK (((file_id IS NULL) OR (refused_code IS NULL)))
upload_batch_file: upload_batch_file_batch_id_path_key UNIQUE (batch_id, path)
upload_batch_file: upload_batch_file_organization_id_batch_id_fkey FOREIGN KEY (organization_id, batch_id) REFERENCES upload_batch(organization_id, id)
upload_batch_file: upload_batch_file_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
upload_batch_file: upload_batch_file_organization_id_id_key UNIQUE (organization_id, id)
upload_batch_file: upload_batch_file_path_check CHECK (((path IS NFC NORMALIZED) AND ((octet_length(path) >= 1) AND (octet_length(path) <= 1000))))
upload_batch_file: upload_batch_file_pkey PRIMARY KEY (id)
upload_batch_file: upload_batch_file_sha256_check CHECK ((octet_length(sha256) = 32))
upload_batch_file: upload_batch_file_size_check CHECK ((size >= 0))
withdrawal: ends_once_decided CHECK ((ends_on >= decided_on))
withdrawal: ends_with_its_drafts TRIGGER DEFERRABLE INITIALLY DEFERRED
withdrawal: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
withdrawal: withdrawal_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
withdrawal: withdrawal_kind_check CHECK ((kind = ANY (ARRAY['confirmation'::text, 'signed-decision'::text])))
withdrawal: withdrawal_method_check CHECK ((method = ANY (ARRAY['KT.'::text, 'TL.'::text, 'TUQ.'::text])))
withdrawal: withdrawal_organization_id_authorization_id_fkey FOREIGN KEY (organization_id, authorization_id) REFERENCES signing_authorization(organization_id, id)
withdrawal: withdrawal_organization_id_decision_file_id_fkey FOREIGN KEY (organization_id, decision_file_id) REFERENCES file(organization_id, id)
withdrawal: withdrawal_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES document(organization_id, id)
withdrawal: withdrawal_organization_id_id_key UNIQUE (organization_id, id)
withdrawal: withdrawal_pkey PRIMARY KEY (id)
withdrawal: withdrawal_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason = btrim(reason)) AND (reason <> ''::text)))
withdrawal: withdrawn_by_whole_decision CHECK ((((kind = 'signed-decision'::text) = (decision_number IS NOT NULL)) AND ((decision_number IS NULL) = (decision_file_id IS NULL))))
withdrawal_number: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
withdrawal_number: numbers_one_decision CHECK ((num_nonnulls(withdrawal_id, revocation_id) = 1))
withdrawal_number: withdrawal_number_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
withdrawal_number: withdrawal_number_number_check CHECK (((number IS NFC NORMALIZED) AND (number = btrim(number)) AND (number <> ''::text)))
withdrawal_number: withdrawal_number_organization_id_file_id_fkey FOREIGN KEY (organization_id, file_id) REFERENCES file(organization_id, id)
withdrawal_number: withdrawal_number_organization_id_id_key UNIQUE (organization_id, id)
withdrawal_number: withdrawal_number_organization_id_revocation_id_fkey FOREIGN KEY (organization_id, revocation_id) REFERENCES withdrawal_revocation(organization_id, id)
withdrawal_number: withdrawal_number_organization_id_withdrawal_id_fkey FOREIGN KEY (organization_id, withdrawal_id) REFERENCES withdrawal(organization_id, id)
withdrawal_number: withdrawal_number_pkey PRIMARY KEY (id)
withdrawal_number: withdrawal_number_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason = btrim(reason)) AND (reason <> ''::text)))
withdrawal_number: withdrawal_number_revocation_id_key UNIQUE (revocation_id)
withdrawal_number: withdrawal_number_withdrawal_id_key UNIQUE (withdrawal_id)
withdrawal_revocation: journal_required TRIGGER DEFERRABLE INITIALLY DEFERRED
withdrawal_revocation: withdrawal_revocation_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
withdrawal_revocation: withdrawal_revocation_kind_check CHECK ((kind = ANY (ARRAY['confirmation'::text, 'signed-decision'::text])))
withdrawal_revocation: withdrawal_revocation_method_check CHECK ((method = ANY (ARRAY['KT.'::text, 'TL.'::text, 'TUQ.'::text])))
withdrawal_revocation: withdrawal_revocation_organization_id_authorization_id_fkey FOREIGN KEY (organization_id, authorization_id) REFERENCES signing_authorization(organization_id, id)
withdrawal_revocation: withdrawal_revocation_organization_id_decision_file_id_fkey FOREIGN KEY (organization_id, decision_file_id) REFERENCES file(organization_id, id)
withdrawal_revocation: withdrawal_revocation_organization_id_id_key UNIQUE (organization_id, id)
withdrawal_revocation: withdrawal_revocation_organization_id_withdrawal_id_fkey FOREIGN KEY (organization_id, withdrawal_id) REFERENCES withdrawal(organization_id, id)
withdrawal_revocation: withdrawal_revocation_pkey PRIMARY KEY (id)
withdrawal_revocation: withdrawal_revocation_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason = btrim(reason)) AND (reason <> ''::text)))
withdrawal_revocation: withdrawal_revocation_withdrawal_id_key UNIQUE (withdrawal_id)
withdrawal_revocation: withdrawal_revoked_by_whole_decision CHECK ((((kind = 'signed-decision'::text) = (decision_number IS NOT NULL)) AND ((decision_number IS NULL) = (decision_file_id IS NULL))))

CREATE INDEX absence_list ON public.absence USING btree (organization_id, away_from DESC, id DESC)
CREATE INDEX absence_stand_in ON public.absence USING btree (stand_in_id, away_until) WHERE (cancelled_at IS NULL)
CREATE INDEX administrative_procedure_import_newest ON public.administrative_procedure_import USING btree (organization_id, created_at DESC, id DESC)
CREATE INDEX administrative_procedure_version_of ON public.administrative_procedure_version USING btree (administrative_procedure_id, valid_from DESC)
CREATE INDEX archive_transfer_items ON public.archive_transfer_item USING btree (transfer_id, "position") WHERE (dropped_at IS NULL)
CREATE INDEX archive_transfer_list ON public.archive_transfer USING btree (organization_id, created_at DESC, id DESC)
CREATE INDEX attendance_enrolment ON public.attendance USING btree (enrolment_id)
CREATE INDEX authorized_once ON public.signing_authorization USING gist (organization_id, person_id, vn_fold(matter), daterange(valid_from, LEAST(valid_until, (revoked_on - 1)), '[]'::text))
CREATE INDEX away_once ON public.absence USING gist (organization_id, person_id, daterange(away_from, away_until, '[]'::text)) WHERE (cancelled_at IS NULL)
CREATE INDEX briefing_document_revision ON public.briefing_document USING btree (revision_id)
CREATE INDEX briefing_list ON public.briefing USING btree (organization_id, held_on DESC, id DESC)
CREATE INDEX certificate_agency ON public.certificate USING btree (counterpart_organization_id) WHERE (shared_at IS NOT NULL)
CREATE INDEX certificate_file ON public.certificate USING btree (organization_id, file_id) WHERE (file_id IS NOT NULL)
CREATE INDEX certificate_grant_rows ON public.certificate USING btree (grant_id, number)
CREATE INDEX certificate_register ON public.certificate USING btree (organization_id, year DESC, number DESC)
CREATE INDEX certificate_replaced ON public.certificate USING btree (replaces_id) WHERE (replaces_id IS NOT NULL)
CREATE INDEX certificate_waiting ON public.certificate USING btree (id) WHERE (state = 'being-issued'::text)
CREATE INDEX change_opinion_person ON public.change_opinion USING btree (person_id) WHERE (given_at IS NULL)
CREATE INDEX change_request_document_document ON public.change_request_document USING btree (document_id)
CREATE INDEX change_request_list ON public.change_request USING btree (organization_id, filed_at DESC, id DESC)
CREATE INDEX change_request_state ON public.change_request USING btree (organization_id, state)
CREATE INDEX class_invitation_agency ON public.class_invitation USING btree (counterpart_organization_id, invited_at DESC, id DESC)
CREATE INDEX class_once ON public.class_session USING gist (class_id, during) WHERE (cancelled_at IS NULL)
CREATE INDEX class_session_class ON public.class_session USING btree (class_id, held_on, starts_at)
CREATE INDEX deputy_field_person ON public.deputy_field USING btree (organization_id, person_id)
CREATE INDEX destruction_items ON public.destruction_item USING btree (destruction_id, "position") WHERE (dropped_at IS NULL)
CREATE INDEX destruction_list ON public.destruction USING btree (organization_id, created_at DESC, id DESC)
CREATE INDEX distribution_unit ON public.distribution USING btree (organization_id, unit_id) WHERE (ended_at IS NULL)
CREATE INDEX document_code ON public.document USING btree (organization_id, code_key text_pattern_ops)
CREATE INDEX document_filter ON public.document USING btree (organization_id, state, effective_on DESC, id DESC)
CREATE INDEX document_import_newest ON public.document_import USING btree (organization_id, created_at DESC, id DESC)
CREATE INDEX document_kind_of ON public.document USING btree (kind_id) WHERE (kind_id IS NOT NULL)
CREATE INDEX document_list ON public.document USING btree (organization_id, code, id)
CREATE INDEX document_newest ON public.document USING btree (organization_id, effective_on DESC NULLS LAST, id DESC)
CREATE INDEX document_review_document ON public.document_review USING btree (document_id, reviewed_at DESC)
CREATE INDEX document_review_year ON public.document_review USING btree (organization_id, year)
CREATE INDEX document_supervisor_code ON public.document USING btree (code_key text_pattern_ops)
CREATE INDEX document_supervisor_newest ON public.document USING btree (effective_on DESC NULLS LAST, id DESC)
CREATE INDEX document_words ON public.document USING gin (organization_id, COALESCE((EXTRACT(year FROM effective_on))::integer, 0), words) WITH (fastupdate=off)
CREATE INDEX effectiveness_evaluation_review ON public.effectiveness_evaluation USING btree (review_id)
CREATE INDEX enrolment_agency ON public.enrolment USING btree (counterpart_organization_id, class_id) WHERE (counterpart_organization_id IS NOT NULL)
CREATE INDEX enrolment_class ON public.enrolment USING btree (class_id, state)
CREATE INDEX enrolment_import ON public.enrolment USING btree (import_id) WHERE (import_id IS NOT NULL)
CREATE INDEX enrolment_learner ON public.enrolment USING btree (learner_id)
CREATE INDEX enrolment_nomination ON public.enrolment USING btree (nomination_id) WHERE (nomination_id IS NOT NULL)
CREATE INDEX evidence_pack_expiring ON public.evidence_pack USING btree (expires_at) WHERE (state = 'ready'::text)
CREATE INDEX evidence_pack_list ON public.evidence_pack USING btree (organization_id, asked_by, asked_at DESC, id DESC)
CREATE INDEX evidence_pack_waiting ON public.evidence_pack USING btree (asked_at) WHERE (state = 'waiting'::text)
CREATE INDEX evidence_plan ON public.evidence USING btree (plan_id, task_id) WHERE (removed_at IS NULL)
CREATE INDEX evidence_record ON public.evidence USING btree (record_id) WHERE (removed_at IS NULL)
CREATE INDEX external_certificate_file ON public.external_certificate USING btree (organization_id, file_id)
CREATE INDEX external_document_file ON public.external_document USING btree (file_id) WHERE (file_id IS NOT NULL)
CREATE INDEX external_link_document ON public.external_link USING btree (document_id) WHERE (ended_at IS NULL)
CREATE INDEX external_list ON public.external_document USING btree (organization_id, issued_on DESC, id DESC)
CREATE INDEX field_of_one_deputy ON public.deputy_field USING gist (organization_id, COALESCE((unit_id)::text, vn_fold(procedure_field)), daterange(valid_from, valid_to))
CREATE INDEX file_damaged ON public.file USING btree (damaged_at) WHERE ((state = 'stored'::text) AND (damaged_at IS NOT NULL))
CREATE INDEX file_gone ON public.file USING btree (id) WHERE (state = 'gone'::text)
CREATE INDEX file_hash ON public.file USING btree (organization_id, sha256)
CREATE INDEX file_pending ON public.file USING btree (deadline) WHERE (state = ANY (ARRAY['pending'::text, 'abandoned'::text]))
CREATE INDEX file_scrub ON public.file USING btree (checked_at NULLS FIRST) WHERE (state = 'stored'::text)
CREATE INDEX file_text_due ON public.file_text USING btree (due_at) WHERE (due_at IS NOT NULL)
CREATE INDEX file_text_newest ON public.file_text USING btree (organization_id, turn DESC) WHERE (words IS NOT NULL)
CREATE INDEX file_text_of_first_words ON public.file_text USING btree (file_id DESC) WHERE ((words IS NOT NULL) AND (words_edition = 1))
CREATE INDEX file_text_turn ON public.file_text USING btree (turn)
CREATE INDEX file_text_words ON public.file_text USING gin (organization_id, (((turn / 131072))::integer), words) WITH (fastupdate=off)
CREATE INDEX file_to_copy ON public.file USING btree (created_at) WHERE ((state = 'stored'::text) AND (adopted_at IS NOT NULL) AND (copied_at IS NULL))
CREATE INDEX file_to_lock ON public.file USING btree (locked_until NULLS FIRST) WHERE ((state = 'stored'::text) AND (entered_at IS NOT NULL))
CREATE INDEX file_to_read ON public.file USING btree (created_at) WHERE ((state = 'stored'::text) AND (adopted_at IS NOT NULL) AND (text_asked_at IS NULL))
CREATE INDEX file_to_remove ON public.file USING btree (id) WHERE ((state = 'gone'::text) AND (removed_at IS NULL))
CREATE INDEX file_unadopted ON public.file USING btree (created_at) WHERE ((state = 'stored'::text) AND (adopted_at IS NULL))
CREATE INDEX file_unscanned ON public.file USING btree (created_at) WHERE ((state = 'stored'::text) AND (scanned_at IS NULL))
CREATE INDEX handover_list ON public.handover USING btree (organization_id, made_at DESC, id DESC)
CREATE INDEX idempotency_claim_age ON public.idempotency_claim USING btree (created_at)
CREATE INDEX issuance_list ON public.issuance USING btree (organization_id, created_at DESC, id DESC)
CREATE INDEX journal_entry_actor ON public.journal_entry USING btree (actor_id, id DESC)
CREATE INDEX journal_entry_aggregate ON public.journal_entry USING btree (aggregate_id, id DESC)
CREATE INDEX journal_entry_organization ON public.journal_entry USING btree (organization_id, id DESC)
CREATE INDEX journal_entry_seal ON public.journal_entry USING btree (xid, id)
CREATE INDEX learner_agency ON public.learner USING btree (counterpart_organization_id) WHERE (counterpart_organization_id IS NOT NULL)
CREATE INDEX learner_import ON public.learner USING btree (import_id) WHERE (import_id IS NOT NULL)
CREATE INDEX learner_link_person ON public.learner_link USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
CREATE INDEX learner_merged ON public.learner USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL)
CREATE INDEX learner_name ON public.learner USING btree (organization_id, name_key, birth_date)
CREATE INDEX membership_organization ON public.membership USING btree (organization_id, role)
CREATE INDEX membership_person ON public.membership USING btree (person_id)
CREATE INDEX membership_person_id_organization_id_role_coalesce_dateran_excl ON public.membership USING gist (person_id, organization_id, role, COALESCE(unit_id, organization_id), daterange(valid_from, valid_to))
CREATE INDEX no_overlapping_periods ON public.revision USING gist (document_id, daterange(effective_from, effective_to)) WHERE ((state = ANY (ARRAY['effective'::text, 'superseded'::text])) AND (effective_from IS NOT NULL))
CREATE INDEX nomination_file ON public.nomination USING btree (file_id) WHERE (file_id IS NOT NULL)
CREATE INDEX nomination_invitation ON public.nomination USING btree (invitation_id, sent_at DESC)
CREATE INDEX one_announcement_a_day ON public.administrative_procedure_version USING gist (administrative_procedure_id, daterange(valid_from, valid_to))
CREATE INDEX organization_parent ON public.organization USING btree (parent_id)
CREATE INDEX paper_copy_out ON public.paper_copy USING btree (organization_id, revision_id) WHERE (settled_at IS NULL)
CREATE INDEX personal_data_read_age ON public.personal_data_read USING btree (read_on)
CREATE INDEX plan_import_newest ON public.plan_import USING btree (organization_id, created_at DESC, id DESC)
CREATE INDEX plan_newest ON public.plan USING btree (organization_id, issued_on DESC, id DESC)
CREATE INDEX procedure_form_of ON public.procedure_form USING btree (document_id) WHERE (removed_at IS NULL)
CREATE INDEX procedure_subject_of ON public.procedure_subject USING btree (administrative_procedure_id) WHERE (removed_at IS NULL)
CREATE INDEX qms_coverage_node_id_daterange_excl ON public.qms_coverage USING gist (node_id, daterange(valid_from, valid_to))
CREATE INDEX reading_briefing ON public.reading USING btree (briefing_id) WHERE (briefing_id IS NOT NULL)
CREATE INDEX reading_person ON public.reading USING btree (person_id, read_at DESC)
CREATE INDEX receipt_line_hash ON public.receipt_line USING btree (organization_id, sha256)
CREATE INDEX receipt_line_record ON public.receipt_line USING btree (record_id)
CREATE INDEX receipt_list ON public.receipt USING btree (organization_id, issued_at DESC, id DESC)
CREATE INDEX receipt_supervisor_list ON public.receipt USING btree (issued_at DESC, id DESC)
CREATE INDEX record_clauses ON public.record USING gin (organization_id, clauses)
CREATE INDEX record_code ON public.record USING btree (organization_id, code_key text_pattern_ops)
CREATE INDEX record_completeness ON public.record USING btree (organization_id, happened_on) INCLUDE (clauses, valid_to, destroyed_on) WHERE (clauses <> '{}'::text[])
CREATE INDEX record_due ON public.record USING btree (organization_id, retain_until, id) WHERE ((retain_until IS NOT NULL) AND (state <> 'destroyed'::text))
CREATE INDEX record_file_file ON public.record_file USING btree (organization_id, file_id)
CREATE INDEX record_filter ON public.record USING btree (organization_id, unit_id, state, happened_on DESC, id DESC)
CREATE INDEX record_hand_over ON public.record USING btree (organization_id, hand_over_by, id) WHERE (hand_over_by IS NOT NULL)
CREATE INDEX record_link_other ON public.record_link USING btree (other_id) WHERE (removed_at IS NULL)
CREATE INDEX record_link_record ON public.record_link USING btree (record_id) WHERE (removed_at IS NULL)
CREATE INDEX record_list ON public.record USING btree (organization_id, happened_on DESC, id DESC)
CREATE INDEX record_supervisor_code ON public.record USING btree (code_key text_pattern_ops)
CREATE INDEX record_supervisor_filter ON public.record USING btree (unit_id, state, happened_on DESC, id DESC)
CREATE INDEX record_supervisor_list ON public.record USING btree (happened_on DESC, id DESC)
CREATE INDEX record_words ON public.record USING gin (organization_id, ((EXTRACT(year FROM happened_on))::integer), words) WITH (fastupdate=off)
CREATE INDEX required_once ON public.competence_requirement USING gist (organization_id, role, COALESCE((course_id)::text, lower(course_name)), daterange(valid_from, ended_on))
CREATE INDEX review_person ON public.review USING btree (person_id) WHERE ((agreed_at IS NULL) AND (lapsed_at IS NULL))
CREATE INDEX revision_change_request ON public.revision USING btree (change_request_id) WHERE (change_request_id IS NOT NULL)
CREATE INDEX revision_document ON public.revision USING btree (organization_id, document_id, issue DESC, amendment DESC)
CREATE INDEX revision_due ON public.revision USING btree (effective_from) WHERE (state = 'approved'::text)
CREATE INDEX revision_edit_before_file ON public.revision_edit USING btree (organization_id, before_file_id) WHERE (before_file_id IS NOT NULL)
CREATE INDEX revision_external_document ON public.revision_external USING btree (external_document_id) WHERE (dropped_at IS NULL)
CREATE INDEX revision_file ON public.revision USING btree (organization_id, file_id) WHERE (file_id IS NOT NULL)
CREATE INDEX revision_import ON public.revision USING btree (import_id) WHERE (import_id IS NOT NULL)
CREATE INDEX revision_issuance ON public.revision USING btree (issuance_id) WHERE (issuance_id IS NOT NULL)
CREATE INDEX revision_source_file ON public.revision USING btree (organization_id, source_file_id) WHERE (source_file_id IS NOT NULL)
CREATE INDEX room_once ON public.class_session USING gist (room_id, during) WHERE ((room_id IS NOT NULL) AND (cancelled_at IS NULL))
CREATE INDEX roster_import_class ON public.roster_import USING btree (class_id, created_at DESC, id DESC)
CREATE INDEX session_person ON public.session USING btree (person_id) WHERE (ended_at IS NULL)
CREATE INDEX session_trainer_session ON public.session_trainer USING btree (session_id)
CREATE INDEX signing_authorization_list ON public.signing_authorization USING btree (organization_id, decided_on DESC, id DESC)
CREATE INDEX task_adjustment_task ON public.task_adjustment USING btree (task_id, made_at)
CREATE INDEX task_lead_counterpart ON public.task_lead USING btree (counterpart_organization_id, plan_id) WHERE (shared_at IS NOT NULL)
CREATE INDEX task_lead_unit ON public.task_lead USING btree (plan_id, unit_id)
CREATE INDEX test_mark_class ON public.test_mark USING btree (class_id)
CREATE INDEX trainer_once ON public.session_trainer USING gist (trainer_id, during) WHERE (ended_at IS NULL)
CREATE INDEX training_class_list ON public.training_class USING btree (organization_id, starts_on DESC, id DESC)
CREATE INDEX training_class_state ON public.training_class USING btree (organization_id, state, starts_on DESC, id DESC)
CREATE INDEX unit_report_decision_report ON public.unit_report_decision USING btree (report_id, decided_at DESC)
CREATE INDEX unit_report_plan ON public.unit_report USING btree (plan_id, period_id)
CREATE INDEX upload_batch_list ON public.upload_batch USING btree (organization_id, started_at DESC, id DESC)
CREATE INDEX withdrawal_document ON public.withdrawal USING btree (document_id)
CREATE INDEX withdrawal_due ON public.withdrawal USING btree (ends_on)
CREATE UNIQUE INDEX "PK_3043fc6b8af7c99b8b98830094f" ON public.migration USING btree (id)
CREATE UNIQUE INDEX absence_pkey ON public.absence USING btree (id)
CREATE UNIQUE INDEX administrative_procedure_import_organization_id_id_key ON public.administrative_procedure_import USING btree (organization_id, id)
CREATE UNIQUE INDEX administrative_procedure_import_pkey ON public.administrative_procedure_import USING btree (id)
CREATE UNIQUE INDEX administrative_procedure_organization_id_code_key ON public.administrative_procedure USING btree (organization_id, code)
CREATE UNIQUE INDEX administrative_procedure_organization_id_id_key ON public.administrative_procedure USING btree (organization_id, id)
CREATE UNIQUE INDEX administrative_procedure_pkey ON public.administrative_procedure USING btree (id)
CREATE UNIQUE INDEX administrative_procedure_version_organization_id_id_key ON public.administrative_procedure_version USING btree (organization_id, id)
CREATE UNIQUE INDEX administrative_procedure_version_pkey ON public.administrative_procedure_version USING btree (id)
CREATE UNIQUE INDEX allowed_move_pkey ON public.allowed_move USING btree (kind, from_state, to_state)
CREATE UNIQUE INDEX api_token_pkey ON public.api_token USING btree (id)
CREATE UNIQUE INDEX api_token_token_hash_key ON public.api_token USING btree (token_hash)
CREATE UNIQUE INDEX approval_number_approval_id_key ON public.approval_number USING btree (approval_id)
CREATE UNIQUE INDEX approval_number_organization_id_id_key ON public.approval_number USING btree (organization_id, id)
CREATE UNIQUE INDEX approval_number_pkey ON public.approval_number USING btree (id)
CREATE UNIQUE INDEX approval_organization_id_id_key ON public.approval USING btree (organization_id, id)
CREATE UNIQUE INDEX approval_pkey ON public.approval USING btree (id)
CREATE UNIQUE INDEX approval_revision_id_key ON public.approval USING btree (revision_id)
CREATE UNIQUE INDEX archive_transfer_item_organization_id_id_key ON public.archive_transfer_item USING btree (organization_id, id)
CREATE UNIQUE INDEX archive_transfer_item_pkey ON public.archive_transfer_item USING btree (id)
CREATE UNIQUE INDEX archive_transfer_organization_id_id_key ON public.archive_transfer USING btree (organization_id, id)
CREATE UNIQUE INDEX archive_transfer_pkey ON public.archive_transfer USING btree (id)
CREATE UNIQUE INDEX attendance_organization_id_id_key ON public.attendance USING btree (organization_id, id)
CREATE UNIQUE INDEX attendance_pkey ON public.attendance USING btree (id)
CREATE UNIQUE INDEX attendance_session_id_enrolment_id_key ON public.attendance USING btree (session_id, enrolment_id)
CREATE UNIQUE INDEX authorization_number ON public.signing_authorization USING btree (organization_id, decided_on, vn_fold(number))
CREATE UNIQUE INDEX briefing_document_briefing_id_revision_id_key ON public.briefing_document USING btree (briefing_id, revision_id)
CREATE UNIQUE INDEX briefing_document_organization_id_id_key ON public.briefing_document USING btree (organization_id, id)
CREATE UNIQUE INDEX briefing_document_pkey ON public.briefing_document USING btree (id)
CREATE UNIQUE INDEX briefing_organization_id_id_key ON public.briefing USING btree (organization_id, id)
CREATE UNIQUE INDEX briefing_pkey ON public.briefing USING btree (id)
CREATE UNIQUE INDEX certificate_code_hash_key ON public.certificate USING btree (code_hash)
CREATE UNIQUE INDEX certificate_grant_class_id_id_key ON public.certificate_grant USING btree (class_id, id)
CREATE UNIQUE INDEX certificate_grant_organization_id_id_key ON public.certificate_grant USING btree (organization_id, id)
CREATE UNIQUE INDEX certificate_grant_pkey ON public.certificate_grant USING btree (id)
CREATE UNIQUE INDEX certificate_organization_id_id_key ON public.certificate USING btree (organization_id, id)
CREATE UNIQUE INDEX certificate_organization_id_year_number_key ON public.certificate USING btree (organization_id, year, number)
CREATE UNIQUE INDEX certificate_pkey ON public.certificate USING btree (id)
CREATE UNIQUE INDEX certificate_work_certificate_id_key ON public.certificate_work USING btree (certificate_id)
CREATE UNIQUE INDEX certificate_work_organization_id_id_key ON public.certificate_work USING btree (organization_id, id)
CREATE UNIQUE INDEX certificate_work_pkey ON public.certificate_work USING btree (id)
CREATE UNIQUE INDEX change_impact_organization_id_id_key ON public.change_impact USING btree (organization_id, id)
CREATE UNIQUE INDEX change_impact_pkey ON public.change_impact USING btree (id)
CREATE UNIQUE INDEX change_impact_request_id_kind_subject_id_key ON public.change_impact USING btree (request_id, kind, subject_id)
CREATE UNIQUE INDEX change_opinion_organization_id_id_key ON public.change_opinion USING btree (organization_id, id)
CREATE UNIQUE INDEX change_opinion_pkey ON public.change_opinion USING btree (id)
CREATE UNIQUE INDEX change_opinion_request_id_person_id_key ON public.change_opinion USING btree (request_id, person_id)
CREATE UNIQUE INDEX change_request_document_organization_id_id_key ON public.change_request_document USING btree (organization_id, id)
CREATE UNIQUE INDEX change_request_document_pkey ON public.change_request_document USING btree (id)
CREATE UNIQUE INDEX change_request_document_request_id_document_id_key ON public.change_request_document USING btree (request_id, document_id)
CREATE UNIQUE INDEX change_request_organization_id_id_key ON public.change_request USING btree (organization_id, id)
CREATE UNIQUE INDEX change_request_organization_id_year_number_key ON public.change_request USING btree (organization_id, year, number)
CREATE UNIQUE INDEX change_request_pkey ON public.change_request USING btree (id)
CREATE UNIQUE INDEX check_in_tries_organization_id_id_key ON public.check_in_tries USING btree (organization_id, id)
CREATE UNIQUE INDEX check_in_tries_pkey ON public.check_in_tries USING btree (id)
CREATE UNIQUE INDEX check_in_tries_session_id_key ON public.check_in_tries USING btree (session_id)
CREATE UNIQUE INDEX class_evaluation_class_id_key ON public.class_evaluation USING btree (class_id)
CREATE UNIQUE INDEX class_evaluation_code_hash_key ON public.class_evaluation USING btree (code_hash)
CREATE UNIQUE INDEX class_evaluation_organization_id_id_key ON public.class_evaluation USING btree (organization_id, id)
CREATE UNIQUE INDEX class_evaluation_pkey ON public.class_evaluation USING btree (id)
CREATE UNIQUE INDEX class_invitation_organization_id_id_key ON public.class_invitation USING btree (organization_id, id)
CREATE UNIQUE INDEX class_invitation_pkey ON public.class_invitation USING btree (id)
CREATE UNIQUE INDEX class_session_class_id_id_key ON public.class_session USING btree (class_id, id)
CREATE UNIQUE INDEX class_session_organization_id_id_key ON public.class_session USING btree (organization_id, id)
CREATE UNIQUE INDEX class_session_pkey ON public.class_session USING btree (id)
CREATE UNIQUE INDEX competence_requirement_organization_id_id_key ON public.competence_requirement USING btree (organization_id, id)
CREATE UNIQUE INDEX competence_requirement_pkey ON public.competence_requirement USING btree (id)
CREATE UNIQUE INDEX course_organization_id_code_key ON public.course USING btree (organization_id, code)
CREATE UNIQUE INDEX course_organization_id_id_key ON public.course USING btree (organization_id, id)
CREATE UNIQUE INDEX course_pkey ON public.course USING btree (id)
CREATE UNIQUE INDEX course_topic_course_id_position_key ON public.course_topic USING btree (course_id, "position")
CREATE UNIQUE INDEX course_topic_organization_id_id_key ON public.course_topic USING btree (organization_id, id)
CREATE UNIQUE INDEX course_topic_pkey ON public.course_topic USING btree (id)
CREATE UNIQUE INDEX deputy_field_organization_id_id_key ON public.deputy_field USING btree (organization_id, id)
CREATE UNIQUE INDEX deputy_field_pkey ON public.deputy_field USING btree (id)
CREATE UNIQUE INDEX destroyed_once ON public.destruction_item USING btree (record_id) WHERE (dropped_at IS NULL)
CREATE UNIQUE INDEX destruction_item_organization_id_id_key ON public.destruction_item USING btree (organization_id, id)
CREATE UNIQUE INDEX destruction_item_pkey ON public.destruction_item USING btree (id)
CREATE UNIQUE INDEX destruction_number_destruction_id_key ON public.destruction_number USING btree (destruction_id)
CREATE UNIQUE INDEX destruction_number_organization_id_id_key ON public.destruction_number USING btree (organization_id, id)
CREATE UNIQUE INDEX destruction_number_pkey ON public.destruction_number USING btree (id)
CREATE UNIQUE INDEX destruction_organization_id_id_key ON public.destruction USING btree (organization_id, id)
CREATE UNIQUE INDEX destruction_pkey ON public.destruction USING btree (id)
CREATE UNIQUE INDEX distributed_once ON public.distribution USING btree (document_id, COALESCE(unit_id, organization_id)) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX distribution_organization_id_id_key ON public.distribution USING btree (organization_id, id)
CREATE UNIQUE INDEX distribution_pkey ON public.distribution USING btree (id)
CREATE UNIQUE INDEX document_import_organization_id_id_key ON public.document_import USING btree (organization_id, id)
CREATE UNIQUE INDEX document_import_pkey ON public.document_import USING btree (id)
CREATE UNIQUE INDEX document_kind_name ON public.document_kind USING btree (organization_id, vn_fold(name)) WHERE (retired_at IS NULL)
CREATE UNIQUE INDEX document_kind_organization_id_id_key ON public.document_kind USING btree (organization_id, id)
CREATE UNIQUE INDEX document_kind_organization_id_key_key ON public.document_kind USING btree (organization_id, key)
CREATE UNIQUE INDEX document_kind_pkey ON public.document_kind USING btree (id)
CREATE UNIQUE INDEX document_organization_id_code_key ON public.document USING btree (organization_id, code) WHERE (undone_at IS NULL)
CREATE UNIQUE INDEX document_organization_id_id_key ON public.document USING btree (organization_id, id)
CREATE UNIQUE INDEX document_pkey ON public.document USING btree (id)
CREATE UNIQUE INDEX document_review_organization_id_id_key ON public.document_review USING btree (organization_id, id)
CREATE UNIQUE INDEX document_review_pkey ON public.document_review USING btree (id)
CREATE UNIQUE INDEX effectiveness_evaluation_organization_id_id_key ON public.effectiveness_evaluation USING btree (organization_id, id)
CREATE UNIQUE INDEX effectiveness_evaluation_pkey ON public.effectiveness_evaluation USING btree (id)
CREATE UNIQUE INDEX effectiveness_evaluation_replaces_id_key ON public.effectiveness_evaluation USING btree (replaces_id)
CREATE UNIQUE INDEX effectiveness_review_organization_id_id_key ON public.effectiveness_review USING btree (organization_id, id)
CREATE UNIQUE INDEX effectiveness_review_pkey ON public.effectiveness_review USING btree (id)
CREATE UNIQUE INDEX enrolment_class_id_id_key ON public.enrolment USING btree (class_id, id)
CREATE UNIQUE INDEX enrolment_class_id_learner_id_key ON public.enrolment USING btree (class_id, learner_id)
CREATE UNIQUE INDEX enrolment_class_id_ordinal_key ON public.enrolment USING btree (class_id, ordinal)
CREATE UNIQUE INDEX enrolment_organization_id_id_key ON public.enrolment USING btree (organization_id, id)
CREATE UNIQUE INDEX enrolment_pkey ON public.enrolment USING btree (id)
CREATE UNIQUE INDEX evaluated_by_one_office ON public.effectiveness_evaluation USING btree (enrolment_id) WHERE (replaces_id IS NULL)
CREATE UNIQUE INDEX evaluation_answer_evaluation_id_form_hash_key ON public.evaluation_answer USING btree (evaluation_id, form_hash)
CREATE UNIQUE INDEX evaluation_answer_organization_id_id_key ON public.evaluation_answer USING btree (organization_id, id)
CREATE UNIQUE INDEX evaluation_answer_pkey ON public.evaluation_answer USING btree (id)
CREATE UNIQUE INDEX evaluation_of_the_enrolment ON public.effectiveness_evaluation USING btree (organization_id, enrolment_id, id)
CREATE UNIQUE INDEX evidence_once ON public.evidence USING btree (task_id, record_id) WHERE (removed_at IS NULL)
CREATE UNIQUE INDEX evidence_organization_id_id_key ON public.evidence USING btree (organization_id, id)
CREATE UNIQUE INDEX evidence_pack_organization_id_id_key ON public.evidence_pack USING btree (organization_id, id)
CREATE UNIQUE INDEX evidence_pack_pkey ON public.evidence_pack USING btree (id)
CREATE UNIQUE INDEX evidence_pack_record_organization_id_id_key ON public.evidence_pack_record USING btree (organization_id, id)
CREATE UNIQUE INDEX evidence_pack_record_pack_id_position_key ON public.evidence_pack_record USING btree (pack_id, "position")
CREATE UNIQUE INDEX evidence_pack_record_pack_id_record_id_key ON public.evidence_pack_record USING btree (pack_id, record_id)
CREATE UNIQUE INDEX evidence_pack_record_pkey ON public.evidence_pack_record USING btree (id)
CREATE UNIQUE INDEX evidence_pack_work_organization_id_id_key ON public.evidence_pack_work USING btree (organization_id, id)
CREATE UNIQUE INDEX evidence_pack_work_pack_id_key ON public.evidence_pack_work USING btree (pack_id)
CREATE UNIQUE INDEX evidence_pack_work_pkey ON public.evidence_pack_work USING btree (id)
CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (id)
CREATE UNIQUE INDEX external_certificate_once ON public.external_certificate USING btree (organization_id, person_id, lower(issuer), lower(number)) WHERE (withdrawn_at IS NULL)
CREATE UNIQUE INDEX external_certificate_organization_id_id_key ON public.external_certificate USING btree (organization_id, id)
CREATE UNIQUE INDEX external_certificate_pkey ON public.external_certificate USING btree (id)
CREATE UNIQUE INDEX external_certificate_replaces_id_key ON public.external_certificate USING btree (replaces_id)
CREATE UNIQUE INDEX external_document_organization_id_id_key ON public.external_document USING btree (organization_id, id)
CREATE UNIQUE INDEX external_document_pkey ON public.external_document USING btree (id)
CREATE UNIQUE INDEX external_link_organization_id_id_key ON public.external_link USING btree (organization_id, id)
CREATE UNIQUE INDEX external_link_pkey ON public.external_link USING btree (id)
CREATE UNIQUE INDEX external_once ON public.external_document USING btree (organization_id, number_key, issued_on) WHERE (removed_at IS NULL)
CREATE UNIQUE INDEX file_object_key_key ON public.file USING btree (object_key)
CREATE UNIQUE INDEX file_organization_id_id_key ON public.file USING btree (organization_id, id)
CREATE UNIQUE INDEX file_pkey ON public.file USING btree (id)
CREATE UNIQUE INDEX file_text_file_id_key ON public.file_text USING btree (file_id)
CREATE UNIQUE INDEX file_text_organization_id_id_key ON public.file_text USING btree (organization_id, id)
CREATE UNIQUE INDEX file_text_pkey ON public.file_text USING btree (id)
CREATE UNIQUE INDEX granted_once ON public.certificate_grant USING btree (class_id) WHERE (state <> 'recalled'::text)
CREATE UNIQUE INDEX handled_pkey ON public.handled USING btree (handler, event_id)
CREATE UNIQUE INDEX handover_item_handover_id_kind_subject_id_key ON public.handover_item USING btree (handover_id, kind, subject_id)
CREATE UNIQUE INDEX handover_item_handover_id_position_key ON public.handover_item USING btree (handover_id, "position")
CREATE UNIQUE INDEX handover_item_organization_id_id_key ON public.handover_item USING btree (organization_id, id)
CREATE UNIQUE INDEX handover_item_pkey ON public.handover_item USING btree (id)
CREATE UNIQUE INDEX handover_organization_id_id_key ON public.handover USING btree (organization_id, id)
CREATE UNIQUE INDEX handover_pkey ON public.handover USING btree (id)
CREATE UNIQUE INDEX idempotency_claim_pkey ON public.idempotency_claim USING btree (person_id, route, key)
CREATE UNIQUE INDEX invitation_of_the_agency ON public.class_invitation USING btree (organization_id, counterpart_organization_id, id)
CREATE UNIQUE INDEX issuance_organization_id_id_key ON public.issuance USING btree (organization_id, id)
CREATE UNIQUE INDEX issuance_pkey ON public.issuance USING btree (id)
CREATE UNIQUE INDEX journal_entry_aggregate_id_version_key ON public.journal_entry USING btree (aggregate_id, version)
CREATE UNIQUE INDEX journal_entry_event_id_key ON public.journal_entry USING btree (event_id)
CREATE UNIQUE INDEX journal_entry_pkey ON public.journal_entry USING btree (id)
CREATE UNIQUE INDEX journal_personal_pkey ON public.journal_personal USING btree (entry_id, field)
CREATE UNIQUE INDEX journal_seal_pkey ON public.journal_seal USING btree (id)
CREATE UNIQUE INDEX learner_link_organization_id_id_key ON public.learner_link USING btree (organization_id, id)
CREATE UNIQUE INDEX learner_link_pkey ON public.learner_link USING btree (id)
CREATE UNIQUE INDEX learner_linked_once ON public.learner_link USING btree (organization_id, learner_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX learner_organization_id_id_key ON public.learner USING btree (organization_id, id)
CREATE UNIQUE INDEX learner_pkey ON public.learner USING btree (id)
CREATE UNIQUE INDEX line_of_file ON public.upload_batch_file USING btree (file_id) WHERE (file_id IS NOT NULL)
CREATE UNIQUE INDEX linked_once ON public.external_link USING btree (external_document_id, document_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX membership_pkey ON public.membership USING btree (id)
CREATE UNIQUE INDEX nomination_organization_id_id_key ON public.nomination USING btree (organization_id, id)
CREATE UNIQUE INDEX nomination_pkey ON public.nomination USING btree (id)
CREATE UNIQUE INDEX one_certificate_in_force ON public.certificate USING btree (organization_id, enrolment_id) WHERE (state = 'issued'::text)
CREATE UNIQUE INDEX one_certificate_on_its_way ON public.certificate USING btree (organization_id, enrolment_id) WHERE (state = ANY (ARRAY['reserved'::text, 'being-issued'::text]))
CREATE UNIQUE INDEX one_effective_revision ON public.revision USING btree (document_id) WHERE (state = 'effective'::text)
CREATE UNIQUE INDEX one_open_hold ON public.record_hold USING btree (record_id) WHERE (lifted_at IS NULL)
CREATE UNIQUE INDEX one_open_invitation ON public.class_invitation USING btree (class_id, counterpart_organization_id) WHERE (state = 'open'::text)
CREATE UNIQUE INDEX one_open_revision ON public.revision USING btree (document_id) WHERE (state = ANY (ARRAY['draft'::text, 'in-review'::text, 'returned'::text, 'approved'::text]))
CREATE UNIQUE INDEX organization_code ON public.organization USING btree (COALESCE(parent_id, '00000000-0000-0000-0000-000000000000'::uuid), code) WHERE (valid_to IS NULL)
CREATE UNIQUE INDEX organization_duty_pkey ON public.organization_duty USING btree (organization_id, year)
CREATE UNIQUE INDEX organization_pkey ON public.organization USING btree (id)
CREATE UNIQUE INDEX organization_rule_pkey ON public.organization_rule USING btree (organization_id, rule)
CREATE UNIQUE INDEX organization_succession_pkey ON public.organization_succession USING btree (predecessor_id, successor_id)
CREATE UNIQUE INDEX paper_copy_organization_id_id_key ON public.paper_copy USING btree (organization_id, id)
CREATE UNIQUE INDEX paper_copy_pkey ON public.paper_copy USING btree (id)
CREATE UNIQUE INDEX paper_copy_revision_id_number_key ON public.paper_copy USING btree (revision_id, number)
CREATE UNIQUE INDEX period_report_organization_id_id_key ON public.period_report USING btree (organization_id, id)
CREATE UNIQUE INDEX period_report_period_id_key ON public.period_report USING btree (period_id)
CREATE UNIQUE INDEX period_report_pkey ON public.period_report USING btree (id)
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
CREATE UNIQUE INDEX person_username_key ON public.person USING btree (username)
CREATE UNIQUE INDEX personal_data_read_organization_id_id_key ON public.personal_data_read USING btree (organization_id, id)
CREATE UNIQUE INDEX personal_data_read_pkey ON public.personal_data_read USING btree (id)
CREATE UNIQUE INDEX plan_import_organization_id_id_key ON public.plan_import USING btree (organization_id, id)
CREATE UNIQUE INDEX plan_import_pkey ON public.plan_import USING btree (id)
CREATE UNIQUE INDEX plan_organization_id_id_key ON public.plan USING btree (organization_id, id)
CREATE UNIQUE INDEX plan_organization_id_number_issued_on_key ON public.plan USING btree (organization_id, number, issued_on)
CREATE UNIQUE INDEX plan_pkey ON public.plan USING btree (id)
CREATE UNIQUE INDEX plan_section_organization_id_id_key ON public.plan_section USING btree (organization_id, id)
CREATE UNIQUE INDEX plan_section_pkey ON public.plan_section USING btree (id)
CREATE UNIQUE INDEX plan_section_plan_id_code_key ON public.plan_section USING btree (plan_id, code)
CREATE UNIQUE INDEX plan_task_organization_id_id_key ON public.plan_task USING btree (organization_id, id)
CREATE UNIQUE INDEX plan_task_pkey ON public.plan_task USING btree (id)
CREATE UNIQUE INDEX plan_task_plan_id_code_key ON public.plan_task USING btree (plan_id, code)
CREATE UNIQUE INDEX plan_task_plan_id_position_key ON public.plan_task USING btree (plan_id, "position")
CREATE UNIQUE INDEX procedure_form_organization_id_id_key ON public.procedure_form USING btree (organization_id, id)
CREATE UNIQUE INDEX procedure_form_pkey ON public.procedure_form USING btree (id)
CREATE UNIQUE INDEX procedure_form_sheet_id_document_id_key ON public.procedure_form USING btree (sheet_id, document_id)
CREATE UNIQUE INDEX procedure_sheet_organization_id_id_key ON public.procedure_sheet USING btree (organization_id, id)
CREATE UNIQUE INDEX procedure_sheet_pkey ON public.procedure_sheet USING btree (id)
CREATE UNIQUE INDEX procedure_sheet_revision_id_key ON public.procedure_sheet USING btree (revision_id)
CREATE UNIQUE INDEX procedure_subject_organization_id_id_key ON public.procedure_subject USING btree (organization_id, id)
CREATE UNIQUE INDEX procedure_subject_pkey ON public.procedure_subject USING btree (id)
CREATE UNIQUE INDEX procedure_subject_sheet_id_administrative_procedure_id_key ON public.procedure_subject USING btree (sheet_id, administrative_procedure_id)
CREATE UNIQUE INDEX progress_edit_entry_id_key ON public.progress_edit USING btree (entry_id)
CREATE UNIQUE INDEX progress_edit_organization_id_id_key ON public.progress_edit USING btree (organization_id, id)
CREATE UNIQUE INDEX progress_edit_pkey ON public.progress_edit USING btree (id)
CREATE UNIQUE INDEX progress_entry_organization_id_id_key ON public.progress_entry USING btree (organization_id, id)
CREATE UNIQUE INDEX progress_entry_pkey ON public.progress_entry USING btree (id)
CREATE UNIQUE INDEX progress_entry_report_id_task_id_key ON public.progress_entry USING btree (report_id, task_id)
CREATE UNIQUE INDEX qms_coverage_pkey ON public.qms_coverage USING btree (owner_id, node_id, valid_from)
CREATE UNIQUE INDEX read_once ON public.reading USING btree (revision_id, person_id, COALESCE(briefing_id, revision_id))
CREATE UNIQUE INDEX read_once_a_day ON public.personal_data_read USING btree (subject_id, kind, read_on, reader_id, reader_organization_id, way)
CREATE UNIQUE INDEX reading_organization_id_id_key ON public.reading USING btree (organization_id, id)
CREATE UNIQUE INDEX reading_pkey ON public.reading USING btree (id)
CREATE UNIQUE INDEX receipt_batch_id_key ON public.receipt USING btree (batch_id)
CREATE UNIQUE INDEX receipt_line_organization_id_id_key ON public.receipt_line USING btree (organization_id, id)
CREATE UNIQUE INDEX receipt_line_pkey ON public.receipt_line USING btree (id)
CREATE UNIQUE INDEX receipt_line_receipt_id_position_key ON public.receipt_line USING btree (receipt_id, "position")
CREATE UNIQUE INDEX receipt_organization_id_id_key ON public.receipt USING btree (organization_id, id)
CREATE UNIQUE INDEX receipt_organization_id_year_number_key ON public.receipt USING btree (organization_id, year, number)
CREATE UNIQUE INDEX receipt_pkey ON public.receipt USING btree (id)
CREATE UNIQUE INDEX record_file_organization_id_id_key ON public.record_file USING btree (organization_id, id)
CREATE UNIQUE INDEX record_file_pkey ON public.record_file USING btree (id)
CREATE UNIQUE INDEX record_file_record_id_file_id_key ON public.record_file USING btree (record_id, file_id)
CREATE UNIQUE INDEX record_hold_organization_id_id_key ON public.record_hold USING btree (organization_id, id)
CREATE UNIQUE INDEX record_hold_pkey ON public.record_hold USING btree (id)
CREATE UNIQUE INDEX record_link_organization_id_id_key ON public.record_link USING btree (organization_id, id)
CREATE UNIQUE INDEX record_link_pkey ON public.record_link USING btree (id)
CREATE UNIQUE INDEX record_organization_id_id_key ON public.record USING btree (organization_id, id)
CREATE UNIQUE INDEX record_pkey ON public.record USING btree (id)
CREATE UNIQUE INDEX record_source ON public.record USING btree (organization_id, source_type, source_id)
CREATE UNIQUE INDEX records_linked_once ON public.record_link USING btree (LEAST(record_id, other_id), GREATEST(record_id, other_id), kind) WHERE (removed_at IS NULL)
CREATE UNIQUE INDEX register_counter_pkey ON public.register_counter USING btree (organization_id, register, year)
CREATE UNIQUE INDEX report_section_organization_id_id_key ON public.report_section USING btree (organization_id, id)
CREATE UNIQUE INDEX report_section_pkey ON public.report_section USING btree (id)
CREATE UNIQUE INDEX report_section_report_id_key_key ON public.report_section USING btree (report_id, key)
CREATE UNIQUE INDEX reporting_period_organization_id_id_key ON public.reporting_period USING btree (organization_id, id)
CREATE UNIQUE INDEX reporting_period_pkey ON public.reporting_period USING btree (id)
CREATE UNIQUE INDEX reporting_period_plan_id_key_key ON public.reporting_period USING btree (plan_id, key)
CREATE UNIQUE INDEX retention_class_organization_id_id_key ON public.retention_class USING btree (organization_id, id)
CREATE UNIQUE INDEX retention_class_organization_id_name_key ON public.retention_class USING btree (organization_id, name)
CREATE UNIQUE INDEX retention_class_pkey ON public.retention_class USING btree (id)
CREATE UNIQUE INDEX retention_default_organization_id_id_key ON public.retention_default USING btree (organization_id, id)
CREATE UNIQUE INDEX retention_default_organization_id_kind_key ON public.retention_default USING btree (organization_id, kind)
CREATE UNIQUE INDEX retention_default_pkey ON public.retention_default USING btree (id)
CREATE UNIQUE INDEX review_organization_id_id_key ON public.review USING btree (organization_id, id)
CREATE UNIQUE INDEX review_pkey ON public.review USING btree (id)
CREATE UNIQUE INDEX review_revision_id_round_person_id_key ON public.review USING btree (revision_id, round, person_id)
CREATE UNIQUE INDEX reviewed_once ON public.effectiveness_review USING btree (organization_id, class_id)
CREATE UNIQUE INDEX revision_document_id_issue_amendment_key ON public.revision USING btree (document_id, issue, amendment) WHERE (NOT ((state = 'withdrawn'::text) AND (effective_from IS NULL)))
CREATE UNIQUE INDEX revision_edit_organization_id_id_key ON public.revision_edit USING btree (organization_id, id)
CREATE UNIQUE INDEX revision_edit_pkey ON public.revision_edit USING btree (id)
CREATE UNIQUE INDEX revision_external_organization_id_id_key ON public.revision_external USING btree (organization_id, id)
CREATE UNIQUE INDEX revision_external_pkey ON public.revision_external USING btree (id)
CREATE UNIQUE INDEX revision_external_revision_id_external_document_id_key ON public.revision_external USING btree (revision_id, external_document_id)
CREATE UNIQUE INDEX revision_organization_id_id_key ON public.revision USING btree (organization_id, id)
CREATE UNIQUE INDEX revision_organization_id_id_sha256_key ON public.revision USING btree (organization_id, id, sha256)
CREATE UNIQUE INDEX revision_pkey ON public.revision USING btree (id)
CREATE UNIQUE INDEX roster_import_organization_id_id_key ON public.roster_import USING btree (organization_id, id)
CREATE UNIQUE INDEX roster_import_pkey ON public.roster_import USING btree (id)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (id)
CREATE UNIQUE INDEX session_token_hash_key ON public.session USING btree (token_hash)
CREATE UNIQUE INDEX session_trainer_organization_id_id_key ON public.session_trainer USING btree (organization_id, id)
CREATE UNIQUE INDEX session_trainer_pkey ON public.session_trainer USING btree (id)
CREATE UNIQUE INDEX setup_link_pkey ON public.setup_link USING btree (token_hash)
CREATE UNIQUE INDEX sign_in_throttle_pkey ON public.sign_in_throttle USING btree (key)
CREATE UNIQUE INDEX signing_authorization_organization_id_id_key ON public.signing_authorization USING btree (organization_id, id)
CREATE UNIQUE INDEX signing_authorization_pkey ON public.signing_authorization USING btree (id)
CREATE UNIQUE INDEX task_adjustment_organization_id_id_key ON public.task_adjustment USING btree (organization_id, id)
CREATE UNIQUE INDEX task_adjustment_pkey ON public.task_adjustment USING btree (id)
CREATE UNIQUE INDEX task_lead_organization_id_id_key ON public.task_lead USING btree (organization_id, id)
CREATE UNIQUE INDEX task_lead_pkey ON public.task_lead USING btree (id)
CREATE UNIQUE INDEX task_lead_task_id_unit_id_key ON public.task_lead USING btree (task_id, unit_id)
CREATE UNIQUE INDEX test_mark_enrolment_id_test_attempt_key ON public.test_mark USING btree (enrolment_id, test, attempt)
CREATE UNIQUE INDEX test_mark_organization_id_id_key ON public.test_mark USING btree (organization_id, id)
CREATE UNIQUE INDEX test_mark_pkey ON public.test_mark USING btree (id)
CREATE UNIQUE INDEX trainer_organization_id_id_key ON public.trainer USING btree (organization_id, id)
CREATE UNIQUE INDEX trainer_person ON public.trainer USING btree (organization_id, person_id) WHERE (person_id IS NOT NULL)
CREATE UNIQUE INDEX trainer_pkey ON public.trainer USING btree (id)
CREATE UNIQUE INDEX training_class_organization_id_code_key ON public.training_class USING btree (organization_id, code)
CREATE UNIQUE INDEX training_class_organization_id_id_key ON public.training_class USING btree (organization_id, id)
CREATE UNIQUE INDEX training_class_pkey ON public.training_class USING btree (id)
CREATE UNIQUE INDEX training_provider_organization_id_confirmation_number_key ON public.training_provider USING btree (organization_id, confirmation_number)
CREATE UNIQUE INDEX training_provider_organization_id_id_key ON public.training_provider USING btree (organization_id, id)
CREATE UNIQUE INDEX training_provider_pkey ON public.training_provider USING btree (id)
CREATE UNIQUE INDEX training_room_organization_id_id_key ON public.training_room USING btree (organization_id, id)
CREATE UNIQUE INDEX training_room_organization_id_name_key ON public.training_room USING btree (organization_id, name)
CREATE UNIQUE INDEX training_room_pkey ON public.training_room USING btree (id)
CREATE UNIQUE INDEX transferred_once ON public.archive_transfer_item USING btree (record_id) WHERE (dropped_at IS NULL)
CREATE UNIQUE INDEX unit_report_decision_organization_id_id_key ON public.unit_report_decision USING btree (organization_id, id)
CREATE UNIQUE INDEX unit_report_decision_pkey ON public.unit_report_decision USING btree (id)
CREATE UNIQUE INDEX unit_report_organization_id_id_key ON public.unit_report USING btree (organization_id, id)
CREATE UNIQUE INDEX unit_report_period_id_unit_id_key ON public.unit_report USING btree (period_id, unit_id)
CREATE UNIQUE INDEX unit_report_pkey ON public.unit_report USING btree (id)
CREATE UNIQUE INDEX upload_batch_file_batch_id_path_key ON public.upload_batch_file USING btree (batch_id, path)
CREATE UNIQUE INDEX upload_batch_file_organization_id_id_key ON public.upload_batch_file USING btree (organization_id, id)
CREATE UNIQUE INDEX upload_batch_file_pkey ON public.upload_batch_file USING btree (id)
CREATE UNIQUE INDEX upload_batch_organization_id_id_key ON public.upload_batch USING btree (organization_id, id)
CREATE UNIQUE INDEX upload_batch_pkey ON public.upload_batch USING btree (id)
CREATE UNIQUE INDEX withdrawal_number_organization_id_id_key ON public.withdrawal_number USING btree (organization_id, id)
CREATE UNIQUE INDEX withdrawal_number_pkey ON public.withdrawal_number USING btree (id)
CREATE UNIQUE INDEX withdrawal_number_revocation_id_key ON public.withdrawal_number USING btree (revocation_id)
CREATE UNIQUE INDEX withdrawal_number_withdrawal_id_key ON public.withdrawal_number USING btree (withdrawal_id)
CREATE UNIQUE INDEX withdrawal_organization_id_id_key ON public.withdrawal USING btree (organization_id, id)
CREATE UNIQUE INDEX withdrawal_pkey ON public.withdrawal USING btree (id)
CREATE UNIQUE INDEX withdrawal_revocation_organization_id_id_key ON public.withdrawal_revocation USING btree (organization_id, id)
CREATE UNIQUE INDEX withdrawal_revocation_pkey ON public.withdrawal_revocation USING btree (id)
CREATE UNIQUE INDEX withdrawal_revocation_withdrawal_id_key ON public.withdrawal_revocation USING btree (withdrawal_id)

administrative_procedure: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
administrative_procedure: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
administrative_procedure: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
administrative_procedure: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
administrative_procedure: owner_all ALL using (true) check (true)
administrative_procedure_import: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
administrative_procedure_import: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
administrative_procedure_import: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
administrative_procedure_import: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
administrative_procedure_import: owner_all ALL using (true) check (true)
administrative_procedure_version: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
administrative_procedure_version: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
administrative_procedure_version: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
administrative_procedure_version: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
administrative_procedure_version: owner_all ALL using (true) check (true)
approval: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
approval: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
approval: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
approval: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
approval: owner_all ALL using (true) check (true)
approval_number: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
approval_number: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
approval_number: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
approval_number: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
approval_number: owner_all ALL using (true) check (true)
archive_transfer: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
archive_transfer: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
archive_transfer: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
archive_transfer: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
archive_transfer: owner_all ALL using (true) check (true)
archive_transfer_item: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
archive_transfer_item: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
archive_transfer_item: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
archive_transfer_item: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
archive_transfer_item: owner_all ALL using (true) check (true)
attendance: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
attendance: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
attendance: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
attendance: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
attendance: owner_all ALL using (true) check (true)
briefing: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
briefing: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
briefing: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = ANY (ARRAY['system'::text, 'supervisor'::text])))) check ()
briefing: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
briefing: owner_all ALL using (true) check (true)
briefing_document: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
briefing_document: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
briefing_document: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = ANY (ARRAY['system'::text, 'supervisor'::text])))) check ()
briefing_document: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
briefing_document: owner_all ALL using (true) check (true)
certificate: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
certificate: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
certificate: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'public'::text) AND (issued_at IS NOT NULL)))) check ()
certificate: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
certificate: owner_all ALL using (true) check (true)
certificate_grant: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
certificate_grant: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
certificate_grant: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
certificate_grant: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
certificate_grant: owner_all ALL using (true) check (true)
certificate_work: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
certificate_work: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
certificate_work: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
certificate_work: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
certificate_work: owner_all ALL using (true) check (true)
change_impact: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
change_impact: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
change_impact: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
change_impact: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
change_impact: owner_all ALL using (true) check (true)
change_opinion: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
change_opinion: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
change_opinion: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
change_opinion: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
change_opinion: owner_all ALL using (true) check (true)
change_request: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
change_request: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
change_request: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
change_request: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
change_request: owner_all ALL using (true) check (true)
change_request_document: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
change_request_document: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
change_request_document: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
change_request_document: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
change_request_document: owner_all ALL using (true) check (true)
check_in_tries: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
check_in_tries: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
check_in_tries: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
check_in_tries: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
check_in_tries: owner_all ALL using (true) check (true)
class_evaluation: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
class_evaluation: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
class_evaluation: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'public'::text))) check ()
class_evaluation: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
class_evaluation: owner_all ALL using (true) check (true)
class_invitation: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
class_invitation: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
class_invitation: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
class_invitation: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
class_invitation: owner_all ALL using (true) check (true)
class_session: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
class_session: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
class_session: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
class_session: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
class_session: owner_all ALL using (true) check (true)
competence_requirement: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
competence_requirement: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
competence_requirement: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
competence_requirement: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
competence_requirement: owner_all ALL using (true) check (true)
course: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
course: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
course: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
course: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
course: owner_all ALL using (true) check (true)
course_topic: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
course_topic: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
course_topic: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
course_topic: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
course_topic: owner_all ALL using (true) check (true)
deputy_field: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
deputy_field: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
deputy_field: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
deputy_field: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
deputy_field: owner_all ALL using (true) check (true)
destruction: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
destruction: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
destruction: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
destruction: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
destruction: owner_all ALL using (true) check (true)
destruction_item: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
destruction_item: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
destruction_item: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
destruction_item: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
destruction_item: owner_all ALL using (true) check (true)
destruction_number: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
destruction_number: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
destruction_number: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
destruction_number: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
destruction_number: owner_all ALL using (true) check (true)
distribution: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
distribution: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
distribution: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
distribution: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
distribution: owner_all ALL using (true) check (true)
document: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
document: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
document: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'supervisor'::text) AND (effective_on IS NOT NULL)))) check ()
document: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
document: owner_all ALL using (true) check (true)
document_import: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
document_import: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
document_import: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
document_import: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
document_import: owner_all ALL using (true) check (true)
document_kind: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
document_kind: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
document_kind: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
document_kind: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
document_kind: owner_all ALL using (true) check (true)
document_review: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
document_review: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
document_review: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
document_review: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
document_review: owner_all ALL using (true) check (true)
effectiveness_evaluation: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
effectiveness_evaluation: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
effectiveness_evaluation: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
effectiveness_evaluation: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
effectiveness_evaluation: owner_all ALL using (true) check (true)
effectiveness_review: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
effectiveness_review: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
effectiveness_review: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
effectiveness_review: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
effectiveness_review: owner_all ALL using (true) check (true)
enrolment: agency_nominates INSERT using () check (((counterpart_organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])) AND (shared_at IS NOT NULL) AND (nomination_id IS NOT NULL) AND (state = 'nominated'::text) AND (source = 'nomination'::text) AND (num_nonnulls(ordinal, import_id) = 0)))
enrolment: agency_takes_back UPDATE using (((counterpart_organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])) AND (shared_at IS NOT NULL) AND (nomination_id IS NOT NULL) AND (state = 'nominated'::text))) check (((counterpart_organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])) AND (shared_at IS NOT NULL) AND (nomination_id IS NOT NULL) AND (state = 'withdrawn'::text) AND (ordinal IS NULL)))
enrolment: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
enrolment: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
enrolment: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
enrolment: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
enrolment: owner_all ALL using (true) check (true)
evaluation_answer: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
evaluation_answer: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evaluation_answer: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
evaluation_answer: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evaluation_answer: owner_all ALL using (true) check (true)
evidence: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
evidence: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evidence: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (other_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (EXISTS ( SELECT FROM plan_task t WHERE (t.id = evidence.task_id))))) check ()
evidence: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evidence: owner_all ALL using (true) check (true)
evidence_pack: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
evidence_pack: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evidence_pack: app_select SELECT using ((((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) AND (asked_by = ( SELECT app_person() AS app_person))) OR (( SELECT app_reach() AS app_reach) = 'system'::text))) check ()
evidence_pack: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evidence_pack: owner_all ALL using (true) check (true)
evidence_pack_record: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
evidence_pack_record: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evidence_pack_record: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
evidence_pack_record: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evidence_pack_record: owner_all ALL using (true) check (true)
evidence_pack_work: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
evidence_pack_work: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evidence_pack_work: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
evidence_pack_work: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
evidence_pack_work: owner_all ALL using (true) check (true)
external_certificate: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
external_certificate: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
external_certificate: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
external_certificate: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
external_certificate: owner_all ALL using (true) check (true)
external_document: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
external_document: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
external_document: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'supervisor'::text) AND (removed_at IS NULL)))) check ()
external_document: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
external_document: owner_all ALL using (true) check (true)
external_link: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
external_link: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
external_link: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'supervisor'::text) AND (ended_at IS NULL) AND (EXISTS ( SELECT FROM document d WHERE (d.id = external_link.document_id)))))) check ()
external_link: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
external_link: owner_all ALL using (true) check (true)
file: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
file: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
file: app_select SELECT using ((((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'supervisor'::text) AND ((entered_at IS NOT NULL) OR (EXISTS ( SELECT FROM external_document e WHERE ((e.file_id = file.id) AND (e.organization_id = file.organization_id)))))) OR (EXISTS ( SELECT FROM nomination n WHERE ((n.file_id = file.id) AND (n.organization_id = file.organization_id) AND (n.counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])))))) AND ((only_for IS NULL) OR (only_for = ( SELECT app_person() AS app_person)) OR (( SELECT app_reach() AS app_reach) = 'system'::text)))) check ()
file: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
file: owner_all ALL using (true) check (true)
file_text: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
file_text: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
file_text: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'supervisor'::text) AND (EXISTS ( SELECT FROM file f WHERE ((f.id = file_text.file_id) AND (f.entered_at IS NOT NULL))))))) check ()
file_text: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
file_text: owner_all ALL using (true) check (true)
handover: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
handover: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
handover: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
handover: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
handover: owner_all ALL using (true) check (true)
handover_item: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
handover_item: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
handover_item: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
handover_item: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
handover_item: owner_all ALL using (true) check (true)
issuance: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
issuance: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
issuance: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'supervisor'::text) AND (state = ANY (ARRAY['signed'::text, 'numbered'::text, 'issued'::text]))))) check ()
issuance: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
issuance: owner_all ALL using (true) check (true)
journal_entry: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
journal_entry: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
journal_entry: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text))) check ()
journal_entry: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
journal_entry: owner_all ALL using (true) check (true)
learner: agency_nominates INSERT using () check (((counterpart_organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])) AND (shared_at IS NOT NULL) AND (num_nonnulls(merged_into_id, erased_at, import_id) = 0) AND (EXISTS ( SELECT FROM class_invitation i WHERE ((i.organization_id = learner.organization_id) AND (i.counterpart_organization_id = learner.counterpart_organization_id) AND (i.state = 'open'::text))))))
learner: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
learner: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
learner: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
learner: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
learner: owner_all ALL using (true) check (true)
learner_link: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
learner_link: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
learner_link: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
learner_link: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
learner_link: owner_all ALL using (true) check (true)
nomination: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
nomination: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
nomination: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
nomination: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
nomination: owner_all ALL using (true) check (true)
paper_copy: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
paper_copy: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
paper_copy: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
paper_copy: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
paper_copy: owner_all ALL using (true) check (true)
period_report: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
period_report: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
period_report: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
period_report: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
period_report: owner_all ALL using (true) check (true)
personal_data_read: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
personal_data_read: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
personal_data_read: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
personal_data_read: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
personal_data_read: owner_all ALL using (true) check (true)
plan: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
plan: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
plan: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (EXISTS ( SELECT FROM task_lead l WHERE ((l.plan_id = plan.id) AND (l.shared_at IS NOT NULL) AND (l.counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))))))) check ()
plan: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
plan: owner_all ALL using (true) check (true)
plan_import: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
plan_import: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
plan_import: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
plan_import: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
plan_import: owner_all ALL using (true) check (true)
plan_section: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
plan_section: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
plan_section: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (EXISTS ( SELECT FROM plan_task t WHERE (t.section_id = plan_section.id))))) check ()
plan_section: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
plan_section: owner_all ALL using (true) check (true)
plan_task: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
plan_task: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
plan_task: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (EXISTS ( SELECT FROM task_lead l WHERE ((l.task_id = plan_task.id) AND (l.shared_at IS NOT NULL) AND (l.counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))))))) check ()
plan_task: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
plan_task: owner_all ALL using (true) check (true)
procedure_form: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
procedure_form: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
procedure_form: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
procedure_form: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
procedure_form: owner_all ALL using (true) check (true)
procedure_sheet: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
procedure_sheet: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
procedure_sheet: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'supervisor'::text) AND (EXISTS ( SELECT FROM revision r WHERE (r.id = procedure_sheet.revision_id)))))) check ()
procedure_sheet: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
procedure_sheet: owner_all ALL using (true) check (true)
procedure_subject: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
procedure_subject: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
procedure_subject: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
procedure_subject: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
procedure_subject: owner_all ALL using (true) check (true)
progress_edit: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
progress_edit: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
progress_edit: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
progress_edit: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
progress_edit: owner_all ALL using (true) check (true)
progress_entry: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
progress_entry: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
progress_entry: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
progress_entry: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
progress_entry: owner_all ALL using (true) check (true)
reading: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
reading: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
reading: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
reading: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
reading: owner_all ALL using (true) check (true)
receipt: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
receipt: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
receipt: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
receipt: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
receipt: owner_all ALL using (true) check (true)
receipt_line: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
receipt_line: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
receipt_line: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
receipt_line: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
receipt_line: owner_all ALL using (true) check (true)
record: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
record: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
record: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
record: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
record: owner_all ALL using (true) check (true)
record_file: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
record_file: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
record_file: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
record_file: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
record_file: owner_all ALL using (true) check (true)
record_hold: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
record_hold: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
record_hold: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
record_hold: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
record_hold: owner_all ALL using (true) check (true)
record_link: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
record_link: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
record_link: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (other_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
record_link: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
record_link: owner_all ALL using (true) check (true)
report_section: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
report_section: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
report_section: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
report_section: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
report_section: owner_all ALL using (true) check (true)
reporting_period: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
reporting_period: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
reporting_period: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (EXISTS ( SELECT FROM plan p WHERE (p.id = reporting_period.plan_id))))) check ()
reporting_period: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
reporting_period: owner_all ALL using (true) check (true)
retention_class: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
retention_class: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
retention_class: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
retention_class: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
retention_class: owner_all ALL using (true) check (true)
retention_default: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
retention_default: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
retention_default: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
retention_default: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
retention_default: owner_all ALL using (true) check (true)
review: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
review: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
review: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
review: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
review: owner_all ALL using (true) check (true)
revision: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
revision: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
revision: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'supervisor'::text) AND (state = ANY (ARRAY['effective'::text, 'superseded'::text, 'withdrawn'::text])) AND (effective_from IS NOT NULL)))) check ()
revision: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
revision: owner_all ALL using (true) check (true)
revision_edit: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
revision_edit: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
revision_edit: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
revision_edit: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
revision_edit: owner_all ALL using (true) check (true)
revision_external: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
revision_external: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
revision_external: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR ((( SELECT app_reach() AS app_reach) = 'supervisor'::text) AND (dropped_at IS NULL) AND (EXISTS ( SELECT FROM revision r WHERE (r.id = revision_external.revision_id)))))) check ()
revision_external: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
revision_external: owner_all ALL using (true) check (true)
roster_import: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
roster_import: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
roster_import: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
roster_import: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
roster_import: owner_all ALL using (true) check (true)
session_trainer: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
session_trainer: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
session_trainer: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
session_trainer: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
session_trainer: owner_all ALL using (true) check (true)
signing_authorization: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
signing_authorization: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
signing_authorization: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
signing_authorization: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
signing_authorization: owner_all ALL using (true) check (true)
task_adjustment: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
task_adjustment: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
task_adjustment: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (EXISTS ( SELECT FROM plan_task t WHERE (t.id = task_adjustment.task_id))))) check ()
task_adjustment: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
task_adjustment: owner_all ALL using (true) check (true)
task_lead: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
task_lead: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
task_lead: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
task_lead: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
task_lead: owner_all ALL using (true) check (true)
test_mark: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
test_mark: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
test_mark: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
test_mark: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
test_mark: owner_all ALL using (true) check (true)
trainer: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
trainer: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
trainer: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
trainer: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
trainer: owner_all ALL using (true) check (true)
training_class: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
training_class: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
training_class: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
training_class: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
training_class: owner_all ALL using (true) check (true)
training_provider: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
training_provider: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
training_provider: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
training_provider: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
training_provider: owner_all ALL using (true) check (true)
training_room: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
training_room: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
training_room: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
training_room: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
training_room: owner_all ALL using (true) check (true)
unit_report: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
unit_report: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
unit_report: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
unit_report: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
unit_report: counterpart_receives UPDATE using (((shared_at IS NOT NULL) AND (state = ANY (ARRAY['submitted'::text, 'accepted'::text])) AND (counterpart_organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))) check (((shared_at IS NOT NULL) AND (state = ANY (ARRAY['returned'::text, 'accepted'::text])) AND (counterpart_organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))))
unit_report: owner_all ALL using (true) check (true)
unit_report_decision: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
unit_report_decision: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
unit_report_decision: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((shared_at IS NOT NULL) AND (counterpart_organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
unit_report_decision: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
unit_report_decision: owner_all ALL using (true) check (true)
upload_batch: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
upload_batch: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
upload_batch: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
upload_batch: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
upload_batch: owner_all ALL using (true) check (true)
upload_batch_file: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
upload_batch_file: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
upload_batch_file: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR false)) check ()
upload_batch_file: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
upload_batch_file: owner_all ALL using (true) check (true)
withdrawal: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
withdrawal: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
withdrawal: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
withdrawal: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
withdrawal: owner_all ALL using (true) check (true)
withdrawal_number: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
withdrawal_number: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
withdrawal_number: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
withdrawal_number: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
withdrawal_number: owner_all ALL using (true) check (true)
withdrawal_revocation: app_delete DELETE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ()
withdrawal_revocation: app_insert INSERT using () check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
withdrawal_revocation: app_select SELECT using (((organization_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (( SELECT app_reach() AS app_reach) = 'system'::text) OR (( SELECT app_reach() AS app_reach) = 'supervisor'::text))) check ()
withdrawal_revocation: app_update UPDATE using ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[]))) check ((organization_id = ANY (( SELECT app_writes() AS app_writes)::uuid[])))
withdrawal_revocation: owner_all ALL using (true) check (true)

CREATE CONSTRAINT TRIGGER ends_with_its_drafts AFTER INSERT ON public.withdrawal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ends_with_its_drafts()
CREATE CONSTRAINT TRIGGER ends_with_its_drafts AFTER UPDATE OF state ON public.document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state = 'withdrawn'::text) AND (old.state <> 'withdrawn'::text))) EXECUTE FUNCTION ends_with_its_drafts()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.absence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.administrative_procedure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.administrative_procedure_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.administrative_procedure_version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.api_token DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.approval DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.approval_number DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.archive_transfer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.archive_transfer_item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.attendance DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.briefing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.briefing_document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.certificate_grant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.change_impact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.change_opinion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.change_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.change_request_document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.class_evaluation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.class_invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.class_session DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.competence_requirement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.course DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.course_topic DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.deputy_field DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.destruction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.destruction_item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.destruction_number DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.distribution DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.document_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.document_kind DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.document_review DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.effectiveness_evaluation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.effectiveness_review DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.enrolment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.evidence_pack DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.evidence_pack_record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.external_certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.external_document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.external_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.handover DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.handover_item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.issuance DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.learner DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.learner_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.nomination DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.organization DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.organization_duty DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.organization_rule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.organization_succession DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.paper_copy DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.period_report DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.plan DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.plan_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.plan_section DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.plan_task DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.procedure_form DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.procedure_sheet DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.procedure_subject DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.progress_edit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.progress_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.qms_coverage DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.reading DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.receipt DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.receipt_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.record_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.record_hold DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.record_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.report_section DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.reporting_period DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.retention_class DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.retention_default DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.review DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.revision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.revision_edit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.revision_external DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.roster_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.session_trainer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.signing_authorization DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.task_adjustment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.task_lead DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.test_mark DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.trainer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.training_class DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.training_provider DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.training_room DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.unit_report DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.unit_report_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.upload_batch DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.withdrawal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.withdrawal_number DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER journal_required AFTER INSERT OR DELETE OR UPDATE ON public.withdrawal_revocation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_record()
CREATE CONSTRAINT TRIGGER moves_as_one AFTER INSERT OR UPDATE ON public.issuance DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION issuance_moves_as_one()
CREATE CONSTRAINT TRIGGER moves_as_one AFTER INSERT OR UPDATE ON public.revision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION issuance_moves_as_one()
CREATE CONSTRAINT TRIGGER title_of_revision AFTER INSERT OR UPDATE OF title, effective_on ON public.document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION title_of_revision()
CREATE CONSTRAINT TRIGGER title_of_revision AFTER INSERT OR UPDATE OF title, state ON public.revision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION title_of_revision()
CREATE TRIGGER answers_open_evaluation BEFORE INSERT ON public.evaluation_answer FOR EACH ROW EXECUTE FUNCTION answers_open_evaluation()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.approval FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.approval_number FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.briefing_document FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.change_request_document FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.destruction_number FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.document_review FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.evaluation_answer FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.evidence_pack_record FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.handover FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.handover_item FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.journal_seal FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.nomination FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.reading FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.receipt_line FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.revision_edit FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.task_adjustment FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.unit_report_decision FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.withdrawal_number FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.withdrawal_revocation FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.approval_number FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.briefing_document FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.change_request_document FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.destruction_number FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.document_review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.evaluation_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.evidence_pack_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.handover FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.handover_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.journal_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.nomination FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.reading FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.receipt_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.revision_edit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.task_adjustment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.unit_report_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.withdrawal_number FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.withdrawal_revocation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER arrived_as_declared AFTER INSERT OR UPDATE ON public.upload_batch_file FOR EACH ROW WHEN ((new.file_id IS NOT NULL)) EXECUTE FUNCTION arrived_as_declared()
CREATE TRIGGER asked_until_given BEFORE UPDATE OF person_id ON public.change_opinion FOR EACH ROW EXECUTE FUNCTION asked_until_given()
CREATE TRIGGER attendance_of_open_session BEFORE INSERT OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION attendance_of_open_session()
CREATE TRIGGER attends_own_class AFTER INSERT OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION attends_own_class()
CREATE TRIGGER begins_as_draft BEFORE INSERT ON public.revision FOR EACH ROW WHEN (((new.state <> 'draft'::text) AND (new.origin <> 'existing'::text))) EXECUTE FUNCTION refuse_birth()
CREATE TRIGGER carries_accepted_request AFTER INSERT OR UPDATE OF change_request_id ON public.revision FOR EACH ROW EXECUTE FUNCTION carries_accepted_request()
CREATE TRIGGER certificate_in_turn AFTER INSERT ON public.certificate FOR EACH ROW EXECUTE FUNCTION certificate_in_turn()
CREATE TRIGGER certificate_is_earned AFTER INSERT OR UPDATE OF state ON public.certificate FOR EACH ROW EXECUTE FUNCTION certificate_is_earned()
CREATE TRIGGER copied_in_turn AFTER INSERT ON public.paper_copy FOR EACH ROW EXECUTE FUNCTION copied_in_turn()
CREATE TRIGGER copied_while_in_force AFTER INSERT ON public.paper_copy FOR EACH ROW EXECUTE FUNCTION copied_while_in_force()
CREATE TRIGGER copy_settled_for_good BEFORE UPDATE OF outcome, settled_by, settled_at, remark ON public.paper_copy FOR EACH ROW EXECUTE FUNCTION copy_settled_for_good()
CREATE TRIGGER count_record AFTER INSERT ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION count_record()
CREATE TRIGGER document_goes_on BEFORE INSERT OR UPDATE OF state ON public.revision FOR EACH ROW EXECUTE FUNCTION document_goes_on()
CREATE TRIGGER edit_of_file_names_it BEFORE INSERT ON public.revision_edit FOR EACH ROW WHEN ((((new.field = ANY (ARRAY['file'::text, 'source'::text])) AND (new.after_file_id IS NULL)) OR ((new.field = ANY (ARRAY['title'::text, 'change-summary'::text])) AND (num_nonnulls(new.before_file_id, new.after_file_id) > 0)))) EXECUTE FUNCTION edit_names_no_file()
CREATE TRIGGER ends_once BEFORE UPDATE OF valid_to, ended_by_decision ON public.administrative_procedure_version FOR EACH ROW WHEN ((old.valid_to IS NOT NULL)) EXECUTE FUNCTION ends_once()
CREATE TRIGGER erased_for_good BEFORE UPDATE ON public.learner FOR EACH ROW EXECUTE FUNCTION erased_for_good()
CREATE TRIGGER evaluates_own_people AFTER INSERT ON public.effectiveness_evaluation FOR EACH ROW EXECUTE FUNCTION evaluates_own_people()
CREATE TRIGGER existing_decision_of_existing BEFORE INSERT ON public.approval FOR EACH ROW EXECUTE FUNCTION existing_decision_of_existing()
CREATE TRIGGER external_withdrawn_for_good BEFORE UPDATE ON public.external_certificate FOR EACH ROW EXECUTE FUNCTION external_withdrawn_for_good()
CREATE TRIGGER frozen BEFORE UPDATE ON public.absence FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'person_id', 'away_from', 'entered_by', 'entered_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.administrative_procedure FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'code')
CREATE TRIGGER frozen BEFORE UPDATE ON public.administrative_procedure_import FOR EACH ROW EXECUTE FUNCTION enforce_frozen('proposal', 'corrections', 'outcome')
CREATE TRIGGER frozen BEFORE UPDATE ON public.administrative_procedure_version FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'administrative_procedure_id', 'name', 'field', 'level', 'time_limit', 'fee', 'note', 'decision_number', 'decided_on', 'valid_from', 'import_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.archive_transfer FOR EACH ROW EXECUTE FUNCTION enforce_frozen('draft', 'title', 'minutes_number', 'received_on', 'minutes_file_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'class_id', 'session_id', 'enrolment_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.briefing FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'kind', 'subject', 'held_on', 'place', 'led_by', 'file_id', 'recorded_by', 'recorded_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.certificate FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'grant_id', 'class_id', 'enrolment_id', 'year', 'number', 'replaces_id', 'reissue_reason')
CREATE TRIGGER frozen BEFORE UPDATE ON public.certificate_grant FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'class_id', 'created_by', 'created_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.change_impact FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'request_id', 'kind', 'subject_id', 'label')
CREATE TRIGGER frozen BEFORE UPDATE ON public.change_opinion FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'request_id', 'asked_by', 'asked_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.change_request FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'year', 'number', 'kind', 'proposed_title', 'reason', 'proposal', 'file_id', 'filed_by', 'filed_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.check_in_tries FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'session_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.class_evaluation FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'class_id', 'title', 'issuer', 'starts_on', 'ends_on')
CREATE TRIGGER frozen BEFORE UPDATE ON public.class_invitation FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'counterpart_organization_id', 'shared_at', 'class_id', 'course_name', 'title', 'starts_on', 'ends_on', 'place', 'contact', 'seats', 'invited_by', 'invited_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.class_session FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'class_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.competence_requirement FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'role', 'course_id', 'course_name', 'basis', 'valid_from', 'created_by', 'created_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.deputy_field FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'person_id', 'unit_id', 'procedure_field', 'decided', 'valid_from', 'entered_by', 'entered_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.destruction FOR EACH ROW EXECUTE FUNCTION enforce_frozen('draft,reviewed', 'title', 'council', 'opinion', 'reviewed_on', 'decision_kind', 'decision_number', 'decided_on', 'decision_file_id', 'signer_name', 'signer_post', 'method', 'authorization_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.distribution FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'document_id', 'unit_id', 'distributed_by', 'distributed_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.document_import FOR EACH ROW EXECUTE FUNCTION enforce_frozen('proposal', 'corrections', 'files', 'documents', 'created_by', 'created_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.document_kind FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'key', 'nature')
CREATE TRIGGER frozen BEFORE UPDATE ON public.effectiveness_evaluation FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'review_id', 'class_organization_id', 'enrolment_id', 'verdict', 'seen_by', 'evaluated_by', 'evaluated_at', 'replaces_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.effectiveness_review FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'class_organization_id', 'class_id', 'class_code', 'class_title', 'asked_on', 'started_by', 'started_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.enrolment FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'class_id', 'learner_id', 'source', 'created_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.evidence_pack FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'title', 'criteria', 'records', 'files', 'bytes', 'asked_by', 'asked_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.external_certificate FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'person_id', 'course_id', 'course_name', 'issuer', 'number', 'issued_on', 'expires_on', 'file_id', 'entered_by', 'entered_at', 'replaces_id', 'correction_reason')
CREATE TRIGGER frozen BEFORE UPDATE ON public.external_document FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'created_by', 'created_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.external_link FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'external_document_id', 'document_id', 'linked_by', 'linked_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.file FOR EACH ROW EXECUTE FUNCTION enforce_frozen('pending', 'sha256', 'size', 'object_key', 'content_type', 'name', 'organization_id', 'verified_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.issuance FOR EACH ROW EXECUTE FUNCTION enforce_frozen('draft,returned,in-review', 'subject', 'statement', 'prepared_by', 'organization_id', 'approval_kind', 'signer_name', 'signer_post', 'method', 'signed_at', 'effective_from')
CREATE TRIGGER frozen BEFORE UPDATE ON public.learner FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'created_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.learner_link FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'learner_organization_id', 'learner_id', 'person_id', 'linked_by', 'linked_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.paper_copy FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'revision_id', 'number', 'unit_id', 'person_id', 'outside', 'issued_by', 'issued_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.period_report FOR EACH ROW EXECUTE FUNCTION enforce_frozen('draft', 'number', 'issued_on', 'file_id', 'issued_by', 'issued_at', 'organization_id', 'plan_id', 'period_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.personal_data_read FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'kind', 'subject_id', 'reader_id', 'reader_organization_id', 'read_on', 'way')
CREATE TRIGGER frozen BEFORE UPDATE ON public.plan_import FOR EACH ROW EXECUTE FUNCTION enforce_frozen('proposal', 'corrections', 'plan_id', 'decided_by', 'decided_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.procedure_sheet FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'revision_id', 'origin')
CREATE TRIGGER frozen BEFORE UPDATE ON public.receipt FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'batch_id', 'year', 'number', 'title', 'files', 'bytes', 'manifest_sha256', 'issued_by', 'issued_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.record FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'kind', 'source_type', 'source_id', 'created_by', 'created_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.record_file FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'record_id', 'file_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.record_link FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'record_id', 'other_organization_id', 'other_id', 'kind', 'turned', 'linked_by', 'linked_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.revision FOR EACH ROW EXECUTE FUNCTION enforce_frozen('draft,returned,in-review', 'title', 'change_summary', 'issue', 'amendment', 'document_id', 'prepared_by', 'organization_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.revision_external FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'revision_id', 'external_document_id')
CREATE TRIGGER frozen BEFORE UPDATE ON public.roster_import FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'class_id', 'source', 'enters_as', 'source_name', 'read_rows', 'created_by', 'created_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.signing_authorization FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'number', 'decided_on', 'granted_by', 'person_id', 'unit_id', 'matter', 'valid_from', 'valid_until', 'file_id', 'entered_by', 'entered_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.test_mark FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'class_id', 'enrolment_id', 'test', 'attempt')
CREATE TRIGGER frozen BEFORE UPDATE ON public.training_class FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'organization_id', 'created_by', 'created_at')
CREATE TRIGGER frozen BEFORE UPDATE ON public.unit_report FOR EACH ROW EXECUTE FUNCTION enforce_frozen('drafting,returned', 'id', 'organization_id', 'counterpart_organization_id', 'shared_at', 'plan_id', 'period_id', 'unit_id', 'submitted_by', 'submitted_at', 'late')
CREATE TRIGGER frozen BEFORE UPDATE ON public.upload_batch FOR EACH ROW EXECUTE FUNCTION enforce_frozen('open', 'title', 'form', 'finished_at', 'organization_id', 'started_by', 'started_at')
CREATE TRIGGER frozen_course BEFORE UPDATE ON public.training_class FOR EACH ROW EXECUTE FUNCTION enforce_frozen('planned', 'course_id', 'code')
CREATE TRIGGER frozen_decision BEFORE UPDATE ON public.change_request FOR EACH ROW EXECUTE FUNCTION enforce_frozen('awaiting', 'decided_by', 'decided_at', 'decision_reason')
CREATE TRIGGER frozen_decision BEFORE UPDATE ON public.issuance FOR EACH ROW EXECUTE FUNCTION enforce_frozen('draft,returned,in-review,signed', 'decision_number', 'decided_on', 'decision_file_id')
CREATE TRIGGER frozen_external BEFORE UPDATE ON public.change_request FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'external_document_id')
CREATE TRIGGER frozen_files BEFORE UPDATE ON public.revision FOR EACH ROW WHEN ((NOT ((old.origin = 'existing'::text) AND (old.file_id IS NULL) AND ((old.source_file_id IS NULL) OR (NOT (new.source_file_id IS DISTINCT FROM old.source_file_id)))))) EXECUTE FUNCTION enforce_frozen('draft,returned,in-review', 'file_id', 'source_file_id', 'sha256')
CREATE TRIGGER frozen_import BEFORE UPDATE ON public.enrolment FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'import_id')
CREATE TRIGGER frozen_import BEFORE UPDATE ON public.learner FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'import_id')
CREATE TRIGGER frozen_issuance BEFORE UPDATE ON public.revision FOR EACH ROW EXECUTE FUNCTION enforce_frozen('draft,returned,in-review', 'issuance_id')
CREATE TRIGGER frozen_issued BEFORE UPDATE ON public.certificate FOR EACH ROW EXECUTE FUNCTION enforce_frozen('reserved,being-issued', 'file_id', 'issued_at', 'shared_at')
CREATE TRIGGER frozen_nomination BEFORE UPDATE ON public.enrolment FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'nomination_id')
CREATE TRIGGER frozen_numbered BEFORE UPDATE ON public.certificate_grant FOR EACH ROW EXECUTE FUNCTION enforce_frozen('draft,submitted,signed', 'number', 'decided_on', 'signer_name', 'signer_post', 'signed_for', 'authorization_id')
CREATE TRIGGER frozen_printed BEFORE UPDATE ON public.certificate FOR EACH ROW EXECUTE FUNCTION enforce_frozen('reserved', 'full_name', 'birth_date', 'position', 'agency_name', 'printed', 'expires_on', 'code_hash')
CREATE TRIGGER frozen_reading BEFORE UPDATE ON public.administrative_procedure_import FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'file_id', 'source_name', 'extent', 'decision_number', 'decided_on', 'valid_from', 'reading', 'created_by', 'created_at')
CREATE TRIGGER frozen_request BEFORE UPDATE ON public.revision FOR EACH ROW EXECUTE FUNCTION enforce_frozen('draft,returned,in-review', 'change_request_id')
CREATE TRIGGER frozen_sheet BEFORE UPDATE ON public.change_request FOR EACH ROW EXECUTE FUNCTION enforce_frozen('awaiting', 'signer_name', 'signer_post', 'method', 'authorization_id', 'decided_on', 'decision_file_id')
CREATE TRIGGER grant_by_authorization AFTER INSERT OR UPDATE OF signed_for, authorization_id, decided_on ON public.certificate_grant FOR EACH ROW EXECUTE FUNCTION grant_by_authorization()
CREATE TRIGGER guard_destruction BEFORE UPDATE ON public.record FOR EACH ROW EXECUTE FUNCTION guard_destruction()
CREATE TRIGGER hold_stays BEFORE UPDATE ON public.record_hold FOR EACH ROW EXECUTE FUNCTION hold_stays()
CREATE TRIGGER hours_of_session BEFORE INSERT OR UPDATE OF during ON public.session_trainer FOR EACH ROW EXECUTE FUNCTION trainer_has_hours_of_session()
CREATE TRIGGER learner_in_sight AFTER INSERT ON public.learner_link FOR EACH ROW EXECUTE FUNCTION learner_in_sight()
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.administrative_procedure_import FOR EACH ROW EXECUTE FUNCTION enforce_move('administrative-procedure-import')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.archive_transfer FOR EACH ROW EXECUTE FUNCTION enforce_move('archive-transfer')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.certificate FOR EACH ROW EXECUTE FUNCTION enforce_move('certificate')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.certificate_grant FOR EACH ROW EXECUTE FUNCTION enforce_move('certificate-grant')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.change_request FOR EACH ROW EXECUTE FUNCTION enforce_move('change-request')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.class_evaluation FOR EACH ROW EXECUTE FUNCTION enforce_move('class-evaluation')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.class_invitation FOR EACH ROW EXECUTE FUNCTION enforce_move('class-invitation')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.destruction FOR EACH ROW EXECUTE FUNCTION enforce_move('destruction')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.document_import FOR EACH ROW EXECUTE FUNCTION enforce_move('document-import')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.enrolment FOR EACH ROW EXECUTE FUNCTION enforce_move('enrolment')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.evidence_pack FOR EACH ROW EXECUTE FUNCTION enforce_move('evidence-pack')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.file FOR EACH ROW EXECUTE FUNCTION enforce_move('file')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.issuance FOR EACH ROW EXECUTE FUNCTION enforce_move('issuance')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.period_report FOR EACH ROW EXECUTE FUNCTION enforce_move('period-report')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.plan_import FOR EACH ROW EXECUTE FUNCTION enforce_move('plan-import')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.revision FOR EACH ROW EXECUTE FUNCTION enforce_move('revision')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.roster_import FOR EACH ROW EXECUTE FUNCTION enforce_move('roster-import')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.training_class FOR EACH ROW EXECUTE FUNCTION enforce_move('training-class')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.unit_report FOR EACH ROW EXECUTE FUNCTION enforce_move('unit-report')
CREATE TRIGGER legal_move BEFORE INSERT OR UPDATE OF state ON public.upload_batch FOR EACH ROW EXECUTE FUNCTION enforce_move('upload-batch')
CREATE TRIGGER line_of_open_batch AFTER INSERT OR UPDATE ON public.upload_batch_file FOR EACH ROW EXECUTE FUNCTION line_of_open_batch()
CREATE TRIGGER link_ended_for_good BEFORE UPDATE ON public.learner_link FOR EACH ROW EXECUTE FUNCTION link_ended_for_good()
CREATE TRIGGER named_before_approval AFTER INSERT OR UPDATE ON public.revision_external FOR EACH ROW EXECUTE FUNCTION named_before_approval()
CREATE TRIGGER nominated_into_its_class BEFORE INSERT ON public.enrolment FOR EACH ROW WHEN ((new.nomination_id IS NOT NULL)) EXECUTE FUNCTION nominated_into_its_class()
CREATE TRIGGER nomination_while_enrolling BEFORE INSERT ON public.nomination FOR EACH ROW EXECUTE FUNCTION nomination_while_enrolling()
CREATE TRIGGER numbered_in_turn AFTER INSERT ON public.change_request FOR EACH ROW EXECUTE FUNCTION numbered_in_turn()
CREATE TRIGGER numbers_confirmed_destruction AFTER INSERT ON public.destruction_number FOR EACH ROW EXECUTE FUNCTION numbers_confirmed_destruction()
CREATE TRIGGER numbers_lone_confirmation AFTER INSERT ON public.approval_number FOR EACH ROW EXECUTE FUNCTION numbers_lone_confirmation()
CREATE TRIGGER numbers_standing_confirmation AFTER INSERT ON public.withdrawal_number FOR EACH ROW EXECUTE FUNCTION numbers_standing_confirmation()
CREATE TRIGGER of_own_person AFTER INSERT ON public.external_certificate FOR EACH ROW EXECUTE FUNCTION of_own_person()
CREATE TRIGGER of_own_person AFTER INSERT ON public.learner_link FOR EACH ROW EXECUTE FUNCTION of_own_person()
CREATE TRIGGER one_standing_withdrawal BEFORE INSERT ON public.withdrawal FOR EACH ROW EXECUTE FUNCTION one_standing_withdrawal()
CREATE TRIGGER open_list BEFORE INSERT OR UPDATE ON public.archive_transfer_item FOR EACH ROW EXECUTE FUNCTION enforce_open_list('archive_transfer', 'transfer_id')
CREATE TRIGGER open_list BEFORE INSERT OR UPDATE ON public.destruction_item FOR EACH ROW EXECUTE FUNCTION enforce_decided_list()
CREATE TRIGGER origin_stays BEFORE UPDATE ON public.revision FOR EACH ROW EXECUTE FUNCTION enforce_frozen('', 'origin', 'import_id')
CREATE TRIGGER part_moves_with_revision AFTER INSERT OR UPDATE ON public.procedure_form FOR EACH ROW EXECUTE FUNCTION part_moves_with_revision()
CREATE TRIGGER part_moves_with_revision AFTER INSERT OR UPDATE ON public.procedure_subject FOR EACH ROW EXECUTE FUNCTION part_moves_with_revision()
CREATE TRIGGER questions_stay_once_answered BEFORE UPDATE ON public.class_evaluation FOR EACH ROW WHEN ((new.questions IS DISTINCT FROM old.questions)) EXECUTE FUNCTION questions_stay_once_answered()
CREATE TRIGGER reading_stays BEFORE UPDATE ON public.document_import FOR EACH ROW EXECUTE FUNCTION import_reading_stays()
CREATE TRIGGER reading_stays BEFORE UPDATE ON public.plan_import FOR EACH ROW EXECUTE FUNCTION plan_reading_stays()
CREATE TRIGGER reads_himself AFTER INSERT ON public.reading FOR EACH ROW EXECUTE FUNCTION reads_himself()
CREATE TRIGGER reads_what_was_in_force AFTER INSERT ON public.reading FOR EACH ROW EXECUTE FUNCTION reads_what_was_in_force()
CREATE TRIGGER recalled_before_printing AFTER UPDATE OF state ON public.certificate_grant FOR EACH ROW EXECUTE FUNCTION recalled_before_printing()
CREATE TRIGGER receipt_follows AFTER INSERT ON public.receipt FOR EACH ROW EXECUTE FUNCTION receipt_follows()
CREATE TRIGGER receipt_void_stays BEFORE UPDATE ON public.receipt FOR EACH ROW EXECUTE FUNCTION receipt_void_stays()
CREATE TRIGGER record_words_stay BEFORE UPDATE ON public.record FOR EACH ROW WHEN ((((((old.title IS DISTINCT FROM new.title) OR (old.code IS DISTINCT FROM new.code)) OR (old.number IS DISTINCT FROM new.number)) OR (old.issuer IS DISTINCT FROM new.issuer)) OR (old.happened_on IS DISTINCT FROM new.happened_on))) EXECUTE FUNCTION record_words_stay()
CREATE TRIGGER removed_stays BEFORE UPDATE ON public.record_link FOR EACH ROW EXECUTE FUNCTION removed_stays()
CREATE TRIGGER replaced_stays BEFORE UPDATE ON public.record_file FOR EACH ROW EXECUTE FUNCTION replaced_stays()
CREATE TRIGGER report_draft BEFORE INSERT OR UPDATE ON public.report_section FOR EACH ROW EXECUTE FUNCTION section_needs_draft()
CREATE TRIGGER report_open BEFORE INSERT OR UPDATE ON public.progress_entry FOR EACH ROW EXECUTE FUNCTION progress_needs_open_report()
CREATE TRIGGER requirement_ended_for_good BEFORE UPDATE ON public.competence_requirement FOR EACH ROW EXECUTE FUNCTION requirement_ended_for_good()
CREATE TRIGGER retention BEFORE UPDATE ON public.file FOR EACH ROW EXECUTE FUNCTION enforce_retention()
CREATE TRIGGER review_finished_for_good BEFORE UPDATE OF finished_at ON public.effectiveness_review FOR EACH ROW WHEN (((old.finished_at IS NOT NULL) AND (new.finished_at IS DISTINCT FROM old.finished_at))) EXECUTE FUNCTION review_finished_for_good()
CREATE TRIGGER reviewer_until_agreed BEFORE UPDATE OF person_id ON public.review FOR EACH ROW EXECUTE FUNCTION reviewer_until_agreed()
CREATE TRIGGER reviews_what_is_in_force AFTER INSERT ON public.document_review FOR EACH ROW EXECUTE FUNCTION reviews_what_is_in_force()
CREATE TRIGGER revoked_before_its_end BEFORE INSERT ON public.withdrawal_revocation FOR EACH ROW EXECUTE FUNCTION revoked_before_its_end()
CREATE TRIGGER revoked_for_good BEFORE UPDATE ON public.signing_authorization FOR EACH ROW EXECUTE FUNCTION revoked_for_good()
CREATE TRIGGER revoked_goes_on BEFORE UPDATE OF state ON public.document FOR EACH ROW WHEN (((new.state = 'withdrawn'::text) AND (old.state <> 'withdrawn'::text))) EXECUTE FUNCTION revoked_goes_on()
CREATE TRIGGER session_closed_for_good BEFORE UPDATE ON public.class_session FOR EACH ROW EXECUTE FUNCTION session_closed_for_good()
CREATE TRIGGER sheet_moves_with_revision AFTER INSERT OR UPDATE ON public.procedure_sheet FOR EACH ROW EXECUTE FUNCTION sheet_moves_with_revision()
CREATE TRIGGER signed_by_authorization AFTER INSERT ON public.approval FOR EACH ROW EXECUTE FUNCTION signed_by_authorization()
CREATE TRIGGER signed_by_authorization AFTER INSERT ON public.withdrawal FOR EACH ROW EXECUTE FUNCTION signed_by_authorization()
CREATE TRIGGER signed_by_authorization AFTER INSERT ON public.withdrawal_revocation FOR EACH ROW EXECUTE FUNCTION signed_by_authorization()
CREATE TRIGGER signed_by_authorization AFTER INSERT OR UPDATE OF method, authorization_id ON public.change_request FOR EACH ROW EXECUTE FUNCTION signed_by_authorization()
CREATE TRIGGER signed_by_authorization AFTER INSERT OR UPDATE OF method, authorization_id ON public.destruction FOR EACH ROW EXECUTE FUNCTION signed_by_authorization()
CREATE TRIGGER signed_by_authorization AFTER INSERT OR UPDATE OF method, authorization_id ON public.issuance FOR EACH ROW EXECUTE FUNCTION signed_by_authorization()
CREATE TRIGGER stays_with_record BEFORE UPDATE ON public.file FOR EACH ROW WHEN (((new.state = 'gone'::text) AND (old.state = 'stored'::text))) EXECUTE FUNCTION guard_file_of_record()
CREATE TRIGGER trainers_follow_session AFTER UPDATE OF held_on, starts_at, ends_at, cancelled_at ON public.class_session FOR EACH ROW EXECUTE FUNCTION trainers_follow_session()
CREATE TRIGGER untouched_since_import BEFORE DELETE ON public.enrolment FOR EACH ROW EXECUTE FUNCTION untouched_since_import()
CREATE TRIGGER untouched_since_import BEFORE DELETE ON public.learner FOR EACH ROW EXECUTE FUNCTION untouched_since_import()
CREATE TRIGGER withdrawn_for_good BEFORE UPDATE OF state ON public.document FOR EACH ROW EXECUTE FUNCTION withdrawn_for_good()
CREATE TRIGGER words_of_evaluation_stay BEFORE UPDATE OF remark, further_action, correction_reason ON public.effectiveness_evaluation FOR EACH ROW WHEN (((new.remark IS DISTINCT FROM old.remark) OR (new.further_action IS DISTINCT FROM old.further_action) OR (new.correction_reason IS DISTINCT FROM old.correction_reason))) EXECUTE FUNCTION words_of_evaluation_stay()
