import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, type Type } from '@nestjs/common';
import { readEnvironment } from '@qms/config';
import { Can, Public } from '@qms/http';
import { AppModule } from '../../../apps/api/src/app.module';
import { createServer } from '../../../apps/api/src/server';
import { createTestDatabase, type TestDatabase } from '../../world/cluster';

@Controller('forgotten')
class ForgottenController {
  @Get()
  list(): string[] {
    return [];
  }
}
@Controller('misspelt')
class MisspeltController {
  @Get()
  @Can('document:aprove')
  list(): string[] {
    return [];
  }
}
@Controller('open')
class OpenController {
  @Get()
  @Public('for this test')
  list(): string[] {
    return [];
  }
}

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'qms-boot-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Boots with one more controller. @returns the reasons of the refusal, line by line; [] when it booted */
async function boot(url: string, controllers: readonly Type[] = [], durable = false): Promise<string[]> {
  const wired = AppModule.with.bind(AppModule);
  jest.spyOn(AppModule, 'with').mockImplementation((environment) => {
    const module = wired(environment);
    return { ...module, controllers: [...module.controllers!, ...controllers] };
  });
  try {
    const app = await createServer(readEnvironment({ DATABASE_URL: url, QMS_DATA_DIR: folder, QMS_DEMO: '1' }), { durable });
    await app.close();
    return [];
  } catch (error) {
    const [head, ...faults] = (error as Error).message.split('\n');
    expect(head).toBe('Không khởi động được / cannot start:');
    return faults;
  }
}

jest.setTimeout(60_000);

describe('the application', () => {
  it('boots with the application’s role, all migrations and every route declared', async () => {
    expect(await boot(database.appUrl, [OpenController])).toEqual([]);
  });

  it('refuses a route that does not say who may', async () => {
    expect(await boot(database.appUrl, [ForgottenController])).toEqual([
      '  - ForgottenController.list: neither @Can nor @Public nor @SignedIn',
    ]);
  });

  it('refuses a right that no policy knows', async () => {
    expect(await boot(database.appUrl, [MisspeltController])).toEqual([
      '  - MisspeltController.list: no policy knows the right document:aprove',
    ]);
  });

  it('refuses a role that passes row-level security', async () => {
    expect(await boot(database.adminUrl)).toEqual([
      '  - role qms_superuser is a superuser or passes row-level security',
      expect.stringMatching(/^ {2}- role qms_superuser owns \d+ tables$/),
    ]);
  });

  it('refuses the role that owns the tables', async () => {
    expect(await boot(database.ownerUrl)).toEqual([expect.stringMatching(/^ {2}- role qms_owner owns \d+ tables$/)]);
  });

  it('refuses a database with pending migrations, and tells all that is wrong at once', async () => {
    const { Client } = await import('pg');
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query("delete from migration where name like 'Plans0008%'");
    await admin.end();
    expect(await boot(database.appUrl, [ForgottenController], true)).toEqual([
      '  - ForgottenController.list: neither @Can nor @Public nor @SignedIn',
      '  - fsync is off',
      expect.stringMatching(/^ {2}- pending migrations: Plans0008\w* \(run "npm run qms -- migrate"\)$/),
    ]);
  });
});
