import { migrate } from '@qms/database';
import { SetupService } from '@qms/identity';
import type { Command } from 'commander';
import { initializeDatabase } from '../../../libs/database/src/embedded/initialize-database';
import { DEMO_PASSWORD, seedDemo } from '../../../seeds/demo';
import { withApplication } from './application';
import { out, say } from './words';

export function registerDatabase(program: Command): void {
  program
    .command('database')
    .description('a given PostgreSQL server')
    .command('init')
    .description('roles qms_owner and qms_app, database and extensions; prints DATABASE_OWNER_URL and DATABASE_URL')
    .requiredOption('--admin-url <url>', 'address of a superuser')
    .requiredOption('--owner-password <text>', 'password of qms_owner')
    .requiredOption('--app-password <text>', 'password of qms_app')
    .option('--database <name>', 'name of the database', 'qms')
    .action(async (options: { adminUrl: string; ownerPassword: string; appPassword: string; database: string }) => {
      const urls = await initializeDatabase(options.adminUrl, options);
      out(`DATABASE_OWNER_URL=${urls.ownerUrl}\nDATABASE_URL=${urls.appUrl}`);
    });

  program
    .command('migrate')
    .description('run pending migrations as qms_owner (DATABASE_OWNER_URL)')
    .action(async () => {
      const ownerUrl = process.env.DATABASE_OWNER_URL;
      if (!ownerUrl) throw new Error('DATABASE_OWNER_URL: thiếu / missing');
      const ran = await migrate(ownerUrl);
      say(ran.length > 0 ? `Đã chạy / ran: ${ran.join(', ')}` : 'Không có gì mới / nothing pending');
    });

  program
    .command('seed')
    .description('first data: the demo province, or with QMS_DEMO=0 a one-time set-up link')
    .action(async () => {
      await withApplication(async (app, environment) => {
        if (environment.demo) {
          const seeded = await seedDemo(app);
          say(
            seeded ? `Đã tạo dữ liệu trình diễn / demo data made (mật khẩu / password: ${DEMO_PASSWORD})` : 'Đã có dữ liệu / data is there',
          );
          return;
        }
        const token = await app.get(SetupService).newLink();
        const base = environment.publicUrl ?? `http://127.0.0.1:${environment.port}`;
        if (token) out(`${base}/thiet-lap?token=${token}`);
        else say('Hệ thống đã có người dùng / people are there already');
      });
    });
}
