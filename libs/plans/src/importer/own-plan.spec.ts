import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { garbled } from './garbling.fixture';
import { NoTaskStructure, type PlanProposal, parsePlan, similarity } from './index';
import schema from './plan-proposal.schema.json';

const clean = readFileSync(join(__dirname, 'fixtures/ke-hoach-2026.txt'), 'utf8');
const valid = new Ajv({ allErrors: true, strict: false }).compile(schema);

const expected = JSON.parse(readFileSync(join(__dirname, 'fixtures/ke-hoach-2026.expected.json'), 'utf8')) as PlanProposal;

describe('the plan of An Sơn for 2026, clean', () => {
  const proposal = parsePlan(clean);

  it('gives exactly the tasks, sections, deadlines and head that the plan has', () => {
    expect(proposal.tasks.map(({ confidence: _confidence, read: _read, ...task }) => task)).toEqual(expected.tasks);
    expect(proposal.sections).toEqual(expected.sections);
    expect(proposal.reporting).toEqual(expected.reporting);
    const { read, ...plan } = proposal.plan;
    expect(plan).toEqual(expected.plan);
    expect(read).toEqual({ issuer: plan.issuer, issuerParent: plan.issuerParent, place: plan.place });
  });

  it('is the same in decomposed spelling, with Windows line ends and a byte order mark', () => {
    const other = parsePlan(`\uFEFF${clean.normalize('NFD').replaceAll('\n', '\r\n')}`);
    expect(other).toEqual(proposal);
  });

  it('keeps every field as it was read beside what it proposes', () => {
    for (const task of proposal.tasks)
      for (const text of [task.read.title, task.read.leadText, task.read.timingText]) expect(clean.replace(/\s+/g, ' ')).toContain(text);
  });

  it('follows the committed schema', () => {
    valid(JSON.parse(JSON.stringify(proposal)));
    expect(valid.errors).toBeNull();
  });
});

describe('the same plan, badly scanned', () => {
  const scan = garbled(clean);
  const proposal: PlanProposal = parsePlan(scan);
  const right = parsePlan(clean);

  it('is hardly readable', () => {
    expect(scan).not.toMatch(/Đơn vị chủ trì|thực hiện/);
  });

  it('still gives the same tasks, none invented', () => {
    expect(proposal.tasks.map((task) => task.code)).toEqual(right.tasks.map((task) => task.code));
  });

  it.each(['title', 'leadText', 'coordinatorsText', 'productText'] as const)('%s: at most one miss', (field) => {
    const misses = proposal.tasks.filter((task, i) => similarity(task[field], right.tasks[i]![field]) < 0.8);
    expect(misses.map((task) => `${task.code}: ${task[field]}`).slice(1)).toEqual([]);
  });

  it('dates: at most one miss', () => {
    const misses = proposal.tasks.filter(
      (task, i) => task.timing.from !== right.tasks[i]!.timing.from || task.timing.to !== right.tasks[i]!.timing.to,
    );
    expect(misses.map((task) => `${task.code}: ${task.timing.text}`).slice(1)).toEqual([]);
  });

  it('restores unit names and says so', () => {
    expect(proposal.tasks[0]!.leadText).toBe('Các phòng, đơn vị thuộc Sở');
    expect(proposal.warnings.some((warning) => warning.code === 'units-restored')).toBe(true);
  });

  it('is less sure of itself', () => {
    const mean = (tasks: PlanProposal['tasks']): number => tasks.reduce((sum, task) => sum + task.confidence, 0) / tasks.length;
    expect(mean(proposal.tasks)).toBeLessThan(mean(right.tasks));
  });
});

describe('what is no plan', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\n \n'],
    ['a letter', 'Kính gửi: Sở Nội vụ.\nĐề nghị quý cơ quan cử người tham dự.\n1. Thời gian: 08 giờ.\n'.slice(0, 60)],
    ['bytes', String.fromCharCode(...Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 256))],
  ])('%s is refused with what was looked for', (_, text) => {
    expect(() => parsePlan(text)).toThrow(NoTaskStructure);
    expect(() => parsePlan(text)).toThrow(/looked for/);
  });

  it.each([
    ['a giant line', 'a) Đơn vị chủ trì: '.repeat(60_000)],
    ['a megabyte of noise', 'xin chào (abc) 1. 2) a) - + : ; '.repeat(32_000)],
    ['a megabyte of short lines', 'Đơn vị\n'.repeat(120_000)],
    ['a plan a hundred times over', clean.repeat(70)],
  ])('%s takes a time that grows with its length only', (_, text) => {
    const started = process.cpuUsage();
    try {
      parsePlan(text);
    } catch (error) {
      expect(error).toBeInstanceOf(NoTaskStructure);
    }
    const { user } = process.cpuUsage(started);
    // No timed test: a quadratic reading of a megabyte would take minutes.
    expect(user / 1_000_000).toBeLessThan(60);
  });
});
