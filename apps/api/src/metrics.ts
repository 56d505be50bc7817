import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures for who watches the system: served on loopback only, never to the public. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'qms_http_seconds',
    help: 'Time of a request by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });

  watch(fastify: FastifyInstance): void {
    collectDefaultMetrics({ register: this.registry });
    fastify.addHook('onResponse', async (request, reply) => {
      this.requests.observe(
        { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
        reply.elapsedTime / 1_000,
      );
    });
    fastify.get('/metrics', async (request, reply) => {
      if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') || request.headers['x-forwarded-for'])
        return reply.status(404).send();
      return reply.type(this.registry.contentType).send(await this.registry.metrics());
    });
  }
}
