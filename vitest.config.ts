import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const quietSdk = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }

// Taro's compiler sets these; its runtime does not load without them.
const taroConstants = {
  'process.env.TARO_ENV': '"h5"',
  'process.env.TARO_APP_API': '""',
  'process.env.SUPPORT_TARO_POLYFILL': '"disabled"',
  ENABLE_INNER_HTML: true,
  ENABLE_ADJACENT_HTML: true,
  ENABLE_SIZE_APIS: false,
  ENABLE_TEMPLATE_CONTENT: true,
  ENABLE_MUTATION_OBSERVER: true,
  ENABLE_CLONE_NODE: true,
  ENABLE_CONTAINS: true,
  DEPRECATED_ADAPTER_COMPONENT: false,
}

export default defineConfig({
  test: {
    // Vitest would leave one core for itself, which is every second one where there are two.
    maxWorkers: availableParallelism(),
    // Suites in threads share the modules that they load: what they need of their own is a table, not another AWS SDK.
    poolOptions: { threads: { isolate: false } },
    projects: [
      {
        test: {
          name: 'shared',
          include: ['shared/**/*.test.ts'],
          environment: 'node',
          pool: 'threads',
          setupFiles: ['dev/chance.ts'],
        },
      },
      {
        test: {
          name: 'functions',
          include: ['functions/**/*.test.ts'],
          environment: 'node',
          pool: 'threads',
          // Suites that kill requests on purpose would fill pages; what fails is said by the answer.
          env: { ...quietSdk, POWERTOOLS_LOG_LEVEL: 'SILENT' },
          globalSetup: ['dev/engines.setup.ts'],
          setupFiles: ['dev/chance.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'dev',
          include: ['dev/**/*.test.ts'],
          environment: 'node',
          env: quietSdk,
          globalSetup: ['dev/engines.setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        esbuild: { jsx: 'automatic' },
        define: taroConstants,
        resolve: {
          alias: [
            { find: /^@tarojs\/components$/, replacement: '@tarojs/components-react' },
            { find: /^@tarojs\/taro$/, replacement: at('miniapp/test/taro.ts') },
          ],
        },
        test: {
          name: 'miniapp',
          include: ['miniapp/**/*.test.{ts,tsx}'],
          setupFiles: ['dev/chance.ts'],
          environment: 'jsdom',
          globals: true,
          css: false,
          server: { deps: { inline: [/@tarojs\//] } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          environment: 'node',
          env: quietSdk,
          pool: 'forks',
          // After all else: a browser has enough beside one other suite.
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
