import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IsoRecord } from './record.entity';
import { RecordsController } from './records.controller';
import './records.problems';
import { RecordsReader } from './records.reader';
import { RecordsService } from './records.service';
import { Register } from './register';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([IsoRecord])],
  controllers: [RecordsController],
  providers: [RecordsReader, RecordsService, Register],
  exports: [RecordsReader, Register],
})
export class RecordsModule {}
