import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { writeDocx, writePdf } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, type Db, Work } from '@qms/work';
import { type IssuancePaperFacts, issuingDecisionPaper, type PaperSigner, statementPaper } from './issuance-paper.rules';
import type { IssuanceDto } from './issuances.dto';
import { IssuancesReader } from './issuances.reader';

export type IssuancePaper = 'decision' | 'statement';

const PAPERS = {
  decision: { make: issuingDecisionPaper, name: 'Quyết định ban hành' },
  statement: { make: statementPaper, name: 'Tờ trình' },
} as const;

/** Who held a role on a day, the latest first; `$2` the day. */
const HOLDER = `select p.name, coalesce(p.post, $3) as post from membership m join person p on p.id = m.person_id
  where m.organization_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) and p.deactivated_at is null`;

/** The decision and the submission of a package, as Word or PDF. */
@Injectable()
export class IssuancePapers {
  constructor(
    private readonly work: Work,
    private readonly reader: IssuancesReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found`. */
  async make(actor: Actor, id: string, paper: IssuancePaper, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const { make, name } = PAPERS[paper];
    const { issuance, facts } = await this.work.read(actor, async (db) => {
      const issuance = await this.reader.read(db, id, 'vi');
      // They are what is prepared: others have the decision as it was issued.
      if (!issuance.withPreparation) throw new Refusal('not-found');
      return { issuance, facts: await this.facts(db, issuance) };
    });
    // Rendered outside of any transaction.
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(make(issuance, facts));
    return download(bytes, `${name} - ${issuance.subject}.${form}`, FORMS[form]);
  }

  private async facts(db: Db, { organizationId, preparedBy, createdAt }: IssuanceDto): Promise<IssuancePaperFacts> {
    const [agencyHead] = await db.query<PaperSigner>(`${HOLDER} and m.role = 'agency-head' order by m.valid_from desc limit 1`, [
      organizationId,
      db.today,
      'Thủ trưởng',
    ]);
    const [unit] = await db.query<{ id: string; name: string; symbol: string }>(
      `select o.id, o.name, coalesce(o.symbol, o.code) as symbol from membership m join organization o on o.id = m.unit_id
       where m.organization_id = $1 and m.person_id = $2 and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)
       order by m.valid_from desc, o.code limit 1`,
      [organizationId, preparedBy.id, db.today],
    );
    const [unitHead] = unit
      ? await db.query<PaperSigner>(`${HOLDER} and m.role = 'room-head' and m.unit_id = $4 order by m.valid_from desc limit 1`, [
          organizationId,
          db.today,
          'Trưởng phòng',
          unit.id,
        ])
      : [];
    return {
      head: await this.organizations.paperHead(db, organizationId),
      agencyHead: agencyHead ?? null,
      unit: unit ? { name: unit.name, symbol: unit.symbol, head: unitHead ?? null } : null,
      year: Number(db.today.slice(0, 4)),
      createdAt: new Date(createdAt),
    };
  }
}
