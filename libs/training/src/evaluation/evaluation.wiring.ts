import { ClassEvaluation } from './class-evaluation.entity';
import { ClassEvaluationsController } from './class-evaluations.controller';
import { ClassEvaluationsReader } from './class-evaluations.reader';
import { ClassEvaluationsService } from './class-evaluations.service';
import './evaluation.own-rules';
import './evaluation.problems';
import { EvaluationAnswers } from './evaluation-answers.service';
import { EvaluationCodes } from './evaluation-codes';
import { EvaluationFormController } from './evaluation-form.controller';
import { EvaluationPapers } from './evaluation-papers.service';

export const EVALUATION_ENTITIES = [ClassEvaluation];
export const EVALUATION_CONTROLLERS = [ClassEvaluationsController, EvaluationFormController];
export const EVALUATION_PROVIDERS = [ClassEvaluationsService, ClassEvaluationsReader, EvaluationAnswers, EvaluationCodes, EvaluationPapers];
