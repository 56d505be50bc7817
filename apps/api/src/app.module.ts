import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule, type Environment } from '@qms/config';
import { DocumentsModule } from '@qms/documents';
import { HandoversModule } from '@qms/handovers';
import { HttpModule } from '@qms/http';
import { IdentityModule } from '@qms/identity';
import { NotificationsModule } from '@qms/notifications';
import { OrganizationsModule } from '@qms/organizations';
import { PlansModule } from '@qms/plans';
import { PreviewsModule } from '@qms/previews';
import { RecordsModule } from '@qms/records';
import { SignaturesModule } from '@qms/signatures';
import { SigningModule } from '@qms/signing';
import { StorageModule } from '@qms/storage';
import { TextsModule } from '@qms/texts';
import { TrainingModule } from '@qms/training';
import { WorkModule } from '@qms/work';
import { LoggerModule } from 'nestjs-pino';
import { HealthController } from './health.controller';
import { loggerOptions } from './logging';
import { Metrics } from './metrics';

/** Every module of the product; the worker and the CLI run the same ones. */
export const MODULES = [
  WorkModule,
  HttpModule,
  IdentityModule,
  OrganizationsModule,
  NotificationsModule,
  StorageModule,
  TextsModule,
  SignaturesModule,
  PreviewsModule,
  SigningModule,
  HandoversModule,
  RecordsModule,
  DocumentsModule,
  TrainingModule,
  PlansModule,
] as const;

@Module({})
export class AppModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [LoggerModule.forRoot(loggerOptions()), ConfigModule.with(environment), ...MODULES],
      controllers: [HealthController],
      providers: [Metrics],
    };
  }
}
