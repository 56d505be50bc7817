import { CompetenceController } from './competence.controller';
import { CompetenceRequirement, ExternalCertificate, LearnerLink } from './competence.entity';
import { CompetenceMyWork } from './competence.my-work';
import { CompetenceReader } from './competence.reader';
import { CompetenceLists } from './competence-lists';
import { CompetenceRequirementsController, ExternalCertificatesController, LearnerLinksController } from './evidence.controllers';
import { ExternalCertificates } from './external-certificates.service';
import { LearnerLinks } from './learner-links.service';
import './competence.problems';
import { CompetenceRequirements } from './requirements.service';

export const COMPETENCE_ENTITIES = [CompetenceRequirement, LearnerLink, ExternalCertificate];
export const COMPETENCE_CONTROLLERS = [
  CompetenceController,
  CompetenceRequirementsController,
  ExternalCertificatesController,
  LearnerLinksController,
];
export const COMPETENCE_PROVIDERS = [
  CompetenceReader,
  CompetenceLists,
  CompetenceMyWork,
  CompetenceRequirements,
  ExternalCertificates,
  LearnerLinks,
];
