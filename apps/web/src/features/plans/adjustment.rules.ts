import type { Input } from '../../api/types';
import type { Task } from './plans.queries';

export type Adjustment = Input<'/api/v1/tasks/{id}/adjustments', 'post'>;
export type AdjustmentKind = Adjustment['kind'];

/** What each kind of adjustment may change of the task's words. */
export const ADJUSTED_FIELDS: Record<AdjustmentKind, readonly ('title' | 'productText' | 'timing')[]> = {
  changed: ['title', 'productText', 'timing'],
  extended: ['timing'],
  guidance: ['timing'],
  stopped: [],
};
export const ADJUSTMENT_KINDS = Object.keys(ADJUSTED_FIELDS) as AdjustmentKind[];

/** An adjustment as its form holds it. */
export interface AdjustmentValues {
  kind: AdjustmentKind;
  act: string;
  /** Day of the act, `YYYY-MM-DD`. */
  happenedOn: string | null;
  reason: string;
  title: string;
  productText: string;
  timingText: string;
  timingKind: Task['timingKind'];
  from: string | null;
  to: string | null;
}

export const valuesOf = (task: Task): AdjustmentValues => ({
  kind: 'changed',
  act: '',
  happenedOn: null,
  reason: '',
  title: task.title,
  productText: task.productText,
  timingText: task.timingText,
  timingKind: task.timingKind,
  from: task.startsOn,
  to: task.endsOn,
});

/** What is sent: the act, and of the task's words only those that the kind may change and that were changed. Texts in NFC. */
export function adjustmentOf(task: Task, values: AdjustmentValues): Adjustment {
  const fields = ADJUSTED_FIELDS[values.kind];
  const [title, productText, reason] = [tidy(values.title), tidy(values.productText), tidy(values.reason)];
  const timing = { text: tidy(values.timingText), kind: values.timingKind, from: values.from, to: values.to };
  const was = { text: task.timingText, kind: task.timingKind, from: task.startsOn, to: task.endsOn };
  return {
    kind: values.kind,
    act: tidy(values.act),
    happenedOn: values.happenedOn ?? '',
    ...(reason !== '' && { reason }),
    ...(fields.includes('title') && title !== task.title && { title }),
    ...(fields.includes('productText') && productText !== task.productText && { productText }),
    ...(fields.includes('timing') && JSON.stringify(timing) !== JSON.stringify(was) && { timing }),
  };
}

/** A change or an extension that changes nothing; guidance and a stop speak for themselves. */
export const changesNothing = ({ kind, title, productText, timing }: Adjustment): boolean =>
  (kind === 'changed' && title === undefined && productText === undefined && timing === undefined) ||
  (kind === 'extended' && timing === undefined);

const tidy = (text: string): string => text.trim().normalize('NFC');
