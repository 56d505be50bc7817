import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, Work } from '@qms/work';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

const CLASS = demoId('training-class:SKHCN:2025');
/** Who saw data of the people of the class of 2025, and the competence of the inspector. */
const READS: readonly (readonly [
  keeper: string,
  kind: string,
  subject: string,
  reader: string,
  office: string,
  on: string,
  way: string,
])[] = [
  ['SKHCN', 'roster', CLASS, 'giangvien', 'SKHCN', '2025-10-02', 'screen'],
  ['SKHCN', 'roster', CLASS, 'giangvien', 'SKHCN', '2025-10-13', 'file'],
  ['SKHCN', 'attendance', CLASS, 'giangvien', 'SKHCN', '2025-10-15', 'file'],
  ['SKHCN', 'results', CLASS, 'tdc', 'SKHCN', '2025-10-20', 'screen'],
  ['SKHCN', 'certificate-register', CLASS, 'vanthu', 'SKHCN', '2025-10-24', 'file'],
  ['SKHCN', 'learner', demoId('learner:SKHCN:2025:3'), 'giangvien', 'SKHCN', '2025-11-05', 'screen'],
  ['SKHCN', 'certificate', demoId('certificate:SKHCN:2025:3'), 'soatxet', 'SXD', '2026-01-12', 'screen'],
  ['SKHCN', 'competence', personId('kiemtra'), 'tdc', 'SKHCN', '2026-09-03', 'screen'],
  ['SKHCN', 'competence-table', organizationId('SKHCN'), 'tdc', 'SKHCN', '2026-09-03', 'file'],
];

/** Notes of who saw whose data. */
export async function seedPersonalDataReads(app: INestApplicationContext): Promise<void> {
  await app.get(Work).keepBooks(systemActor(organizationId('SKHCN')), async (manager) => {
    for (const [place, [keeper, kind, subject, reader, office, on, way]] of READS.entries())
      await manager.query(
        `insert into personal_data_read (id, organization_id, kind, subject_id, reader_id, reader_organization_id, read_on, way) values ($1,$2,$3,$4,$5,$6,$7,$8)`,
        [demoId(`personal-data-read:${place}`), organizationId(keeper), kind, subject, personId(reader), organizationId(office), on, way],
      );
  });
}
