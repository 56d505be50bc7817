export * from './basis';
export * from './lifecycle';
export * from './refusal';
