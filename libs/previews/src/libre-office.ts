import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Logger } from '@nestjs/common';
import { TINOS_FOLDER } from '@qms/office-documents';

/** LibreOffice made no PDF of it, or not in time. */
export class NotRendered extends Error {
  override readonly name = 'NotRendered';
}

/** One file at most, in milliseconds; ten pages take about two seconds. */
const LONGEST = 60_000;
/** Address space of the program, in KiB: a file made to eat memory ends it, not the server. */
const MOST_MEMORY = 4 * 1024 * 1024;

/** The program, where it is installed. @param given its path, `0` = none; by default it is looked for on the path */
export function findLibreOffice(given?: string, path = process.env.PATH ?? ''): string | null {
  if (given === '0') return null;
  const places = given ? [given] : path.split(delimiter).flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)));
  return places.find(mayBeRun) ?? null;
}

function mayBeRun(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** No macro runs, and what a file links to elsewhere is not fetched: neither by reference nor over a proxy that exists. */
const SETTINGS = [
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Writer/Content/Update', 'Link', '0'],
]
  .map(
    ([at, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${at}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('');
const NO_NETWORK = [
  ['ooInetProxyType', '1'],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((kind) => [
    [`ooInet${kind}ProxyName`, '127.0.0.1'],
    [`ooInet${kind}ProxyPort`, '9'],
  ]),
]
  .map(
    ([name, value]) =>
      `<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('');
const REGISTRY = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${SETTINGS}${NO_NETWORK}</oor:items>`;

/**
 * Times New Roman, of which nearly every paper is made, in the font of its widths that the product carries. Liberation Serif, which LibreOffice
 * would take, lacks Vietnamese letters and would mix two fonts in one word.
 */
const fontconfig = (folder: string): string => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${TINOS_FOLDER}</dir><cachedir>${folder}/fonts</cachedir>
<selectfont><rejectfont><pattern><patelt name="family"><string>Liberation Serif</string></patelt></pattern></rejectfont></selectfont>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`;

/** LibreOffice as a process of its own, one file at a time: its own profile, no surroundings of ours, no network, bounded in time and memory. */
export class LibreOffice {
  private readonly log = new Logger('LibreOffice');
  private turn: Promise<unknown> = Promise.resolve();
  private folder: Promise<string> | null = null;
  private child: ChildProcess | null = null;
  private closed = false;

  constructor(private readonly program: string) {}

  /** @throws NotRendered */
  pdfOf(docx: Buffer): Promise<Buffer> {
    const mine = this.turn.then(() => this.render(docx));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Ends what is under way and leaves nothing behind. */
  async close(): Promise<void> {
    this.closed = true;
    this.end();
    await this.turn;
    if (this.folder) await rm(await this.folder, { recursive: true, force: true });
  }

  private async render(docx: Buffer): Promise<Buffer> {
    if (this.closed) throw new NotRendered('the program ends');
    this.folder ??= this.furnish();
    const home = await this.folder;
    const folder = await mkdtemp(join(home, 'one-'));
    try {
      await writeFile(join(folder, 'file.docx'), docx, { mode: 0o600 });
      await this.run(home, folder);
      return await readFile(join(folder, 'file.pdf'));
    } catch (error) {
      if (!(error instanceof NotRendered)) this.log.warn(`no PDF: ${(error as Error).message}`);
      throw error instanceof NotRendered ? error : new NotRendered((error as Error).message);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The profile stays from file to file: making it costs more than a file. */
  private async furnish(): Promise<string> {
    const home = await mkdtemp(join(tmpdir(), 'qms-office-'));
    await mkdir(join(home, 'profile', 'user'), { recursive: true });
    await writeFile(join(home, 'profile', 'user', 'registrymodifications.xcu'), REGISTRY);
    await writeFile(join(home, 'fonts.conf'), fontconfig(home));
    return home;
  }

  private run(home: string, folder: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const given = [
        '--headless',
        '--norestore',
        '--nolockcheck',
        `-env:UserInstallation=file://${home}/profile`,
        '--convert-to',
        'pdf:writer_pdf_Export',
        '--outdir',
        folder,
        join(folder, 'file.docx'),
      ];
      // A group of its own: the program starts others, which end with it.
      const child = spawn('/bin/sh', ['-c', `ulimit -v ${MOST_MEMORY}; exec nice -n 5 "$@"`, 'sh', this.program, ...given], {
        cwd: folder,
        detached: true,
        env: { PATH: process.env.PATH, HOME: home, TMPDIR: folder, FONTCONFIG_FILE: join(home, 'fonts.conf'), LANG: 'C.UTF-8' },
        stdio: 'ignore',
      });
      this.child = child;
      const timer = setTimeout(() => {
        this.log.warn(`no PDF within ${LONGEST / 1000} s`);
        this.end();
      }, LONGEST);
      const settle = (error: Error | null): void => {
        clearTimeout(timer);
        this.child = null;
        if (error) reject(error);
        else resolve();
      };
      child.on('error', (error) => settle(error));
      child.on('exit', (code, signal) => settle(code === 0 ? null : new NotRendered(`it ended with ${code ?? signal}`)));
    });
  }

  private end(): void {
    if (!this.child?.pid) return;
    try {
      process.kill(-this.child.pid, 'SIGKILL');
    } catch {}
  }
}
