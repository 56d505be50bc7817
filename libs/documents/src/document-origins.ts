import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type OriginPages, type RecordOrigin, RecordOrigins } from '@qms/records';
import { couldEver, type Db } from '@qms/work';
import { opensRequests, seesDrafts } from './documents.policy';
import { WAS_IN_FORCE } from './in-force.rules';

/** The revision ($1 = the source) by which it is seen whether somebody reads what a record came from. */
const REVISIONS: Readonly<Record<string, string>> = {
  revision: 'r.id = $1',
  approval: 'r.id = (select a.revision_id from approval a where a.id = $1)',
  issuance: 'r.issuance_id = $1',
};
/** $2 = drafts are shown too. */
const READ = `($2::boolean or ${WAS_IN_FORCE('r')})`;
const DOCUMENTS: Readonly<Record<string, string>> = {
  withdrawal: 'select w.document_id from withdrawal w where w.id = $1',
  'withdrawal-revocation': 'select w.document_id from withdrawal_revocation v join withdrawal w on w.id = v.withdrawal_id where v.id = $1',
};

/** Where it is seen what revisions, decisions, briefings and signed sheets in the register are about. */
@Injectable()
export class DocumentOrigins implements OriginPages, OnModuleInit {
  readonly types = [...Object.keys(REVISIONS), ...Object.keys(DOCUMENTS), 'briefing', 'change-request'];

  constructor(private readonly origins: RecordOrigins) {}

  onModuleInit(): void {
    this.origins.register(this);
  }

  async linkTo(db: Db, { organizationId, sourceType, sourceId }: RecordOrigin): Promise<string | null> {
    const { actor } = db;
    if (!couldEver(actor, 'document:read')) return null;
    if (sourceType === 'change-request') return opensRequests(actor, organizationId) ? `/tai-lieu/phieu-de-nghi/${sourceId}` : null;
    if (sourceType === 'briefing')
      return (await db.query('select from briefing where id = $1', [sourceId])).length > 0 ? `/pho-bien/${sourceId}` : null;
    const drafts = actor.reads.includes(organizationId) && seesDrafts(actor.roles);
    const one = async (sql: string): Promise<string | undefined> =>
      (await db.query<{ id: string }>(`${sql} limit 1`, [sourceId, drafts]))[0]?.id;
    if (sourceType in DOCUMENTS) {
      const id = await one(
        `select d.id from document d where d.id = (${DOCUMENTS[sourceType]}) and ($2::boolean or d.effective_on is not null)`,
      );
      return id === undefined ? null : `/tai-lieu/${id}`;
    }
    const revisionId = await one(`select r.id from revision r where ${REVISIONS[sourceType]} and ${READ}`);
    if (revisionId === undefined) return null;
    return sourceType === 'issuance' ? `/dot-ban-hanh/${sourceId}` : `/tai-lieu/phien-ban/${revisionId}`;
  }
}
