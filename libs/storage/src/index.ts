export * from './content';
export type { StoredFile } from './file.entity';
export { Files } from './files';
export { JournalHeads } from './journal-heads';
export * from './object-store';
export { StoredFileDto } from './storage.dto';
export { StorageModule } from './storage.module';
export { storagePolicy } from './storage.policy';
export { Sweeper } from './sweeper';
