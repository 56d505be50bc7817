import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expectApproved, table } from './approved';

const ROOT = resolve(__dirname, '../..');
/** Left may use the doors of the right; libs of one line do not use each other. */
const LAYERS: readonly (readonly string[])[] = [
  ['plans'],
  ['training'],
  ['documents'],
  ['records'],
  ['texts', 'signatures', 'previews', 'signing', 'handovers', 'tables'],
  ['office-documents', 'notifications', 'spreadsheets'],
  ['storage', 'standards'],
  ['identity'],
  ['organizations'],
  ['http'],
  ['work'],
  ['lifecycle', 'database'],
  ['config'],
];
const layerOf = (lib: string): number => LAYERS.findIndex((layer) => layer.includes(lib));

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : /\.ts$/.test(name) ? [path] : [];
  });
const libs = readdirSync(join(ROOT, 'libs')).filter((name) => statSync(join(ROOT, 'libs', name)).isDirectory());
const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^(?:import|export)[^'"]*?from '([^']+)'|^import '([^']+)'/gms)].map((m) => m[1] ?? m[2]!);
const sources = (lib: string): string[] => filesUnder(join(ROOT, 'libs', lib, 'src')).filter((path) => !path.endsWith('.spec.ts'));

describe('borders', () => {
  it('a lib is entered by its door only', () => {
    const deep = libs.flatMap((lib) =>
      sources(lib).flatMap((path) =>
        importsOf(path)
          .filter((name) => name.startsWith('.') && !resolve(dirname(path), name).startsWith(join(ROOT, 'libs', lib)))
          .map((name) => `${relative(ROOT, path)} → ${name}`),
      ),
    );
    expect(deep).toEqual([]);
  });

  it('nobody uses what stands left of him', () => {
    const wrong = libs.flatMap((lib) =>
      sources(lib).flatMap((path) =>
        importsOf(path)
          .map((name) => /^@qms\/([\w-]+)/.exec(name)?.[1])
          .filter((used): used is string => used !== undefined && used !== lib && used !== 'plan-importer')
          .filter((used) => layerOf(used) <= layerOf(lib))
          .map((used) => `${relative(ROOT, path)} → ${used}`),
      ),
    );
    expect(wrong).toEqual([]);
    expect(libs.filter((lib) => layerOf(lib) < 0)).toEqual([]);
  });

  it('rules, policies and lifecycles are pure: no framework, database, clock or I/O', () => {
    const impure = libs.flatMap((lib) =>
      sources(lib)
        .filter((path) => /\.(lifecycle|policy|rules)\.ts$/.test(path))
        .flatMap((path) => {
          const text = readFileSync(path, 'utf8');
          const found = importsOf(path).filter((name) =>
            /^(@nestjs|typeorm|pg|fastify|node:(fs|net|http|child_process|timers))/.test(name),
          );
          if (/\bnew Date\(\)|Date\.now\(\)|Math\.random\(/.test(text)) found.push('asks the clock or chance');
          return found.map((name) => `${relative(ROOT, path)}: ${name}`);
        }),
    );
    expect(impure).toEqual([]);
  });

  it('has no drawer and no default export', () => {
    const all = [
      ...libs.flatMap(sources),
      ...filesUnder(join(ROOT, 'apps/api/src')),
      ...filesUnder(join(ROOT, 'apps/cli/src')),
      ...filesUnder(join(ROOT, 'seeds')),
    ];
    expect(all.filter((path) => /\/(common|shared|core|utils?|helpers?)\//.test(relative(ROOT, path)))).toEqual([]);
    expect(all.filter((path) => /^export default/m.test(readFileSync(path, 'utf8'))).map((path) => relative(ROOT, path))).toEqual([]);
  });

  it('is drawn as it is', () => {
    const rows = libs.map((lib) => {
      const used = [...new Set(sources(lib).flatMap((path) => importsOf(path).map((name) => /^@qms\/([\w-]+)/.exec(name)?.[1])))]
        .filter((name): name is string => name !== undefined && name !== lib && name !== 'plan-importer')
        .sort();
      return [lib, used.join(', ') || '-'];
    });
    expectApproved('module-map.md', `# Module map\n\n${table(['lib', 'uses the doors of'], rows)}`);
  });
});
