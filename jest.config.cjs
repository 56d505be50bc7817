/** One configuration for every kind of back-end test; `npm run test:<kind>` picks the folder. */
const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs', ignoreDynamic: true },
};
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '^@qms/plan-importer$': '<rootDir>/libs/plans/src/importer/index.ts',
    '^@qms/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
module.exports = {
  // Command lines and browsers start slowly on a busy machine. No test measures time.
  testTimeout: 60_000,
  // Each file loads the product anew, and what it loaded stays with the process: seventy files fill 4 GB. A fresh process takes its place in time.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...base,
      displayName: 'rules',
      roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/cli', '<rootDir>/test/architecture'],
      testMatch: ['**/*.spec.ts'],
    },
    {
      ...base,
      displayName: 'system',
      roots: ['<rootDir>/test/e2e', '<rootDir>/test/journeys', '<rootDir>/test/browser'],
      testMatch: ['**/*.e2e.ts', '**/*.journey.ts', '**/*.browser.ts'],
      globalSetup: '<rootDir>/test/world/global-setup.cjs',
      globalTeardown: '<rootDir>/test/world/global-teardown.cjs',
    },
  ],
};
