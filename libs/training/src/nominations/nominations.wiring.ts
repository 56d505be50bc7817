import { ClassInvitationsReader } from './class-invitations.reader';
import { InvitationLists } from './invitation-lists';
import { InvitationsService } from './invitations.service';
import { ClassInvitationsController, NominationsController, NomineesController } from './nominations.controllers';
import { NominationsMyWork } from './nominations.my-work';
import './nominations.own-rules';
import './nominations.problems';
import { NominationsReader } from './nominations.reader';
import { NominationsService } from './nominations.service';

export const NOMINATION_CONTROLLERS = [ClassInvitationsController, NominationsController, NomineesController];
export const NOMINATION_PROVIDERS = [
  InvitationsService,
  NominationsService,
  ClassInvitationsReader,
  NominationsReader,
  InvitationLists,
  NominationsMyWork,
];
