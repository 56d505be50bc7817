import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parsePlan, type ReadTask, similarity } from './index';

/** The real plan that the product began from; it lies beside the project where it may be read. */
const folder = resolve(__dirname, '../../../../../shared/plan-2022');
const suite = existsSync(join(folder, 'scan.txt')) ? describe : describe.skip;

interface Expected {
  tasks: (Omit<ReadTask, 'confidence' | 'read'> & { sourceLines: [number, number] })[];
  sections: { code: string; title: string; parent?: string }[];
  reporting: { period: string; dueOn: string }[];
  plan: { number: string; issuedOn: string; year: number };
}

suite('the badly scanned plan of 2022', () => {
  const scan = (): string => readFileSync(join(folder, 'scan.txt'), 'utf8');
  const expected = (): Expected => JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'));
  const read = () => new Map(parsePlan(scan()).tasks.map((task) => [task.code, task]));

  it('gives all 37 tasks and none that is not there', () => {
    expect([...read().keys()]).toEqual(expected().tasks.map((task) => task.code));
  });

  it.each([
    ['title', (task: ReadTask) => task.title],
    ['lead', (task: ReadTask) => task.leadText],
    ['coordinators', (task: ReadTask) => task.coordinatorsText],
    ['products', (task: ReadTask) => task.productText],
    ['timing', (task: ReadTask) => task.timing.text],
  ] as const)('%s: at most one miss', (_, field) => {
    const found = read();
    const misses = expected().tasks.filter(
      (task) => similarity(field(task as ReadTask), found.has(task.code) ? field(found.get(task.code)!) : '') < 0.8,
    );
    expect(misses.map((task) => `${task.code}: ${found.has(task.code) ? field(found.get(task.code)!) : '-'}`).slice(1)).toEqual([]);
  });

  it('dates: at most one miss; kinds: none', () => {
    const found = read();
    const dated = expected().tasks.filter(({ timing }) => timing.from || timing.to);
    const misses = dated.filter(
      ({ code, timing }) => found.get(code)?.timing.from !== timing.from || found.get(code)?.timing.to !== timing.to,
    );
    expect(misses.map((task) => `${task.code} ${JSON.stringify(found.get(task.code)?.timing)}`).slice(1)).toEqual([]);
    const kinds = expected().tasks.filter(({ code, timing }) => found.get(code)?.timing.kind !== timing.kind);
    expect(kinds.map((task) => `${task.code} ${found.get(task.code)?.timing.kind}`)).toEqual([]);
  });

  it('what is missing, where each stands, sections, deadlines and head', () => {
    const { tasks, sections, reporting, plan } = parsePlan(scan());
    const wanted = expected();
    expect(tasks.filter((task, i) => task.missing.join() !== wanted.tasks[i]!.missing.join()).map((task) => task.code)).toEqual([]);
    expect(
      tasks
        .filter((task, i) => task.sourceLines.join() !== wanted.tasks[i]!.sourceLines.join())
        .map((task) => `${task.code} ${task.sourceLines}`),
    ).toEqual([]);
    expect(sections.map((section) => section.code)).toEqual(wanted.sections.map((section) => section.code));
    expect(reporting.map(({ period, dueOn }) => [period, dueOn])).toEqual(wanted.reporting.map(({ period, dueOn }) => [period, dueOn]));
    expect(plan).toMatchObject({ number: wanted.plan.number, issuedOn: wanted.plan.issuedOn, year: wanted.plan.year });
    expect(tasks.find((task) => task.code === 'II.2.g')!.children).toHaveLength(2);
  });

  it('warns of 01 against 02 courses, of a due date before the plan, of fields that are not there', () => {
    const warnings = parsePlan(scan()).warnings;
    const has = (task: string, code: string): boolean => warnings.some((warning) => warning.task === task && warning.code === code);
    expect(has('II.6.2.a', 'number-contradiction')).toBe(true);
    expect(has('II.2.l', 'due-before-plan')).toBe(true);
    expect(has('II.1.c', 'other-year')).toBe(true);
    for (const task of ['II.2.h', 'II.2.i', 'II.3.b', 'II.4.d', 'II.6.3']) expect(has(task, 'field-missing')).toBe(true);
  });
});
