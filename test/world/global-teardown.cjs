module.exports = async () => {
  await globalThis.qmsTestCluster?.stop();
};
