import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@qms/database';
import { ForgottenKeys } from './forgotten-keys';
import { Jobs } from './jobs';
import { Outbox } from './outbox';
import { Sealer } from './sealer';
import { Work } from './work';

/** The three doors, the outbox and the sealer for every module. */
@Global()
@Module({
  imports: [DatabaseModule],
  providers: [Work, Outbox, Jobs, Sealer, ForgottenKeys],
  exports: [Work, Outbox, Jobs, Sealer, ForgottenKeys],
})
export class WorkModule {}
