import { Injectable, type StreamableFile } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, type PageQuery, showActions } from '@qms/http';
import { permits, Refusal } from '@qms/lifecycle';
import { workbook } from '@qms/records';
import { writeWorkbook } from '@qms/spreadsheets';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { trainingPolicy } from '../../training.policy';
import { rosterStanding } from '../roster.facts';
import { rosterSeen } from '../roster.reader';
import { ROSTER_HEADS } from './roster-columns.rules';
import type { RosterImport } from './roster-import.entity';
import { rosterImportLifecycle as lifecycle } from './roster-import.lifecycle';
import type { RosterImportDto, RosterImportListRowDto, RosterImportPageDto, RosterImportRowsQuery } from './roster-imports.dto';
import type { JudgedRoster, RowStanding } from './roster-judgement.rules';
import { rosterNoteText, rosterProblemText } from './roster-problems.words';
import { learnersGoneOn, type ProposedRoster, proposedRoster } from './roster-proposal';

/** Rows of one page. */
const SHOWN = 200;
const EMPTY: ProposedRoster = {
  rows: [],
  problems: [],
  facts: { wrong: 0, fresh: 0, rosterOpen: true, withinLegalSize: true, withinCapacity: true, wentOn: 0 },
};
type Row = Omit<RosterImport, 'createdBy' | 'createdAt' | 'decidedBy' | 'decidedAt'> & { classCode: string; classTitle: string };

@Injectable()
export class RosterImportsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** Lists of one class, newest first. @throws Refusal `not-found`, also for a class of others */
  list(actor: Actor, classId: string, query: PageQuery): Promise<RosterImportPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [at, id] = this.cursors.read('roster-imports', query.cursor) ?? [null, null];
    return this.work.read(actor, async (db) => {
      await rosterSeen(db, classId);
      const rows = await db.query<RosterImportListRowDto>(
        `select i.id, i.state, i.source_name as "sourceName", i.read_rows as rows, i.enrolled, p.name as "createdBy",
           to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"
         from roster_import i left join person p on p.id = i.created_by where i.class_id = $1 and i.organization_id = any ($2::uuid[])
           and ($3::timestamptz is null or (i.created_at, i.id) < ($3, $4::uuid)) order by i.created_at desc, i.id desc limit $5`,
        [classId, actor.reads, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from roster_import where class_id = $1 and organization_id = any ($2::uuid[]) limit ${COUNT_CAP + 1}) c`,
        [classId, actor.reads],
      );
      return this.cursors.page(
        'roster-imports',
        rows,
        limit,
        counted,
        (row) => [row.createdAt, row.id],
        (row) => row,
      );
    });
  }

  /** The list as it was read, judged against what is known now. */
  get(actor: Actor, id: string, query: RosterImportRowsQuery, language: Language): Promise<RosterImportDto> {
    return this.work.read(actor, async (db) => {
      const row = await found(db, id);
      const standing = (await rosterStanding(db, row.classId))!;
      const proposed = row.reading ? await proposedRoster(db, row, standing) : EMPTY;
      const wentOn = row.state === 'confirmed' ? await learnersGoneOn(db, id) : [];
      const facts = { ...proposed.facts, rosterOpen: standing.state === 'enrolling', wentOn: wentOn.length };
      const right = allows(trainingPolicy, actor, 'training:run', row);
      const action = (name: keyof typeof lifecycle.moves) => [right, permits(lifecycle, name, row.state, facts)];
      const {
        id: _id,
        organizationId: _owner,
        reading,
        corrections: _corrections,
        readRows: _rows,
        enrolled,
        learners,
        source: _source,
        ...shown
      } = row;
      return {
        ...shown,
        id,
        ...pageOf(proposed, query, language),
        errors: count(proposed, 'error'),
        warnings: count(proposed, 'warning'),
        notes: reading?.notes.map((note) => rosterNoteText(note, language)) ?? [],
        counts: reading ? countsOf(proposed) : null,
        brought: enrolled === null ? null : { enrolled, learners: learners! },
        wentOn,
        actions: showActions(
          { correct: action('correct'), confirm: action('confirm'), discard: action('discard'), undo: action('undo') },
          language,
        ),
      };
    });
  }

  /** Every problem of the list by its cell, as a workbook: to be sent to who wrote it. */
  problems(actor: Actor, id: string, language: Language): Promise<StreamableFile> {
    return this.work.read(actor, async (db) => {
      const row = await found(db, id);
      if (!row.reading) throw new Refusal('not-found');
      const { problems, rows } = await proposedRoster(db, row, (await rosterStanding(db, row.classId))!);
      const names = new Map(rows.map((one) => [one.row, one.fullName]));
      const sheet = {
        name: 'Lỗi',
        title: [row.sourceName],
        columns: [
          { header: 'Ô', width: 10 },
          { header: 'Cột', width: 18 },
          { header: ROSTER_HEADS.fullName, width: 30 },
          { header: 'Mức', width: 12 },
          { header: 'Nội dung', width: 80 },
        ],
        rows: problems.map((problem) => [
          problem.cell,
          problem.field ? ROSTER_HEADS[problem.field] : null,
          names.get(problem.row) ?? null,
          SEVERITY_WORDS[problem.severity],
          rosterProblemText(problem, language),
        ]),
      };
      return workbook(writeWorkbook([sheet]), 'Lỗi danh sách học viên.xlsx');
    });
  }
}

const SEVERITY_WORDS = { error: 'Lỗi', warning: 'Lưu ý', note: 'Ghi chú' } as const;

async function found(db: Db, id: string): Promise<Row> {
  const [row] = await db.query<Row>(
    `select i.id, i.organization_id as "organizationId", i.class_id as "classId", c.code as "classCode", c.title as "classTitle", i.state, i.source,
       i.enters_as as "entersAs", i.source_name as "sourceName", i.reading, i.corrections, i.read_rows as "readRows", i.enrolled, i.learners, i.reason, i.version
     from roster_import i join training_class c on c.id = i.class_id where i.id = $1 and i.organization_id = any ($2::uuid[])`,
    [id, db.actor.reads],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

const count = ({ problems }: JudgedRoster, severity: 'error' | 'warning'): number =>
  problems.filter((problem) => problem.severity === severity).length;

function countsOf({ rows }: JudgedRoster) {
  const of = (standing: RowStanding): number => rows.filter((row) => row.standing === standing).length;
  return {
    rows: rows.length,
    fresh: of('new'),
    known: of('known'),
    enrolled: of('enrolled'),
    undecided: of('undecided'),
    wrong: of('wrong'),
    leftOut: of('left-out'),
  };
}

function pageOf({ rows, problems }: JudgedRoster, { rows: which, after = 0 }: RosterImportRowsQuery, language: Language) {
  const wanted = rows.filter((row) => row.row > after && (which !== 'open' || row.standing === 'wrong' || row.standing === 'undecided'));
  const page = wanted.slice(0, SHOWN);
  const shown = new Set(page.map(({ row }) => row));
  return {
    rows: page.map(({ learnerId: _learner, candidates, ...row }) => ({
      ...row,
      candidates: candidates.map(({ agencyId: _agency, email: _email, ...one }) => one),
      corrected: [...row.corrected],
      texts: { ...row.texts },
    })),
    nextAfter: wanted.length > SHOWN ? page.at(-1)!.row : null,
    problems: problems
      .filter(({ row }) => shown.has(row))
      .map((problem) => ({
        code: problem.code,
        severity: problem.severity,
        row: problem.row,
        field: problem.field,
        cell: problem.cell,
        text: rosterProblemText(problem, language),
      })),
  };
}
