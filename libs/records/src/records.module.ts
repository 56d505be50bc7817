import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '@qms/organizations';
import { SigningModule } from '@qms/signing';
import { CompletenessController } from './completeness/completeness.controller';
import { CompletenessReader } from './completeness/completeness.reader';
import { CompletenessList } from './completeness/completeness-list.service';
import { DecisionRecords } from './decision-records';
import { Destruction } from './destructions/destruction.entity';
import { DestructionDecisionsService } from './destructions/destruction-decisions.service';
import { DestructionMoves } from './destructions/destruction-moves';
import { DestructionNumber } from './destructions/destruction-number.entity';
import { DestructionNumbersMyWork } from './destructions/destruction-numbers.my-work';
import { DestructionPapers } from './destructions/destruction-papers.service';
import { DestructionRecords } from './destructions/destruction-records';
import { DestructionsController } from './destructions/destructions.controller';
import { DestructionsReader } from './destructions/destructions.reader';
import { DestructionsService } from './destructions/destructions.service';

import { CorrectionsService } from './hand/corrections.service';
import { HandEntriesController } from './hand/hand-entries.controller';
import { HandEntriesService } from './hand/hand-entries.service';
import { HandWords } from './hand/hand-words';
import { BatchEntryService } from './intake/batch-entry.service';
import { BatchFilesService } from './intake/batch-files.service';
import { ReceiptPapers } from './intake/receipt-papers.service';
import { ReceiptsController } from './intake/receipts.controller';
import { ReceiptsReader } from './intake/receipts.reader';
import { ReceiptsService } from './intake/receipts.service';
import { Receipt, UploadBatch } from './intake/upload-batch.entity';
import { UploadBatchesController } from './intake/upload-batches.controller';
import { UploadBatchesReader } from './intake/upload-batches.reader';
import { UploadBatchesService } from './intake/upload-batches.service';
import { RecordLink } from './links/record-link.entity';
import { RecordLinksController } from './links/record-links.controller';
import { RecordLinksService } from './links/record-links.service';
import { IsoLists } from './lists/iso-lists.service';
import { RecordLists } from './lists/record-lists.service';
import { EvidencePack } from './packs/evidence-pack.entity';
import { EvidencePacksController } from './packs/evidence-packs.controller';
import { EvidencePacksMyWork } from './packs/evidence-packs.my-work';
import { EvidencePacksReader } from './packs/evidence-packs.reader';
import { EvidencePacksService } from './packs/evidence-packs.service';
import { PackMaking } from './packs/pack-making.service';
import { IsoRecord } from './record.entity';
import { RecordOrigins } from './record-origins';
import { RecordsController } from './records.controller';
import { RecordsHandover } from './records.handover';
import { RecordsMyWork } from './records.my-work';
import './records.problems';
import { RecordsReader } from './records.reader';
import { RecordsService } from './records.service';
import { Register } from './register';
import { RegisterPapers } from './register-papers.service';
import { DueRecordsMyWork } from './retention/due-records.my-work';
import { Retention } from './retention/retention';
import { RetentionController } from './retention/retention.controller';
import { RetentionReader } from './retention/retention.reader';
import { RetentionService } from './retention/retention.service';
import { RecordHold, RetentionClass } from './retention/retention-class.entity';
import { StorageMyWork } from './storage.my-work';
import { ArchiveTransfer } from './transfers/archive-transfer.entity';
import { TransfersController } from './transfers/transfers.controller';
import { TransfersReader } from './transfers/transfers.reader';
import { TransfersService } from './transfers/transfers.service';

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      IsoRecord,
      RetentionClass,
      RecordHold,
      ArchiveTransfer,
      Destruction,
      DestructionNumber,
      UploadBatch,
      Receipt,
      RecordLink,
      EvidencePack,
    ]),
    OrganizationsModule,
    SigningModule,
  ],
  controllers: [
    RecordsController,
    HandEntriesController,
    RecordLinksController,
    CompletenessController,
    EvidencePacksController,
    RetentionController,
    TransfersController,
    DestructionsController,
    UploadBatchesController,
    ReceiptsController,
  ],
  providers: [
    BatchEntryService,
    BatchFilesService,
    CompletenessList,
    DueRecordsMyWork,
    EvidencePacksMyWork,
    EvidencePacksReader,
    EvidencePacksService,
    PackMaking,
    CompletenessReader,
    CorrectionsService,
    DecisionRecords,
    HandEntriesService,
    HandWords,
    RecordLinksService,
    ReceiptPapers,
    ReceiptsReader,
    ReceiptsService,
    UploadBatchesReader,
    UploadBatchesService,
    DestructionDecisionsService,
    DestructionMoves,
    DestructionNumbersMyWork,
    DestructionPapers,
    DestructionRecords,
    DestructionsReader,
    DestructionsService,
    IsoLists,
    RecordLists,
    RecordOrigins,
    RecordsHandover,
    RecordsMyWork,
    RecordsReader,
    RecordsService,
    Register,
    RegisterPapers,
    Retention,
    RetentionReader,
    RetentionService,
    StorageMyWork,
    TransfersReader,
    TransfersService,
  ],
  exports: [DecisionRecords, IsoLists, RecordOrigins, RecordsReader, Register],
})
export class RecordsModule {}
