import { Readable } from 'node:stream';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Environment } from '@qms/config';
import { decide } from '@qms/lifecycle';
import { writeCertificates } from '@qms/office-documents';
import { Register } from '@qms/records';
import { type Seal, Seals } from '@qms/signatures';
import { Files, type StoredFile } from '@qms/storage';
import { failpoint, Outbox, systemActor, type Tx, Work } from '@qms/work';
import { Certificate, CertificateGrant, type PrintedFacts } from './certificate.entity';
import { certificateLifecycle, UNTROUBLED } from './certificate.lifecycle';
import { certificatePaper } from './certificate-paper.rules';
import { completeGrant } from './complete-grant';
import { registerNumber } from './register-number.rules';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Certificates that are made and adopted together. */
const AT_ONCE = 25;
/** One that nobody has told of for so long has lost its process, and is taken up again. */
const LEASE_SECONDS = 20;
const TELL_MS = 5_000;
const MOST_MINUTES = 60;

interface Claimed {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationCode: string;
  readonly grantId: string;
  readonly year: number;
  readonly number: number;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly position: string | null;
  readonly agencyName: string | null;
  readonly printed: PrintedFacts;
  readonly code: string;
  /** How often it was begun: a making that was taken up by another process finishes nothing. */
  readonly attempt: number;
  /** When it was begun. */
  readonly begun: Date;
}

/**
 * Makes what is being issued, beside the server: the numbers and everything printed stand in the rows, so a making that was lost is begun anew
 * with the same, and finished once.
 */
