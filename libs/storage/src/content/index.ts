export * from './accepted-types';
export * from './file-name';
export * from './inspect-content';
