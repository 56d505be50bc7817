import { EnvironmentError, readEnvironment } from './environment';

const base = { DATABASE_URL: 'postgres://qms_app:x@127.0.0.1:1/qms' };
const errorsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readEnvironment(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.messages;
    throw error;
  }
  return [];
};

describe('the environment', () => {
  it('has defaults that are safe: loopback, port 3000, both processes, demo', () => {
    expect(readEnvironment(base)).toMatchObject({ host: '127.0.0.1', port: 3000, processes: ['api', 'worker'], demo: true });
  });

  it('tells every error at once', () => {
    const messages = errorsOf({ QMS_PORT: 'abc', QMS_PROCESSES: 'api,mail', DATABASE_URL: '', S3_ENDPOINT: 'ftp://x' });
    for (const name of ['QMS_PORT', 'QMS_PROCESSES', 'DATABASE_URL', 'S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_BUCKET'])
      expect(messages.some((m) => m.startsWith(name))).toBe(true);
  });

  it.each([
    ['nothing else', {}, 2],
    ['a plain public address', { QMS_PUBLIC_URL: 'http://iso.example', QMS_TRUSTED_PROXIES: '10.0.0.1' }, 1],
    ['https without anybody who ends it', { QMS_PUBLIC_URL: 'https://iso.example' }, 1],
    ['https ended by a named proxy', { QMS_PUBLIC_URL: 'https://iso.example', QMS_TRUSTED_PROXIES: '10.0.0.1' }, 0],
    ['https by our own certificate', { QMS_PUBLIC_URL: 'https://iso.example', QMS_TLS_CERT: 'c.pem', QMS_TLS_KEY: 'k.pem' }, 0],
  ])('listening on all addresses with %s gives %#', (_, env, count) => {
    expect(errorsOf({ ...base, QMS_HOST: '0.0.0.0', ...env })).toHaveLength(count);
  });

  it.each([
    ['a folder elsewhere', { QMS_SECOND_DIR: '/backup/second' }, []],
    ['a folder within the data', { QMS_DATA_DIR: '/data', QMS_SECOND_DIR: '/data/second' }, ['QMS_SECOND_DIR']],
    [
      'a folder and S3',
      {
        QMS_SECOND_DIR: '/b',
        SECOND_S3_ENDPOINT: 'http://x',
        SECOND_S3_ACCESS_KEY: 'k',
        SECOND_S3_SECRET_KEY: 's',
        SECOND_S3_BUCKET: 'second',
      },
      ['QMS_SECOND_DIR, SECOND_S3_*'],
    ],
    ['half of an S3 store', { SECOND_S3_ENDPOINT: 'http://x' }, ['SECOND_S3_ACCESS_KEY', 'SECOND_S3_SECRET_KEY', 'SECOND_S3_BUCKET']],
    [
      'the bucket of the first copies',
      {
        ...Object.fromEntries(
          ['', 'SECOND_'].flatMap((which) => [
            [`${which}S3_ENDPOINT`, 'http://x'],
            [`${which}S3_ACCESS_KEY`, 'k'],
            [`${which}S3_SECRET_KEY`, 's'],
            [`${which}S3_BUCKET`, 'one'],
          ]),
        ),
      },
      ['SECOND_S3_BUCKET'],
    ],
  ])('second copies in %s', (_, env, names) => {
    expect(errorsOf({ ...base, ...env }).map((message) => message.split(':')[0])).toEqual(names);
  });
});
