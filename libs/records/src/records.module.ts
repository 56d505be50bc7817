import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '@qms/organizations';
import { Destruction } from './destructions/destruction.entity';
import { DestructionsController } from './destructions/destructions.controller';
import { DestructionsReader } from './destructions/destructions.reader';
import { DestructionsService } from './destructions/destructions.service';
import { IsoRecord } from './record.entity';
import { RecordsController } from './records.controller';
import { RecordsMyWork } from './records.my-work';
import './records.problems';
import { RecordsReader } from './records.reader';
import { RecordsService } from './records.service';
import { Register } from './register';
import { RegisterPapers } from './register-papers.service';
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
  imports: [TypeOrmModule.forFeature([IsoRecord, RetentionClass, RecordHold, ArchiveTransfer, Destruction]), OrganizationsModule],
  controllers: [RecordsController, RetentionController, TransfersController, DestructionsController],
  providers: [
    DestructionsReader,
    DestructionsService,
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
  exports: [RecordsReader, Register],
})
export class RecordsModule {}
