import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Environment } from '@qms/config';
import { Antivirus } from './antivirus/antivirus';
import { LateScans } from './antivirus/late-scans';
import { StoredFileRow } from './file.entity';
import { FileKeepers } from './file-door';
import { Files } from './files';
import { FilesController } from './files.controller';
import { Integrity } from './integrity';
import { JournalHeads } from './journal-heads';
import { ObjectStore, openObjectStore, openSecondStore } from './object-store';
import { Restoration } from './restoration';
import { RetentionLocks } from './retention-locks';
import { Scrub } from './scrub';
import { SecondStore } from './second-store';
import './storage.policy';
import './storage.problems';
import { StorageHealth } from './storage-health';
import { StorageHealthController } from './storage-health.controller';
import { Sweeper } from './sweeper';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredFileRow])],
  controllers: [FilesController, StorageHealthController],
  providers: [
    Antivirus,
    FileKeepers,
    Files,
    Integrity,
    JournalHeads,
    LateScans,
    Restoration,
    RetentionLocks,
    Scrub,
    StorageHealth,
    Sweeper,
    {
      provide: SecondStore,
      inject: [Environment],
      useFactory: (environment: Environment) => new SecondStore(openSecondStore(environment)),
    },
    { provide: ObjectStore, inject: [Environment], useFactory: (environment: Environment) => openObjectStore(environment) },
  ],
  exports: [Antivirus, FileKeepers, Files, Integrity, JournalHeads, LateScans, RetentionLocks, Scrub, StorageHealth, Sweeper, ObjectStore],
})
export class StorageModule {}
