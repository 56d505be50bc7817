import type { Tx } from '@qms/work';

type Versioned = 'plan_import' | 'plan_task' | 'reporting_period' | 'progress_entry' | 'progress_edit' | 'period_report' | 'report_section';

/** The version after what was just saved: an update that changed nothing does not count it up. */
export async function versionOf(tx: Tx, table: Versioned, id: string): Promise<number> {
  const [row] = await tx.query<{ version: number }>(`select version from ${table} where id = $1`, [id]);
  return row!.version;
}
