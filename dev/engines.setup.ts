import type { TestProject } from 'vitest/node'
import { type Engine, hasDynamoDbLocal, startDynalite, startDynamoDbLocal } from './engine'

declare module 'vitest' {
  interface ProvidedContext {
    engines: { name: Engine['name']; endpoint: string }[]
  }
}

/** One process per engine for all suites. In CI both must run; elsewhere DynamoDB Local where Java is found. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.CI === 'true' && !hasDynamoDbLocal()) {
    throw new Error(
      'CI must have run the store suites on DynamoDB Local: it needs Java and conformance/ installed.',
    )
  }
  const running = await Promise.all([startDynalite(), ...(hasDynamoDbLocal() ? [startDynamoDbLocal()] : [])])
  project.provide(
    'engines',
    running.map(({ name, endpoint }) => ({ name, endpoint })),
  )
  return async () => {
    await Promise.all(running.map((engine) => engine.stop()))
  }
}
