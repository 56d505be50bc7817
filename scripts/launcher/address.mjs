import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createServer } from 'node:net';
import { refuse } from './say.mjs';

/**
 * Where the product will answer, before anything is started.
 * @returns `port` (a free one for `QMS_PORT=0`), `local` (address for this machine), `shown` (address for people)
 */
export async function chooseAddress(env) {
  const host = env.QMS_HOST?.trim() || '127.0.0.1';
  const wanted = Number(env.QMS_PORT?.trim() || 3000);
  const port = await bind(host, wanted).catch((error) => explain(error, { host, port: wanted }));
  const scheme = env.QMS_TLS_CERT ? 'https' : 'http';
  const name = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host;
  const local = `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`;
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(host);
  return { port, local, shown: (!isLoopback && env.QMS_PUBLIC_URL?.replace(/\/+$/, '')) || local };
}

function bind(host, port) {
  return new Promise((bound, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen({ host, port }, () => {
      const { port: given } = probe.address();
      probe.close(() => bound(given));
    });
  });
}

function explain(error, { host, port }) {
  if (error.code === 'EADDRINUSE')
    refuse(
      `Cổng ${port} trên ${host} đã có chương trình khác dùng; hãy tắt nó hoặc chọn cổng khác, ví dụ: QMS_PORT=${port + 1} npm start\n` +
        `Port ${port} on ${host} is in use; stop that program or choose another port, e.g.: QMS_PORT=${port + 1} npm start`,
    );
  if (error.code === 'EACCES') refuse(`Không được phép dùng cổng ${port} (QMS_PORT) / not allowed to listen on port ${port} (QMS_PORT)`);
  refuse(`QMS_HOST=${host} QMS_PORT=${port}: ${error.message}`);
}

/** True when the address says that it is ready to serve. */
export const isReady = async (address) => (await get(address, '/health/ready'))?.status === 200;

/** Who may be signed in as on the demo system, as the sign-in page offers them: `[{username, name, post}]`; empty outside demo mode. */
export async function demoPeople(address) {
  const answer = await get(address, '/api/v1/session/options');
  return (answer?.status === 200 && JSON.parse(answer.text).demo) || [];
}

/** @returns `{status, text}`, or undefined when nobody answers within 2 s */
function get(address, path) {
  return new Promise((answer) => {
    const send = address.startsWith('https:') ? httpsRequest : httpRequest;
    // Only this machine is asked, and its certificate names the public host.
    const request = send(`${address}${path}`, { timeout: 2_000, rejectUnauthorized: false }, (response) => {
      const parts = [];
      response.on('data', (bytes) => parts.push(bytes));
      response.on('end', () => answer({ status: response.statusCode, text: Buffer.concat(parts).toString('utf8') }));
      response.on('error', () => answer(undefined));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => answer(undefined));
    request.end();
  });
}
