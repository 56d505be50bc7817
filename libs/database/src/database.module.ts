import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Environment } from '@qms/config';
import { connectionOptions } from './data-source';

/** The app's pool. Only libs/work touches it. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Environment],
      useFactory: (environment: Environment) => ({
        ...connectionOptions({ url: environment.databaseUrl, applicationName: `qms-${environment.processes.join('-')}`, poolSize: 16 }),
        autoLoadEntities: true,
        retryAttempts: 5,
        retryDelay: 500,
      }),
    }),
  ],
})
export class DatabaseModule {}
