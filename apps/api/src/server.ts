import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '@qms/config';
import { bootFaults } from '@qms/database';
import { declaredRoutes, languageOf, type QmsRequest, undeclared } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { newId } from '@qms/work';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { endsWithItsAnswers } from './ending';
import { Metrics } from './metrics';
import { openApi } from './openapi';

/** Largest file that may be uploaded, bytes. */
export const UPLOAD_LIMIT = 200 * 1024 * 1024;
const YEAR = 31_536_000;

/** What a test may loosen. */
export interface ServerOptions {
  /** Folder of the built web app; absent = API only. */
  readonly web?: string;
  /** The test cluster runs without fsync. */
  readonly durable: boolean;
  readonly requestsPerMinute?: number;
}

/** Builds the HTTP process: modules, security headers, limits, OpenAPI, the web app. Refuses to boot with an open or unknown route. */
export async function createServer(environment: Environment, options: ServerOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    genReqId: () => newId(),
    trustProxy: environment.trustedProxies.length > 0 ? environment.trustedProxies : false,
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: 120_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
    ...(environment.tlsCert && { https: { cert: readFileSync(environment.tlsCert), key: readFileSync(environment.tlsKey!) } }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(environment), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  app.setGlobalPrefix('api/v1', {
    exclude: [
      ...['health/{*rest}', 'xac-minh', 'xac-minh/{*rest}'].map((path) => ({ path, method: RequestMethod.GET })),
      ...['phieu-danh-gia/{*rest}', 'diem-danh/{*rest}'].map((path) => ({ path, method: RequestMethod.ALL })),
    ],
  });

  const faults = [
    ...undeclared(declaredRoutes(app.get(ModulesContainer))),
    ...(await bootFaults(app.get(DataSource), { durable: options.durable })),
  ];
  if (faults.length > 0) {
    await app.close();
    throw new Error(`Không khởi động được / cannot start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }

  await secure(app, environment, options);
  endsWithItsAnswers(app);
  app.get(Metrics).watch(app.getHttpAdapter().getInstance());
  const document = openApi(app);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(document));
  if (options.web && existsSync(join(options.web, 'index.html'))) await serveWeb(app, options.web);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

async function secure(app: NestFastifyApplication, environment: Environment, options: ServerOptions): Promise<void> {
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 20, fieldSize: 64 * 1024, parts: 25, headerPairs: 100 },
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: environment.publicUrl?.startsWith('https://') ? { maxAge: YEAR } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? environment.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/health/') || request.url.startsWith('/assets/'),
    errorResponseBuilder: () => new Refusal('too-many-requests'),
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    (request as QmsRequest).language = languageOf(request.headers['accept-language']);
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  // A body that was answered before its end is read to its end and thrown away: else its sender waits for ever, and so does our shutdown.
  fastify.addHook('onResponse', async ({ raw }) => {
    if (raw.complete) return;
    raw.unpipe();
    raw.resume();
  });
}

async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? `public, max-age=${YEAR}, immutable` : 'no-cache');
      if (path.endsWith('.mjs')) void reply.header('content-type', 'text/javascript; charset=utf-8');
    },
  });
  // Paths of the web app's router all get the same page; the API and files that are missing do not.
  app.use(
    (
      request: { method: string; url: string; headers: { accept?: string } },
      response: { setHeader(n: string, v: string): void; end(body: string): void },
      next: () => void,
    ) => {
      const path = request.url.split('?')[0]!;
      const isPage =
        request.method === 'GET' &&
        !/^\/(api|health|assets|metrics|xac-minh|phieu-danh-gia|diem-danh)(\/|$)/.test(path) &&
        !/\.[a-z0-9]{2,5}$/i.test(path);
      if (!isPage) return next();
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('cache-control', 'no-cache');
      response.end(page);
    },
  );
}
