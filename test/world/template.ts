import { migrate } from '../../libs/database/src/migrate';
import type { TestCluster } from './cluster';

/** What every test database begins with: the schema of the present sources. */
export async function prepareTemplate({ ownerUrl }: TestCluster): Promise<void> {
  await migrate(ownerUrl);
}
