/** What both a unit of work and a reader can do. */
interface Asking {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** Was it decided that the document ends, today, before or on a day to come? */
export const endIsDecided = async (db: Asking, documentId: string): Promise<boolean> =>
  (await db.query('select from withdrawal where document_id = $1', [documentId])).length > 0;
