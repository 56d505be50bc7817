import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Environment } from '@qms/config';
import { StoredFileRow } from './file.entity';
import { Files } from './files';
import { FilesController } from './files.controller';
import { Integrity } from './integrity';
import { JournalHeads } from './journal-heads';
import { ObjectStore, openObjectStore } from './object-store';
import { RetentionLocks } from './retention-locks';
import './storage.policy';
import './storage.problems';
import { Sweeper } from './sweeper';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredFileRow])],
  controllers: [FilesController],
  providers: [
    Files,
    Integrity,
    JournalHeads,
    RetentionLocks,
    Sweeper,
    { provide: ObjectStore, inject: [Environment], useFactory: (environment: Environment) => openObjectStore(environment) },
  ],
  exports: [Files, Integrity, JournalHeads, RetentionLocks, Sweeper, ObjectStore],
})
export class StorageModule {}
