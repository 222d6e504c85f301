export * from './days'
export * from './figures'
export * from './times'
export { words } from './zh'
