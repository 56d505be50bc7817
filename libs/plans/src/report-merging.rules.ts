import type { LegalDate } from '@qms/work';
import { liesUnder, type OutlineSection } from './outline.rules';
import type { TaskStatus } from './task-status.rules';

/** What a unit said of a task in an accepted report; `editedText` = as the collector changed it, the unit's own words stay. */
export interface ToldPart {
  readonly taskCode: string;
  readonly taskTitle: string;
  readonly section: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly text: string;
  readonly editedText: string | null;
  readonly nextSteps: string;
  readonly difficulties: string;
}
export interface ToldTask {
  readonly code: string;
  readonly title: string;
  readonly status: TaskStatus;
  readonly leads: string;
  readonly dueOn: LegalDate | null;
}
export interface ReportFacts {
  readonly tasks: readonly ToldTask[];
  /** In the order of the plan, and in a task in the order of its units. */
  readonly parts: readonly ToldPart[];
  readonly counts: Readonly<Record<TaskStatus, number>>;
  readonly withoutEvidence: number;
  readonly evidence: number;
  readonly planNumber: string;
}

const STATUS_WORDS: Readonly<Record<TaskStatus, string>> = {
  'not-yet-due': 'chưa đến hạn',
  'in-progress': 'đang thực hiện',
  continuous: 'thực hiện thường xuyên',
  'done-on-time': 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành chậm',
  overdue: 'quá hạn',
  'waiting-for-guidance': 'chờ hướng dẫn cấp trên',
  adjusted: 'đã điều chỉnh',
  stopped: 'dừng thực hiện',
};
/** Tình trạng as it stands at the beginning of a cell. */
export const statusWord = (status: TaskStatus): string => STATUS_WORDS[status].charAt(0).toUpperCase() + STATUS_WORDS[status].slice(1);

/** The text of a section before anybody edits it: paragraphs parted by line feeds. */
export function mergedText(section: OutlineSection, facts: ReportFacts): string {
  switch (section.filling) {
    case 'none':
      return '';
    case 'counts':
      return countsText(facts);
    case 'progress':
      return byTask(partsOf(section, facts.parts), (part) => part.editedText ?? part.text);
    case 'achievements':
      return achievementsText(facts);
    case 'shortcomings':
      return shortcomingsText(facts);
    case 'next-steps':
      return byTask(facts.parts, (part) => part.nextSteps);
  }
}

export const partsOf = (section: OutlineSection, parts: readonly ToldPart[]): ToldPart[] =>
  parts.filter((part) => section.planSections.some((code) => liesUnder(part.section, code)));

/** One paragraph a text; where several units tell of one task, each is named, and those that say the same are named together. */
function byTask(parts: readonly ToldPart[], words: (part: ToldPart) => string): string {
  const tasks = new Map<string, Map<string, string[]>>();
  for (const part of parts) {
    const text = ended(words(part));
    if (words(part).trim() === '') continue;
    const told = tasks.get(part.taskCode) ?? new Map<string, string[]>();
    tasks.set(part.taskCode, told.set(text, [...(told.get(text) ?? []), part.unitName]));
  }
  return [...tasks.values()]
    .flatMap((told) => {
      const severalTell = [...told.values()].flat().length > 1;
      return [...told].map(([text, units]) => `- ${severalTell ? `${units.join(', ')}: ` : ''}${text}`);
    })
    .join('\n');
}

function countsText({ counts, tasks, planNumber, evidence, withoutEvidence }: ReportFacts): string {
  const parts = Object.entries(STATUS_WORDS)
    .filter(([status]) => counts[status as TaskStatus] > 0)
    .map(([status, word]) => `${word}: ${counts[status as TaskStatus]}`);
  return (
    `Kế hoạch số ${planNumber} có tổng số ${tasks.length} nhiệm vụ${parts.length > 0 ? `, trong đó: ${parts.join('; ')}` : ''}.\n` +
    `Số tài liệu kiểm chứng: ${evidence}; số nhiệm vụ chưa có tài liệu kiểm chứng: ${withoutEvidence}.`
  );
}

function achievementsText({ tasks }: ReportFacts): string {
  const done = tasks.filter((task) => task.status === 'done-on-time' || task.status === 'done-late');
  return done.length === 0 ? '' : `Đã hoàn thành ${done.length} nhiệm vụ:\n${done.map((task) => `- ${ended(task.title)}`).join('\n')}`;
}

/** Late tasks are filled in with their lead; the reason is the unit's own words. */
function shortcomingsText({ tasks, parts }: ReportFacts): string {
  const late = tasks.filter((task) => task.status === 'overdue' || task.status === 'done-late');
  const reasons = (code: string): string =>
    parts
      .filter((part) => part.taskCode === code && part.difficulties.trim() !== '')
      .map((part) => part.difficulties.trim())
      .join('; ');
  const lateLines = late.map((task) => {
    const reason = reasons(task.code);
    return `- ${STATUS_WORDS[task.status].replace(/^./, (c) => c.toUpperCase())}: ${task.title} - ${task.leads || 'chưa rõ đơn vị chủ trì'}${reason ? ` - ${ended(reason)}` : '.'}`;
  });
  const others = byTask(
    parts.filter((part) => !late.some((task) => task.code === part.taskCode)),
    (part) => part.difficulties,
  );
  return [...lateLines, others].filter(Boolean).join('\n');
}

const ended = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim().replace(/[;,:]$/, '')}.`);
