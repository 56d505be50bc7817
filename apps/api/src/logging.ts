import type { Params } from 'nestjs-pino';

/**
 * One JSON line a request with its id; no body, no query, no personal data. Paths stand without their query, since a query may hold
 * what somebody typed.
 */
export const loggerOptions = (): Params => ({
  pinoHttp: {
    level: process.env.NODE_ENV === 'test' ? (process.env.QMS_LOG_LEVEL ?? 'silent') : (process.env.QMS_LOG_LEVEL ?? 'info'),
    redact: ['req.headers', 'res.headers'],
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    autoLogging: { ignore: (request) => request.url?.startsWith('/health') === true || request.url?.startsWith('/assets/') === true },
  },
});

/** A path as it may stand in a log: whoever reads it there must not be able to print the code of a certificate, or to answer by one. */
export const loggedPath = (url: string): string => url.split('?')[0]!.replace(/^\/(xac-minh|phieu-danh-gia|diem-danh)\/.+/, '/$1/…');
