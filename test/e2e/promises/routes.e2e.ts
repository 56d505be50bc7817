import { randomUUID } from 'node:crypto';
import { ModulesContainer } from '@nestjs/core';
import { declaredRoutes, undeclared } from '@qms/http';
import { documentId, organizationId } from '../../../seeds/demo';
import { expectApproved, table } from '../../architecture/approved';
import type { Answer, Client } from '../../world/client';
import { World } from '../../world/world';
import { proposes } from '../documents/existing-story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

/** Whose id a path names, by its first word. */
const TABLES: Readonly<Record<string, string>> = {
  documents: 'document',
  'document-imports': 'document_import',
  revisions: 'revision',
  withdrawals: 'withdrawal',
  issuances: 'issuance',
  'deputy-fields': 'deputy_field',
  'paper-copies': 'paper_copy',
  handovers: 'handover',
  'signing-authorizations': 'signing_authorization',
  distributions: 'distribution',
  briefings: 'briefing',
  'change-requests': 'change_request',
  'administrative-procedures': 'administrative_procedure',
  'administrative-procedure-imports': 'administrative_procedure_import',
  'external-documents': 'external_document',
  'external-links': 'external_link',
  records: 'record',
  'retention-classes': 'retention_class',
  'archive-transfers': 'archive_transfer',
  destructions: 'destruction',
  files: 'file',
  'upload-batches': 'upload_batch',
  receipts: 'receipt',
  'evidence-packs': 'evidence_pack',
  'plan-imports': 'plan_import',
  plans: 'plan',
  tasks: 'plan_task',
  'unit-reports': 'unit_report',
  courses: 'course',
  trainers: 'trainer',
  'training-providers': 'training_provider',
  'training-rooms': 'training_room',
  'training-classes': 'training_class',
  'class-sessions': 'class_session',
  enrolments: 'enrolment',
  'certificate-grants': 'certificate_grant',
  certificates: 'certificate',
  learners: 'learner',
  'roster-imports': 'roster_import',
  'class-invitations': 'class_invitation',
  nominees: 'enrolment',
  'competence-requirements': 'competence_requirement',
  // By the class.
  'effectiveness-reviews': 'training_class',
  'external-certificates': 'external_certificate',
  'learner-links': 'learner_link',
};
/** Ids that belong to nobody's organization: the tree and the people are the administrator's, a token its owner's. */
const GLOBAL = ['organizations', 'people', 'memberships', 'absences', 'tokens'];
const routes = () => declaredRoutes(world.app.get(ModulesContainer));
const withId = () => routes().filter((route) => /\/:id\b/.test(route.path) && !GLOBAL.includes(route.path.split('/')[1]!));
const filled = (path: string, id: string): string => path.replace(/:id\b/, id).replace(/:\w+/g, 'Q1');
const ask = (client: Client, method: string, path: string): Promise<Answer> =>
  client.send(method, path, method === 'GET' || method === 'DELETE' ? undefined : {}, method === 'GET' ? {} : { 'if-match': '"1"' });
const bare = ({ status, body }: Answer) => ({ status, body: { ...(body as object), requestId: '' } });

