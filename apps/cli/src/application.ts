import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Environment, readEnvironment } from '@qms/config';
import { AppModule } from '../../api/src/app.module';

/** Opens the same modules without HTTP and without the worker, does one thing and closes them. */
export async function withApplication<T>(use: (app: INestApplicationContext, environment: Environment) => Promise<T>): Promise<T> {
  const environment = Object.assign(readEnvironment(), { processes: [] });
  const app = await NestFactory.createApplicationContext(AppModule.with(environment), { logger: ['error', 'warn'], abortOnError: false });
  try {
    return await use(app, environment);
  } finally {
    await app.close();
  }
}
