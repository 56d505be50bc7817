import { folded } from './folding';
import type { FieldName, PlanWarning, ReadPlan } from './plan-proposal';
import type { MadeTask } from './task-making';

const FIELD: Readonly<Record<FieldName, readonly [vi: string, en: string]>> = {
  lead: ['đơn vị chủ trì', 'lead unit'],
  coordinators: ['đơn vị phối hợp', 'co-ordinating unit'],
  products: ['sản phẩm', 'product'],
  timing: ['thời gian thực hiện', 'time'],
};

const warn = (code: PlanWarning['code'], { task }: MadeTask, text: string, textEn: string): PlanWarning => ({
  code,
  task: task.code,
  lines: [...task.sourceLines],
  text,
  textEn,
});

/** Everything a person should look at before he confirms; nothing is mended. */
export const warningsOf = (made: readonly MadeTask[], plan: ReadPlan): PlanWarning[] =>
  made.flatMap((one) => [...missing(one), ...letters(one), ...numbers(one), ...dates(one, plan), ...restored(one)]);

const missing = (one: MadeTask): PlanWarning[] =>
  one.task.missing.length === 0
    ? []
    : [
        warn(
          'field-missing',
          one,
          `Thiếu ${one.task.missing.map((field) => FIELD[field][0]).join(', ')}`,
          `Missing: ${one.task.missing.map((field) => FIELD[field][1]).join(', ')}`,
        ),
      ];

function letters(one: MadeTask): PlanWarning[] {
  const mark = one.task.code.split('.').at(-1)!;
  if (one.how === 'inferred')
    return [warn('letter-inferred', one, `Chữ cái đầu mục không rõ, hiểu là ${mark})`, `The letter is unclear, taken for ${mark})`)];
  if (one.how === 'skipped')
    return [
      warn('letter-skipped', one, `Trước mục ${mark} có mục bị bỏ qua hoặc đọc sót`, `An item before ${mark} is left out or was not read`),
    ];
  return [];
}

const COUNTED = /\b(\d{2})\s+(khoa|lop|cuoc|hoi nghi|dot|lan|de tai|du an|mo hinh|buoi)/g;

/** The task asks for 01 course, its product says 02. */
function numbers(one: MadeTask): PlanWarning[] {
  const counts = (text: string): Map<string, string> => new Map([...folded(text).matchAll(COUNTED)].map((match) => [match[2]!, match[1]!]));
  const asked = counts(one.task.title);
  return [...counts(one.task.productText)].flatMap(([thing, count]) =>
    asked.has(thing) && asked.get(thing) !== count
      ? [
          warn(
            'number-contradiction',
            one,
            `Nhiệm vụ ghi ${asked.get(thing)} nhưng sản phẩm ghi ${count}`,
            `The task says ${asked.get(thing)}, the product ${count}`,
          ),
        ]
      : [],
  );
}

function dates(one: MadeTask, plan: ReadPlan): PlanWarning[] {
  const found: PlanWarning[] = [];
  const dues = [one.task.timing.to, ...(one.task.timing.milestones ?? []).map((milestone) => milestone.to)].filter(
    (to): to is string => to !== null,
  );
  const early = plan.issuedOn ? dues.filter((to) => to < plan.issuedOn!) : [];
  const shown = (date: string): string => date.split('-').reverse().join('/');
  if (early.length > 0)
    found.push(
      warn(
        'due-before-plan',
        one,
        `Thời hạn ${shown(early[0]!)} trước ngày ban hành kế hoạch`,
        `Due ${shown(early[0]!)}, before the plan was issued`,
      ),
    );
  const years = [...folded(one.task.productText).matchAll(/n\w{0,3}m (20\d\d)/g)].map((match) => Number(match[1]));
  const other = plan.year ? years.find((year) => year < plan.year!) : undefined;
  if (other)
    found.push(
      warn(
        'other-year',
        one,
        `Sản phẩm ghi năm ${other} trong kế hoạch năm ${plan.year}`,
        `The product says ${other} in a plan of ${plan.year}`,
      ),
    );
  return found;
}

/** Said openly where a unit's name was put in its right spelling. */
function restored(one: MadeTask): PlanWarning[] {
  const changed =
    one.task.read.leadText.replace(/[.;:,\s]+$/, '') !== one.task.leadText ||
    one.task.read.coordinatorsText.replace(/[.;:,\s]+$/, '') !== one.task.coordinatorsText;
  return changed
    ? [
        warn(
          'units-restored',
          one,
          'Tên đơn vị được viết lại theo danh mục; xem bản đọc',
          'Unit names were put in their right spelling; see the reading',
        ),
      ]
    : [];
}
