import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IsoRecord } from './record.entity';
import { RecordsController } from './records.controller';
import './records.problems';
import { RecordsReader } from './records.reader';
import { RecordsService } from './records.service';
import { Register } from './register';
import { Retention } from './retention/retention';
import { RetentionController } from './retention/retention.controller';
import { RetentionReader } from './retention/retention.reader';
import { RetentionService } from './retention/retention.service';
import { RecordHold, RetentionClass } from './retention/retention-class.entity';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([IsoRecord, RetentionClass, RecordHold])],
  controllers: [RecordsController, RetentionController],
  providers: [RecordsReader, RecordsService, Register, Retention, RetentionReader, RetentionService],
  exports: [RecordsReader, Register],
})
export class RecordsModule {}