describe('every route', () => {
  it('declares who may, or why it is open', () => {
    expect(undeclared(routes())).toEqual([]);
    expectApproved(
      'routes.md',
      `# Routes\n\n${table(
        ['method', 'path', 'right', 'open because'],
        routes().map((route) => [route.method, route.path, route.can ?? '', route.open ?? route.signedIn ?? '']),
      )}`,
    );
  });

  it('is refused to nobody in particular', async () => {
    for (const route of routes().filter((one) => !one.open)) {
      const answer = await ask(world.nobody(), route.method, filled(route.path, randomUUID()));
      expect([`${route.method} ${route.path}`, answer.status]).toEqual([`${route.method} ${route.path}`, 401]);
    }
  });

  it('with an id is refused before the id is read, where no role could ever hold the right', async () => {
    const administrator = await world.as('quantri');
    for (const route of withId()) {
      const answer = await ask(administrator, route.method, filled(route.path, randomUUID()));
      expect([`${route.method} ${route.path}`, answer.status, (answer.body as { code: string }).code]).toEqual([
        `${route.method} ${route.path}`,
        403,
        'forbidden',
      ]);
    }
  });

  it('knows to whom each id belongs', () => {
    expect(
      withId()
        .filter((route) => !TABLES[route.path.split('/')[1]!])
        .map((route) => route.path),
    ).toEqual([]);
  });

  it('answers a foreign id like a missing one, byte for byte', async () => {
    // Agency B: a commune that holds every right that an agency can hold, and one person with all of them.
    const roles = [
      'iso-secretary',
      'agency-head',
      'room-head',
      'clerk',
      'planning-officer',
      'qmr',
      'deputy-head',
      'staff',
      'course-organiser',
    ];
    for (const role of roles)
      await world.sql(
        `set session_replication_role = replica; insert into membership (id, person_id, organization_id, role, valid_from)
         select gen_random_uuid(), p.id, '${organizationId('PAB')}', '${role}', '2025-07-01' from person p where username = 'coquan2' and not exists (
           select from membership m where m.person_id = p.id and m.role = '${role}')`,
      );
    const secretary = await world.as('thuky');
    await proposes(secretary, [{ code: 'QT-01', title: 'Quy trình' }]);
    const old = { number: '1/BB', title: 'Biên bản', issuer: 'Sở Xây dựng', happenedOn: '2015-01-02' };
    const { ids: recordIds } = (await secretary.post('/records', { items: [old] })).body;
    for (const path of ['/archive-transfers', '/destructions']) await secretary.post(path, { title: 'Danh mục', recordIds });
    const ends = { reason: 'Không còn dùng', endsOn: '2030-01-01' };
    await (await world.confirmed('lanhdao')).post(`/documents/${documentId('SXD', 'STCL')}/withdrawal`, ends);
    const other = await world.as('coquan2');
    await other.confirm('demo-ISO-9001');
    for (const route of withId()) {
      const tableName = TABLES[route.path.split('/')[1]!]!;
      const [foreign] = await world.sql<{ id: string }>(
        `select id from ${tableName} t where organization_id in ($1, $2) and (to_jsonb(t) ->> 'counterpart_organization_id') is distinct from $3 limit 1`,
        [organizationId('SXD'), organizationId('SKHCN'), organizationId('PAB')],
      );
      if (!foreign) throw new Error(`the demo province has no ${tableName}`);
      const [theirs, missing] = [
        await ask(other, route.method, filled(route.path, foreign.id)),
        await ask(other, route.method, filled(route.path, '01990000-0000-7000-8000-0000000000ff')),
      ];
      expect([`${route.method} ${route.path}`, bare(theirs)]).toEqual([`${route.method} ${route.path}`, bare(missing)]);
      expect([`${route.method} ${route.path}`, [400, 404, 415, 422].includes(theirs.status)]).toEqual([
        `${route.method} ${route.path}`,
        true,
      ]);
    }
  }, 180_000);

  it('keeps two agencies apart on one pool, however their requests mix', async () => {
    const [xd, pab] = [await world.as('thuky'), await world.as('coquan2')];
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        (i % 2 ? xd : pab).get('/documents?limit=200').then((answer) => ({ i, items: answer.body.items as { organizationId: string }[] })),
      ),
    );
    for (const { i, items } of answers)
      expect(new Set(items.map((item) => item.organizationId))).toEqual(new Set([organizationId(i % 2 ? 'SXD' : 'PAB')]));
  }, 60_000);
});

describe('the contract', () => {
  it('is the approved one, and every answer has its shape', async () => {
    const { body } = await world.nobody().get('/api/openapi.json');
    expectApproved('openapi.json', JSON.stringify(body, null, 2));
    const shapeless: string[] = [];
    for (const [path, methods] of Object.entries<
      Record<string, { responses: Record<string, { content?: Record<string, { schema?: object }> }> }>
    >(body.paths))
      for (const [method, operation] of Object.entries(methods))
        for (const [status, response] of Object.entries(operation.responses))
          if (/^20[01]$/.test(status) && !Object.values(response.content ?? {}).every((one) => one.schema))
            shapeless.push(`${method} ${path} ${status}`);
          else if (/^20[01]$/.test(status) && !response.content) shapeless.push(`${method} ${path} ${status}`);
    expect(shapeless).toEqual([]);
    for (const [name, schema] of Object.entries<{ type?: string; properties?: object; additionalProperties?: unknown }>(
      body.components.schemas,
    ))
      expect([name, schema.type !== 'object' || schema.properties !== undefined || schema.additionalProperties !== undefined]).toEqual([
        name,
        true,
      ]);
  });
});
