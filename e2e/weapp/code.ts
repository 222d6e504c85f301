import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { runInThisContext } from 'node:vm'
import { hidden } from './hidden'
import type { Life } from './life'

type Definition = Record<string, unknown>

/** What the compiled mini-program says of itself: its app, pages and components, by path. */
export interface Code {
  routes: string[]
  pages: Map<string, Definition>
  components: Map<string, Definition>
}

export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })

/** Every page of a built mini-program, those of its subpackages as well. */
export function routesIn(folder: string): string[] {
  const { pages = [], subPackages = [] } = readJson(join(folder, 'app.json')) as {
    pages?: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => join(root, page))),
  ]
}

export const readJson = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'))

interface Surroundings {
  wx: object
  life: Life
  currentPages: () => unknown[]
  launch: object
  /** Takes what the app would write on WeChat's console. */
  console: Console
}

/**
 * Runs the compiled code as WeChat does: every file once, with `wx`, `App`, `Page` and `Component` and nothing of what a
 * browser or Node has beyond the language.
 */
export function runCode(folder: string, { wx, life, currentPages, launch, console }: Surroundings): Code {
  const routes = routesIn(folder)
  const pages = new Map<string, Definition>()
  const components = new Map<string, Definition>()
  const app: Definition = {}
  let path = 'app'

  const given: Record<string, unknown> = {
    wx,
    console,
    ...life.timers,
    App: (definition: Definition) => Object.assign(app, definition),
    Page: (definition: Definition) => pages.set(path, definition),
    Component: (definition: Definition) => components.set(path, definition),
    Behavior: (definition: Definition) => definition,
    getApp: () => app,
    getCurrentPages: currentPages,
    requirePlugin: () => ({}),
    __wxConfig: {},
  }
  const surroundings: Record<string, unknown> = {
    ...Object.fromEntries(hidden.map((name) => [name])),
    ...given,
  }
  // `globalThis` as the app sees it: the language's own, and what is given.
  surroundings.globalThis = new Proxy(
    {},
    {
      get: (_, name) =>
        typeof name === 'string' && name in surroundings ? surroundings[name] : Reflect.get(globalThis, name),
      has: (_, name) => typeof name === 'string' && !hidden.some((one) => one === name) && name in globalThis,
    },
  )
  const names = Object.keys(surroundings)
  const values = Object.values(surroundings)

  const loaded = new Map<string, { exports: unknown }>()
  function load(file: string): unknown {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const source = `(function(require,module,exports,${names}){${readFileSync(file, 'utf8')}\n})`
    const from = (name: string) => load(resolve(file, '..', name.endsWith('.js') ? name : `${name}.js`))
    runInThisContext(source, { filename: file })(from, module, module.exports, ...values)
    return module.exports
  }
  const run = (name: string) => {
    path = name
    load(join(folder, `${name}.js`))
  }

  run('app')
  for (const name of ['onLaunch', 'onShow']) {
    const hook = app[name]
    if (typeof hook === 'function') hook.call(app, launch)
  }
  for (const file of filesUnder(folder).filter((one) => one.endsWith('.json')))
    if (readJson(file).component === true) run(relative(folder, file).replace(/\.json$/, ''))
  for (const route of routes) run(route)
  return { routes, pages, components }
}
