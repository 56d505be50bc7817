import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { JournalController } from './journal.controller';
import { JournalReader } from './journal.reader';
import { Cursors } from './page';
import { ProblemFilter } from './problem.filter';
import { RequestInterceptor } from './request.interceptor';
import { ValidationPipe } from './validation';

/** Guard, pipe, interceptor and filter of every route. Identity brings the Authenticator. */
@Global()
@Module({
  controllers: [JournalController],
  providers: [
    Cursors,
    JournalReader,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: ValidationPipe },
    { provide: APP_INTERCEPTOR, useClass: RequestInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Cursors, JournalReader],
})
export class HttpModule {}
