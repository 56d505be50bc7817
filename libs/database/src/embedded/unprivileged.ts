import { spawnSync } from 'node:child_process';

/** `nobody`: an account need not exist for it. */
const NOBODY = 65534;

/** How a program is run that refuses to be root. */
export interface Unprivileged {
  /** Command and arguments that stand before the program's own. */
  readonly prefix: readonly string[];
  /** User id (as seen from here) that must own the program's folders. */
  readonly uid: number;
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it directly. Root runs it in a user namespace of its own, where root's
 * files belong to "nobody"; that needs no account and works under folders that only root may enter. Where user namespaces are
 * forbidden (many containers), root runs it as "nobody" who may still enter the folders.
 */
export function unprivileged(): Unprivileged {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { prefix: [], uid };
  const namespace = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];
  if (works(namespace)) return { prefix: namespace, uid: 0 };
  const nobody = asNobody();
  if (works(nobody)) return { prefix: nobody, uid: NOBODY };
  throw new Error(
    'PostgreSQL không chạy được bằng root và máy này không cho đổi người dùng (unshare, setpriv); hãy chạy bằng người dùng thường / ' +
      'PostgreSQL refuses root and neither unshare nor setpriv works here: run as an ordinary user',
  );
}

/** The second way for root, kept apart so that a test can run it where the first way works too. */
export function asNobody(): readonly string[] {
  const may = '+dac_override';
  return ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', `--inh-caps=${may}`, `--ambient-caps=${may}`, '--'];
}

const works = ([command, ...args]: readonly string[]): boolean => spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0;
