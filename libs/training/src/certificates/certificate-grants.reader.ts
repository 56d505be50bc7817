import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { SEAL_FAULTS } from '@qms/signatures';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { heldClass } from '../results/results.reader';
import { trainingPolicy } from '../training.policy';
import { STUCK_AFTER } from './certificate.lifecycle';
import { certificateGrantLifecycle } from './certificate-grant.lifecycle';
import type { CertificateGrantDto, ClassGrantsDto } from './certificate-grants.dto';
import { grantFacts, newGrantFacts } from './grant.facts';
import { registerNumberSql, writtenNumberSql } from './register-number.rules';

const COUNT = (states: string): string => `count(*) filter (where c.state in (${states}))::int`;
const GRANT = `select g.id, g.organization_id as "organizationId", g.class_id as "classId", g.state, g.number, to_char(g.decided_on, 'YYYY-MM-DD') as "decidedOn",
    g.signer_name as "signerName", g.signer_post as "signerPost", g.signed_for as "signedFor", g.file_id as "fileId", g.recall_reason as "recallReason", g.version,
    case when f.id is null then null else json_build_object('id', f.id, 'organizationId', f.organization_id, 'name', f.name, 'contentType', f.content_type,
      'size', f.size, 'sha256', encode(f.sha256, 'hex')) end as file, n.numbers, n.issuing
  from certificate_grant g left join file f on f.id = g.file_id cross join lateral (
    select case when count(c.id) = 0 then null else (array_agg(${writtenNumberSql('c')} order by c.year, c.number))[1]
        || case when count(c.id) > 1 then '–' || (array_agg(${writtenNumberSql('c')} order by c.year desc, c.number desc))[1] else '' end || '/' || min(c.year) end as numbers,
      json_build_object('reserved', ${COUNT("'reserved'")}, 'beingIssued', ${COUNT("'being-issued'")}, 'issued', ${COUNT("'issued','replaced','revoked'")},
        'void', ${COUNT("'void'")}, 'failing', count(*) filter (where c.state = 'being-issued' and w.fault is not null)::int,
        'sealFault', min(w.fault) filter (where c.state = 'being-issued' and w.fault in (${SEAL_FAULTS.map((fault) => `'${fault}'`).join(',')})),
        'stuck', (select coalesce(json_agg(json_build_object('id', s.id, 'number', ${registerNumberSql('s')}) order by s.year, s.number), '[]')
          from certificate s join certificate_work v on v.certificate_id = s.id and v.fault is not null and v.attempts >= ${STUCK_AFTER}
          where s.grant_id = g.id and s.state = 'being-issued')) as issuing
    from certificate c left join certificate_work w on w.certificate_id = c.id where c.grant_id = g.id and c.replaces_id is null) n`;

const OUT_OF_STATE: Permission = { allowed: false, because: [{ code: 'wrong-state' }] };

type Row = Omit<CertificateGrantDto, 'actions'> & { readonly organizationId: string; readonly fileId: string | null };

/** The decisions of a class, and how far their certificates are. */
@Injectable()
export class CertificateGrantsReader {
  constructor(private readonly work: Work) {}

  ofClass(actor: Actor, classId: string, language: Language): Promise<ClassGrantsDto> {
    return this.work.read(actor, async (db) => {
      const held = await heldClass(db, classId);
      const rows = await db.query<Row>(
        `${GRANT} where g.class_id = $1 and g.organization_id = any ($2::uuid[]) order by g.created_at desc`,
        [classId, actor.reads],
      );
      return {
        items: await Promise.all(rows.map((row) => this.shown(db, row, language))),
        actions: rows.some(({ state }) => state !== 'recalled')
          ? {}
          : showActions(
              {
                draft: [
                  allows(trainingPolicy, actor, 'training:run', held),
                  permits(certificateGrantLifecycle, 'draft', 'recalled', await newGrantFacts(mutable(db), held)),
                ],
              },
              language,
            ),
      };
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<CertificateGrantDto> {
    return this.work.read(actor, async (db) => this.shown(db, await grantRow(db, id), language));
  }

  private async shown(db: Db, { organizationId, fileId, ...row }: Row, language: Language): Promise<CertificateGrantDto> {
    const facts = await grantFacts(mutable(db), { id: row.id, fileId });
    const may = (right: 'training:read' | 'training:run' | 'training:number-paper' | 'certificate:issue') =>
      allows(trainingPolicy, db.actor, right, { organizationId });
    const can = (action: 'submit' | 'takeBack' | 'sign' | 'number' | 'attach' | 'issue' | 'recall') =>
      permits(certificateGrantLifecycle, action, row.state, facts);
    return {
      ...row,
      actions: showActions(
        {
          submit: [may('training:run'), can('submit')],
          takeBack: [may('training:run'), can('takeBack')],
          sign: [may('training:run'), can('sign')],
          // The signed paper may come with the number: whether it is missing is asked of what is sent.
          number: [may('training:number-paper'), permits(certificateGrantLifecycle, 'number', row.state, { ...facts, hasFile: true })],
          attach: [may('training:number-paper'), can('attach')],
          recall: [may('training:run'), can('recall')],
          issue: [may('certificate:issue'), can('issue')],
          // Of one that was recalled nobody needs the paper.
          paper: [may('training:read'), row.state === 'recalled' ? OUT_OF_STATE : { allowed: true, because: [] }],
        },
        language,
      ),
    };
  }
}

/** @throws Refusal `not-found` */
export async function grantRow(db: Db, id: string): Promise<Row> {
  const [row] = await db.query<Row>(`${GRANT} where g.id = $1 and g.organization_id = any ($2::uuid[])`, [id, db.actor.reads]);
  if (!row) throw new Refusal('not-found');
  return row;
}

const mutable = (db: Db) => ({ query: <T>(sql: string, values?: unknown[]): Promise<T[]> => db.query<T>(sql, values) });
