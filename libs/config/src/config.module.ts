import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Environment } from './environment';
import { Keys } from './keys';

/** Offers the validated {@link Environment} and the {@link Keys} to every module. */
@Global()
@Module({})
export class ConfigModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: Environment, useValue: environment },
        { provide: Keys, useFactory: () => Keys.open(environment.keysDir) },
      ],
      exports: [Environment, Keys],
    };
  }
}