@Injectable()
export class CertificateIssuing implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('CertificateIssuing');
  private stopping = false;

  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly register: Register,
    private readonly outbox: Outbox,
    private readonly environment: Environment,
    private readonly seals: Seals,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'training.certificates', everySeconds: 3, run: async () => void (await this.turn()) });
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** @returns how many were issued */
  async turn(): Promise<number> {
    let issued = 0;
    for (let some = await this.claim(); some.length > 0 && !this.stopping; some = await this.claim()) issued += await this.make(some);
    return issued;
  }

  /** The next few of one decision that nobody makes. */
  private async claim(): Promise<Claimed[]> {
    const waiting = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<Omit<Claimed, 'attempt' | 'begun'>>(
        `with next as (select c.grant_id from certificate c left join certificate_work w on w.certificate_id = c.id
           where c.state = 'being-issued' and (w.id is null or w.leased_until <= $1) order by c.id limit 1)
         select c.id, c.organization_id as "organizationId", o.code as "organizationCode", c.grant_id as "grantId", c.year, c.number, c.full_name as "fullName",
           to_char(c.birth_date, 'YYYY-MM-DD') as "birthDate", c.position, c.agency_name as "agencyName", c.printed, c.code
         from certificate c join next on next.grant_id = c.grant_id join organization o on o.id = c.organization_id left join certificate_work w on w.certificate_id = c.id
         where c.state = 'being-issued' and (w.id is null or w.leased_until <= $1) order by c.number limit ${AT_ONCE}`,
        [db.now],
      ),
    );
    if (waiting.length === 0) return [];
    const mine = await this.work.keepBooks(systemActor(waiting[0]!.organizationId), (manager, now) =>
      manager.query<{ id: string; attempt: number; begun: Date }[]>(
        `insert into certificate_work as w (id, organization_id, certificate_id, attempts, leased_until, changed_at)
         select u.id, $2, u.id, 1, $3::timestamptz + make_interval(secs => ${LEASE_SECONDS}), $3 from unnest($1::uuid[]) u(id)
         on conflict (certificate_id) do update set attempts = w.attempts + 1, leased_until = excluded.leased_until, changed_at = $3, fault = null
           where w.leased_until <= $3 returning certificate_id as id, attempts as attempt, changed_at as begun`,
        [waiting.map(({ id }) => id), waiting[0]!.organizationId, now],
      ),
    );
    const attempts = new Map(mine.map(({ id, attempt, begun }) => [id, { attempt, begun }]));
    // Another process was quicker with the others: it makes them.
    const claimed = waiting.filter(({ id }) => attempts.has(id)).map((one) => ({ ...one, ...attempts.get(one.id)! }));
    return claimed.length > 0 ? claimed : this.claim();
  }

  private async make(some: readonly Claimed[]): Promise<number> {
    const actor = systemActor(some[0]!.organizationId);
    const beat = setInterval(() => void this.tell(some), TELL_MS);
    try {
      const made = await this.papers(some, await this.seals.of(some[0]!.organizationCode, some[0]!.begun));
      failpoint('certificates-rendered');
      const files: StoredFile[] = [];
      for (const [index, one] of some.entries()) {
        if (this.stopping) throw new Error('the process ends');
        files.push(
          await this.files.keepMade(actor, {
            name: `Giấy chứng nhận ${registerNumber(one).replace('/', '-')}.pdf`,
            content: Readable.from([made[index]!], { objectMode: false }),
            contentType: 'application/pdf',
          }),
        );
      }
      failpoint('certificates-kept');
      return await this.work.run(actor, (tx) => this.finish(tx, some, files));
    } catch (error) {
      this.log.error(`certificates of ${some[0]!.grantId}: ${(error as Error).message}`);
      await this.later(some, (error as Error).message);
      return 0;
    } finally {
      clearInterval(beat);
    }
  }

  /** Sealed where the organization has a seal: the place for it is part of what is made. */
  private async papers(some: readonly Claimed[], seal: Seal | null): Promise<Buffer[]> {
    const made = await writeCertificates(
      some.map((one) =>
        certificatePaper(one, this.environment.publicUrl ?? null, seal?.place('Cấp giấy chứng nhận', one.printed.place) ?? null),
      ),
    );
    return seal ? Promise.all(made.map((pdf) => seal.put(pdf))) : made;
  }

  /** They are still being made here. */
  private async tell(some: readonly Claimed[]): Promise<void> {
    await this.work
      .keepBooks(systemActor(some[0]!.organizationId), (manager, now) =>
        manager.query(
          `update certificate_work w set leased_until = $3::timestamptz + make_interval(secs => ${LEASE_SECONDS}), changed_at = $3
           from unnest($1::uuid[], $2::int[]) u(id, attempt) where w.certificate_id = u.id and w.attempts = u.attempt and w.fault is null`,
          [some.map(({ id }) => id), some.map(({ attempt }) => attempt), now],
        ),
      )
      .catch((error: Error) => this.log.warn(error.message));
  }

  private async finish(tx: Tx, some: readonly Claimed[], files: readonly StoredFile[]): Promise<number> {
    // Whoever finishes others of the same decision waits here: one of them is the last.
    const grant = await tx.lock(CertificateGrant, some[0]!.grantId);
    let issued = 0;
    for (const [index, { id, attempt }] of some.entries()) {
      const certificate = await tx.lock(Certificate, id);
      const [mine] = await tx.query('select 1 from certificate_work where certificate_id = $1 and attempts = $2', [id, attempt]);
      // Void meanwhile, or taken up by another process: what was made is swept.
      if (certificate.state !== 'being-issued' || !mine) continue;
      const file = await this.files.adopt(tx, files[index]!.id, 'file');
      if (certificate.replacesId) await this.replace(tx, certificate.replacesId);
      certificate.state = decide(certificateLifecycle, 'finish', certificate.state, UNTROUBLED).to;
      Object.assign(certificate, {
        code: null,
        fileId: file.id,
        issuedAt: tx.now,
        sharedAt: certificate.counterpartOrganizationId ? tx.now : null,
      });
      await tx.save(certificate);
      await tx.record('certificate.issued', certificate, { number: certificate.number, year: certificate.year, sha256: file.sha256 });
      issued += 1;
    }
    if (issued === 0) tx.nothingToDo();
    else await completeGrant(tx, grant, this.register);
    return issued;
  }

  private async replace(tx: Tx, id: string): Promise<void> {
    const old = await tx.lock(Certificate, id);
    if (old.state !== 'issued') return;
    old.state = decide(certificateLifecycle, 'replace', old.state, UNTROUBLED).to;
    old.endedAt = tx.now;
    await tx.save(old);
    await tx.record('certificate.replaced', old, { number: old.number, year: old.year });
  }

  /** Tried again, each time later; at once where only this process ends. */
  private async later(some: readonly Claimed[], fault: string): Promise<void> {
    await this.work
      .keepBooks(systemActor(some[0]!.organizationId), (manager, now) =>
        manager.query(
          `update certificate_work w set fault = $4, changed_at = $3,
             leased_until = case when $5::boolean then $3::timestamptz else $3::timestamptz + make_interval(mins => least(${MOST_MINUTES}, power(2, w.attempts)::int)) end
           from unnest($1::uuid[], $2::int[]) u(id, attempt) where w.certificate_id = u.id and w.attempts = u.attempt`,
          [some.map(({ id }) => id), some.map(({ attempt }) => attempt), now, fault.slice(0, 500), this.stopping],
        ),
      )
      .catch((error: Error) => this.log.warn(error.message));
  }
}
