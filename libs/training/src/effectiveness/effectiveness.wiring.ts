import { ClassEffectivenessController, EffectivenessController } from './effectiveness.controllers';
import { EffectivenessEvaluation, EffectivenessReview } from './effectiveness.entity';
import { EffectivenessMyWork } from './effectiveness.my-work';
import './effectiveness.own-rules';
import './effectiveness.problems';
import { EffectivenessReader } from './effectiveness.reader';
import { EffectivenessService } from './effectiveness.service';
import { EffectivenessLists } from './effectiveness-lists';

export const EFFECTIVENESS_ENTITIES = [EffectivenessReview, EffectivenessEvaluation];
export const EFFECTIVENESS_CONTROLLERS = [EffectivenessController, ClassEffectivenessController];
export const EFFECTIVENESS_PROVIDERS = [EffectivenessReader, EffectivenessService, EffectivenessLists, EffectivenessMyWork];
