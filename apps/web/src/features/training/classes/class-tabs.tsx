import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { Tagged } from '../../../api/client';
import { ClassAttendance } from '../attendance/class-attendance';
import { ClassCertificates } from '../certificates/class-certificates';
import { ClassResults } from '../certificates/class-results';
import { ClassEffectiveness } from '../effectiveness/class-effectiveness';
import { ClassEvaluation } from '../evaluation/class-evaluation';
import { ClassInvitations } from '../nominations/class-invitations';
import { ClassRoster } from '../roster/class-roster';
import type { TrainingClass } from '../training.queries';
import { ClassGeneral } from './class-general';
import { ClassHistory } from './class-history';
import { ClassSessions } from './class-sessions';

export interface ClassTabProps {
  readonly tagged: Tagged<TrainingClass>;
}

export interface ClassTab {
  /** Stands in the URL (`?tab=`). */
  readonly name: string;
  readonly label: (t: TFunction<'training'>) => string;
  readonly count?: (one: TrainingClass) => number | undefined;
  /** Absent = always. */
  readonly isShown?: (one: TrainingClass) => boolean;
  readonly Content: ComponentType<ClassTabProps>;
}

/** The tabs of a class, in order: a further one is a line here. */
export const CLASS_TABS: readonly ClassTab[] = [
  { name: 'chung', label: (t) => t('tabs.general'), Content: ClassGeneral },
  {
    name: 'buoi-hoc',
    label: (t) => t('tabs.sessions'),
    count: ({ sessions }) => sessions.filter(({ cancelledAt }) => cancelledAt === null).length,
    Content: ClassSessions,
  },
  { name: 'moi-cu', label: (t) => t('tabs.invited'), Content: ClassInvitations },
  { name: 'hoc-vien', label: (t) => t('tabs.roster'), count: ({ accepted }) => accepted, Content: ClassRoster },
  { name: 'diem-danh', label: (t) => t('tabs.attendance'), Content: ClassAttendance },
  { name: 'ket-qua', label: (t) => t('tabs.results'), Content: ClassResults },
  { name: 'giay-chung-nhan', label: (t) => t('tabs.certificates'), Content: ClassCertificates },
  {
    name: 'danh-gia',
    label: (t) => t('tabs.evaluation'),
    isShown: ({ actions }) => actions.evaluation?.allowed === true,
    Content: ClassEvaluation,
  },
  { name: 'hieu-luc', label: (t) => t('tabs.effectiveness'), Content: ClassEffectiveness },
  { name: 'lich-su', label: (t) => t('tabs.history'), Content: ClassHistory },
];
