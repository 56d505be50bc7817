import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../launcher/install.mjs';
import { say } from '../launcher/say.mjs';

/** Installs the missing packages of test/packages.txt where that is allowed, and says what it does or cannot do. */
export function ensureDebianPackages() {
  const missing = listed().filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get') || process.getuid() !== 0) {
    say(`Thiếu gói Debian / missing Debian packages: ${missing.join(' ')}`);
    say(`Cài bằng / install with: sudo apt-get install --no-install-recommends ${missing.join(' ')}`);
    return;
  }
  say(`Đang cài gói Debian / installing Debian packages: ${missing.join(' ')}`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', process.stderr] };
  spawnSync('apt-get', ['update', '-qq'], options);
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
  if (status !== 0) say('apt-get install thất bại; các bộ kiểm thử cần chúng sẽ báo / failed; the suites that need them will say so');
}

const listed = () =>
  readFileSync(join(root, 'test', 'packages.txt'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);

const isInstalled = (name) => /^Status: install ok installed$/m.test(spawnSync('dpkg', ['-s', name], { encoding: 'utf8' }).stdout ?? '');
