import { History } from '../../../ui/history';
import type { ClassTabProps } from './class-tabs';

export const ClassHistory = ({ tagged }: ClassTabProps) => <History entries={tagged.value.history} />;
