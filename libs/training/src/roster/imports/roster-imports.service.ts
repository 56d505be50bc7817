import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { Files, type StoredFile } from '@qms/storage';
import { describedFile, pastedWorkbook, tableOfFileOrCsv } from '@qms/tables';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { TrainingClass } from '../../classes/training-class.entity';
import { trainingPolicy } from '../../training.policy';
import { rosterStanding } from '../roster.facts';
import { MOST_LEARNERS, type ReadRoster, ROSTER_FIELDS, readRoster } from './roster-columns.rules';
import { RosterImport } from './roster-import.entity';
import { rosterImportLifecycle as lifecycle } from './roster-import.lifecycle';
import type { CorrectLearnerRowDto, CreateRosterImportDto } from './roster-imports.dto';
import { proposedRoster } from './roster-proposal';
import { discardList, NOTHING } from './undecided-lists';

/** Lists of learners: read and corrected; nothing counts until somebody confirms. */
@Injectable()
export class RosterImportsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  /**
   * Reads a list, uploaded or pasted. The file itself is not kept: what it says of people stands in the proposal until that is decided.
   * @throws Refusal `roster-without-head`, `roster-empty`, `list-too-large`, …
   */
  async create(actor: Actor, classId: string, input: CreateRosterImportDto): Promise<{ id: string }> {
    const file = input.fileId ? await describedFile(this.files, actor, input.fileId) : null;
    const reading = file ? await this.readFile(actor, file) : readText(input.text);
    return this.work.run(actor, async (tx) => {
      const one = await tx.lock(TrainingClass, classId);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now });
      const standing = await rosterStanding(tx, classId);
      if (standing?.state !== 'enrolling') throw new Refusal('roster-closed');
      const made = Object.assign(new RosterImport(), {
        id: tx.newId(),
        organizationId: one.organizationId,
        classId,
        state: 'proposal' as const,
        source: file ? ('import' as const) : ('paste' as const),
        entersAs: input.entersAs,
        sourceName: file?.name ?? input.name ?? 'Danh sách dán vào',
        reading,
        corrections: {},
        readRows: reading.rows.length,
        enrolled: null,
        learners: null,
        reason: null,
        createdBy: actor.personId,
        createdAt: tx.now,
        decidedBy: null,
        decidedAt: null,
      });
      await tx.save(made);
      await tx.record('roster-import.proposed', made, { rows: reading.rows.length });
      return { id: made.id };
    });
  }

  /** Cells of one row, who he is, or the row left out. @throws Refusal `not-found` for a row that the list does not have. */
  correct(actor: Actor, id: string, row: string, { leftOut, sameAs, ...input }: CorrectLearnerRowDto): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(RosterImport, id);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now });
      decide(lifecycle, 'correct', one.state, NOTHING);
      if (!one.reading!.rows.some((read) => String(read.row) === row)) throw new Refusal('not-found');
      const before = one.corrections![row] ?? {};
      const given = Object.fromEntries(ROSTER_FIELDS.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])));
      if (sameAs && sameAs !== 'new') await this.refuseStranger(tx, one, row, sameAs);
      const out = leftOut === undefined ? before.leftOut : leftOut ? ('left-out' as const) : undefined;
      // Another name is another person: who he is must be said anew.
      const who = sameAs ?? ('fullName' in given ? undefined : before.sameAs);
      one.corrections = {
        ...one.corrections,
        [row]: { fields: { ...before.fields, ...given }, ...(out && { leftOut: out }), ...(who && { sameAs: who }) },
      };
      await tx.save(one);
      await tx.record('roster-import.row-corrected', one, { row: Number(row) });
      return versionOf(tx, id);
    });
  }

  discard(actor: Actor, id: string): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(RosterImport, id);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now });
      await discardList(tx, one);
      return versionOf(tx, id);
    });
  }

  /** Only one of those whom the row may be. @throws Refusal `unknown-reference` */
  private async refuseStranger(tx: Tx, one: RosterImport, row: string, learnerId: string): Promise<void> {
    const standing = await rosterStanding(tx, one.classId);
    const { [row]: _mine, ...others } = one.corrections!;
    const { fields } = one.corrections![row] ?? {};
    const asked = { ...one, corrections: { ...others, ...(fields && { [row]: { fields } }) } };
    const judged = (await proposedRoster(tx, asked, standing!)).rows.find((each) => String(each.row) === row);
    if (!judged?.candidates.some(({ id }) => id === learnerId)) throw new Refusal('unknown-reference', { field: 'sameAs' });
  }

  private async readFile(actor: Actor, file: StoredFile): Promise<ReadRoster> {
    return sound(await tableOfFileOrCsv(this.files, actor, file, readRoster), 'fileId');
  }
}

const readText = (text: string | undefined): ReadRoster => {
  if (!text?.trim()) throw invalid('text', 'roster-missing');
  return sound(readRoster(pastedWorkbook(text)), 'text');
};

function sound(reading: ReadRoster | null, field: string): ReadRoster {
  if (!reading) throw invalid(field, 'roster-without-head');
  if (reading.rows.length === 0) throw invalid(field, 'roster-empty');
  if (reading.rows.length > MOST_LEARNERS) throw invalid(field, 'list-too-large', { rows: MOST_LEARNERS });
  return reading;
}

async function versionOf(tx: Tx, id: string): Promise<{ version: number }> {
  const [row] = await tx.query<{ version: number }>('select version from roster_import where id = $1', [id]);
  return { version: row!.version };
}
