import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { garbled } from '../../../libs/plans/src/importer/garbling.fixture';
import type { Client } from '../../world/client';
import type { World } from '../../world/world';

const CLEAN = readFileSync(join(__dirname, '../../../libs/plans/src/importer/fixtures/ke-hoach-2026.txt'), 'utf8');

/** The plan of 2026 under another number, so that it stands beside the one of the demo province. */
export const planText = (number: string): string => CLEAN.replace('1720/KH-SKHCN', number);
/** The same as a bad scan reads it. */
export const scannedPlan = (number: string): string => garbled(planText(number));

/** People of the story who do not sign in otherwise get the password of the demo. */
export async function mayAllSignIn(world: World): Promise<void> {
  // As if it had been recorded: the trigger asks every hand, also the superuser's.
  await world.sql(`begin; select set_config('app.recorded', '1', true);
    update person set password_hash = (select password_hash from person where username = 'kehoach') where password_hash is null; commit`);
}

export async function uploads(client: Client, name: string, text: string | Buffer): Promise<string> {
  const answer = await client.upload('/files', { name, bytes: Buffer.from(text) });
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/** A smallest PDF that the product takes. */
export const SMALL_PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Uploads, proposes and confirms a plan. */
export async function imports(officer: Client, text: string, name = 'ke-hoach.txt'): Promise<{ importId: string; planId: string }> {
  const fileId = await uploads(officer, name, text);
  const { body, status } = await officer.post('/plan-imports', { fileId });
  if (status !== 201) throw new Error(`import: ${status} ${JSON.stringify(body)}`);
  const confirmed = await officer.post(`/plan-imports/${body.id}/confirmation`);
  if (confirmed.status !== 201) throw new Error(`confirm: ${confirmed.status} ${JSON.stringify(confirmed.body)}`);
  return { importId: body.id, planId: confirmed.body.planId };
}

/** Id of a task by its code. */
export async function taskId(client: Client, planId: string, code: string): Promise<string> {
  const { body } = await client.get(`/plans/${planId}/tasks?limit=200`);
  return body.items.find((task: { code: string }) => task.code === code).id;
}
