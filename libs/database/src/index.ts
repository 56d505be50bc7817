export * from './advisory-locks';
export * from './boot-checks';
export * from './data-source';
export * from './database.module';
export * from './lasting-client';
export * from './migrate';
export * from './migrations';
export * from './snake-naming';
