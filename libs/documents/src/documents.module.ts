import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '@qms/organizations';
import { PreviewsModule } from '@qms/previews';
import { SigningModule } from '@qms/signing';
import {
  AdministrativeProcedure,
  AdministrativeProcedureImport,
  AdministrativeProcedureVersion,
} from './administrative-procedures/administrative-procedure.entity';
import { AdministrativeProcedureImportsReader } from './administrative-procedures/administrative-procedure-imports.reader';
import { AdministrativeProcedureImportsService } from './administrative-procedures/administrative-procedure-imports.service';
import { AdministrativeProcedureLists } from './administrative-procedures/administrative-procedure-lists.service';
import {
  AdministrativeProcedureImportsController,
  AdministrativeProceduresController,
} from './administrative-procedures/administrative-procedures.controllers';
import { AdministrativeProceduresReader } from './administrative-procedures/administrative-procedures.reader';
import { ApprovalsService } from './approvals.service';
import { ChangeOpinion, ChangeRequest } from './changes/change-request.entity';
import { ChangeRequestLists } from './changes/change-request-lists';
import { ChangeRequestPapers } from './changes/change-request-papers.service';
import { ChangeRequestsController } from './changes/change-requests.controller';
import { ChangeRequestsMyWork } from './changes/change-requests.my-work';
import { ChangeRequestsReader } from './changes/change-requests.reader';
import { ChangeRequestsService } from './changes/change-requests.service';
import { ImpactsService } from './changes/impacts.service';
import { ControlledCopiesService } from './controlled-copies.service';
import { ApprovalNumber } from './decisions/approval-number.entity';
import { RevisionNumbersService } from './decisions/revision-numbers.service';
import { ControlledDocument } from './document.entity';
import { DocumentOrigins } from './document-origins';
import { DocumentsController } from './documents.controller';
import { DocumentsHandover } from './documents.handover';
import { DocumentsMyWork } from './documents.my-work';
import './documents.problems';
import './decisions/decisions.problems';
import { DocumentRecordsReader } from './document-records.reader';
import { DocumentsReader } from './documents.reader';
import { DocumentsService } from './documents.service';
import { DraftFiles } from './draft-files';
import { DocumentImport } from './existing/document-import.entity';
import { DocumentImportsController } from './existing/document-imports.controller';
import { DocumentImportsReader } from './existing/document-imports.reader';
import { DocumentImportsService } from './existing/document-imports.service';
import { ExistingFilesService } from './existing/existing-files.service';
import { ImportConfirmation } from './existing/import-confirmation.service';
import { MasterLists } from './existing/master-lists.service';
import { ExternalMyWork } from './external/external.my-work';
import { ExternalDocument, ExternalLink } from './external/external-document.entity';
import { ExternalDocumentsController, LawUpdatesController } from './external/external-documents.controller';
import { ExternalDocumentsReader } from './external/external-documents.reader';
import { ExternalDocumentsService } from './external/external-documents.service';
import { ExternalLists } from './external/external-lists';
import { ExternalTables } from './external/external-tables.service';
import { LawUpdatesReader } from './external/law-updates.reader';
import { FieldsController } from './fields/fields.controller';
import { FilledSources, SourcePdfs } from './fields/filled-sources.service';
import { Issuance } from './issuances/issuance.entity';
import { IssuanceDecisionsService } from './issuances/issuance-decisions.service';
import { IssuancePapers } from './issuances/issuance-papers.service';
import { IssuancesController } from './issuances/issuances.controller';
import { IssuancesMyWork } from './issuances/issuances.my-work';
import { IssuancesReader } from './issuances/issuances.reader';
import { IssuancesService } from './issuances/issuances.service';
import { ListedKind } from './kinds/document-kind.entity';
import { DocumentKindsController } from './kinds/document-kinds.controller';
import { DocumentKindsReader } from './kinds/document-kinds.reader';
import { DocumentKindsService } from './kinds/document-kinds.service';
import './own-rules';
import { OnMembershipEnded } from './on-membership-ended';
import { PaperCopiesController } from './paper-copies/paper-copies.controller';
import { PaperCopiesMyWork } from './paper-copies/paper-copies.my-work';
import { PaperCopiesReader } from './paper-copies/paper-copies.reader';
import { PaperCopiesService } from './paper-copies/paper-copies.service';
import { PaperCopy } from './paper-copies/paper-copy.entity';
import { RecallLists } from './paper-copies/recall-lists.service';
import { BlankForms } from './procedure-sheets/blank-forms.service';
import { ProcedureDrafts, ProcedurePapers } from './procedure-sheets/procedure-papers.service';
import { ProcedureSheet } from './procedure-sheets/procedure-sheet.entity';
import { ProcedureSheetsController } from './procedure-sheets/procedure-sheets.controller';
import { ProcedureSheetsReader } from './procedure-sheets/procedure-sheets.reader';
import { ProcedureSheetsService } from './procedure-sheets/procedure-sheets.service';
import { BriefingsReader } from './reading/briefings.reader';
import { BriefingsService } from './reading/briefings.service';
import { DistributionLists } from './reading/distribution-lists.service';
import { DistributionsService } from './reading/distributions.service';
import { BriefingsController, DistributionsController, ReadingsController } from './reading/reading.controllers';
import { Briefing, Distribution, Reading } from './reading/reading.entity';
import { ReadingMyWork } from './reading/reading.my-work';
import { ReadingReader } from './reading/reading.reader';
import { ReadingsService } from './reading/readings.service';
import { DocumentReview } from './review/document-review.entity';
import { DocumentReviewsController } from './review/document-reviews.controller';
import { DocumentReviewsMyWork } from './review/document-reviews.my-work';
import { DocumentReviewsReader } from './review/document-reviews.reader';
import { DocumentReviewsService } from './review/document-reviews.service';
import { Approval, Review, Revision, RevisionEdit } from './revision.entity';
import { RevisionApproval } from './revision-approval';
import { RevisionMoves } from './revision-moves';
import { RevisionsController } from './revisions.controller';
import { RevisionsReader } from './revisions.reader';
import { RevisionsService } from './revisions.service';
import { DocumentEnds } from './withdrawals/document-ends';
import { Withdrawal } from './withdrawals/withdrawal.entity';
import { WithdrawalNumber } from './withdrawals/withdrawal-number.entity';
import { WithdrawalNumbersService } from './withdrawals/withdrawal-numbers.service';
import { WithdrawalRevocation } from './withdrawals/withdrawal-revocation.entity';
import { WithdrawalRevocationsService } from './withdrawals/withdrawal-revocations.service';
import { WithdrawalsController } from './withdrawals/withdrawals.controller';
import { WithdrawalsMyWork } from './withdrawals/withdrawals.my-work';
import { WithdrawalsService } from './withdrawals/withdrawals.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ControlledDocument,
      Revision,
      Review,
      Approval,
      ApprovalNumber,
      Withdrawal,
      WithdrawalNumber,
      WithdrawalRevocation,
      RevisionEdit,
      DocumentImport,
      Issuance,
      Distribution,
      Reading,
      Briefing,
      ListedKind,
      ChangeRequest,
      ChangeOpinion,
      AdministrativeProcedure,
      AdministrativeProcedureVersion,
      AdministrativeProcedureImport,
      ProcedureSheet,
      DocumentReview,
      ExternalDocument,
      ExternalLink,
      PaperCopy,
    ]),
    OrganizationsModule,
    PreviewsModule,
    SigningModule,
  ],
  controllers: [
    DocumentsController,
    RevisionsController,
    FieldsController,
    DocumentImportsController,
    IssuancesController,
    DistributionsController,
    ReadingsController,
    BriefingsController,
    DocumentKindsController,
    ChangeRequestsController,
    AdministrativeProceduresController,
    AdministrativeProcedureImportsController,
    ProcedureSheetsController,
    DocumentReviewsController,
    ExternalDocumentsController,
    LawUpdatesController,
    PaperCopiesController,
    WithdrawalsController,
  ],
  providers: [
    AdministrativeProcedureImportsReader,
    AdministrativeProcedureImportsService,
    AdministrativeProcedureLists,
    AdministrativeProceduresReader,
    BlankForms,
    ProcedureDrafts,
    ProcedurePapers,
    ProcedureSheetsReader,
    ProcedureSheetsService,
    ApprovalsService,
    BriefingsReader,
    BriefingsService,
    ChangeRequestLists,
    ChangeRequestPapers,
    ChangeRequestsMyWork,
    ChangeRequestsReader,
    ChangeRequestsService,
    ControlledCopiesService,
    DistributionLists,
    DistributionsService,
    DocumentImportsReader,
    DocumentImportsService,
    DocumentKindsReader,
    DocumentKindsService,
    DocumentReviewsMyWork,
    DocumentReviewsReader,
    DocumentReviewsService,
    DocumentOrigins,
    DocumentsHandover,
    DocumentsMyWork,
    DocumentRecordsReader,
    DocumentsReader,
    DocumentsService,
    DraftFiles,
    ExistingFilesService,
    ExternalDocumentsReader,
    ExternalDocumentsService,
    ExternalLists,
    ExternalMyWork,
    ExternalTables,
    FilledSources,
    SourcePdfs,
    ImpactsService,
    ImportConfirmation,
    LawUpdatesReader,
    MasterLists,
    IssuanceDecisionsService,
    IssuancePapers,
    IssuancesMyWork,
    IssuancesReader,
    IssuancesService,
    OnMembershipEnded,
    PaperCopiesMyWork,
    PaperCopiesReader,
    PaperCopiesService,
    RecallLists,
    ReadingMyWork,
    ReadingReader,
    ReadingsService,
    DocumentEnds,
    RevisionApproval,
    RevisionMoves,
    RevisionNumbersService,
    WithdrawalNumbersService,
    WithdrawalRevocationsService,
    WithdrawalsMyWork,
    WithdrawalsService,
    RevisionsReader,
    RevisionsService,
  ],
  exports: [DocumentsReader, ApprovalsService, WithdrawalsService],
})
export class DocumentsModule {}
