import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '@qms/organizations';
import { ApprovalsService } from './approvals.service';
import { ControlledCopiesService } from './controlled-copies.service';
import { ControlledDocument } from './document.entity';
import { DocumentsController } from './documents.controller';
import { DocumentsMyWork } from './documents.my-work';
import './documents.problems';
import { DocumentsReader } from './documents.reader';
import { DocumentsService } from './documents.service';
import { OnMembershipEnded } from './on-membership-ended';
import { Approval, Review, Revision, RevisionEdit } from './revision.entity';
import { RevisionsController } from './revisions.controller';
import { RevisionsReader } from './revisions.reader';
import { RevisionsService } from './revisions.service';

@Module({
  imports: [TypeOrmModule.forFeature([ControlledDocument, Revision, Review, Approval, RevisionEdit]), OrganizationsModule],
  controllers: [DocumentsController, RevisionsController],
  providers: [
    ApprovalsService,
    ControlledCopiesService,
    DocumentsMyWork,
    DocumentsReader,
    DocumentsService,
    OnMembershipEnded,
    RevisionsReader,
    RevisionsService,
  ],
  exports: [DocumentsReader, ApprovalsService],
})
export class DocumentsModule {}
