import { moveClock } from '@qms/work';
import { personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import type { CertificateOffice } from './certificate-story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
export type Json = any;

/** The clock of Vietnam. */
export const at = (time: string): void => moveClock(new Date(`${time}+07:00`));
/** Who saw the data of this person. */
export const readsOf = async (who: Client): Promise<Json[]> => (await who.get('/my-data-reads?limit=200')).body.items;
/** Of one class or thing, in the order of the alphabet. */
export const told = (rows: readonly Json[], about: string): string[] =>
  rows
    .filter((row) => row.about?.includes(about))
    .map((row) => `${row.reader} ${row.kind} ${row.way} ${row.readOn}`)
    .sort();
/** Notes that somebody read a thing. */
export const notesOf = async ({ world }: CertificateOffice, subject: string): Promise<number> =>
  Number((await world.sql<{ n: string }>('select count(*) as n from personal_data_read where subject_id = $1', [subject]))[0]!.n);
/** Somebody of the office says who a learner is. */
export const links = async (who: Client, learnerId: string, username: string): Promise<void> => {
  expect((await who.post('/learner-links', { learnerId, personId: personId(username) })).status).toBe(201);
};
