import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Milliseconds between two looks at who still holds a connection while the server ends. */
const LOOKS = 100;

/**
 * What was asked is still answered, and then its connection goes: a browser keeps one open for the next question, and a server that waits
 * for it to let go (`keepAliveTimeout`) would stand in the way of its own restart for more than a minute.
 */
export function endsWithItsAnswers(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  let looking: NodeJS.Timeout | undefined;
  fastify.addHook('preClose', async () => {
    looking = setInterval(() => fastify.server.closeIdleConnections(), LOOKS);
  });
  fastify.addHook('onClose', async () => clearInterval(looking));
}
