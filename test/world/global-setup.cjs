// Jest transpiles what this file requires, so it needs no build. Aliases (@qms/…) are not mapped here.
const { startTestCluster } = require('./cluster.ts');
const { prepareTemplate } = require('./template.ts');

module.exports = async () => {
  globalThis.qmsTestCluster = await startTestCluster(prepareTemplate);
};
