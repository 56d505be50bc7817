// `node -r ./test/world/typescript.cjs file.ts`: runs the sources as Jest does, for processes that a test must be able to kill.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');
const { projects } = require('../../jest.config.cjs');

const { transform, moduleNameMapper } = projects[0];
const [[, options]] = Object.values(transform);
const root = join(__dirname, '..', '..');

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...options,
    filename,
    sourceMaps: 'inline',
    configFile: false,
    swcrc: false,
  });
  module._compile(code, filename);
};

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  for (const [pattern, path] of Object.entries(moduleNameMapper)) {
    const found = new RegExp(pattern).exec(request);
    if (found) return resolveFilename.call(this, path.replace('<rootDir>', root).replace('$1', found[1]), ...rest);
  }
  return resolveFilename.call(this, request, ...rest);
};
