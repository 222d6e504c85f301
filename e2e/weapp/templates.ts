import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Code, filesUnder, readJson } from './code'
import type { Framework } from './screen'

/** Compiles every template of the mini-program, as WeChat's tools do before it is uploaded. Throws on WXML that does not parse. */
function compiled(folder: string, { compiler }: Framework): Record<string, never> {
  const group = new compiler.TmplGroup()
  for (const file of filesUnder(folder)) {
    const path = relative(folder, file).replace(/\.\w+$/, '')
    if (file.endsWith('.wxs')) group.addScript(path, readFileSync(file, 'utf8'))
    if (file.endsWith('.wxml')) group.addTmpl(path, readFileSync(file, 'utf8'))
  }
  return new Function(`return ${group.getTmplGenObjectGroups()}`)()
}

/** Brings code and templates together; from what comes back pages can be made. */
export function assemble(folder: string, { routes, pages, components }: Code, framework: Framework) {
  const groupList = compiled(folder, framework)
  const env = new framework.adapter.MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  for (const path of [...components.keys(), ...routes]) {
    const content = groupList[path]
    if (content === undefined) continue
    space.addComponentStaticConfig(path, readJson(join(folder, `${path}.json`)))
    space.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true })
  }
  for (const [path, definition] of components)
    space.componentEnv(path, ({ Component }) => Component(definition))
  for (const route of routes) space.componentEnv(route, ({ Page }) => Page(pages.get(route) ?? {}))

  const { CurrentWindowBackendContext, Event } = framework.glassEasel
  const document = new CurrentWindowBackendContext()
  const backend = env.associateBackend(document)
  document.onEvent((target, type, detail, options) => {
    const event = new Event(type, detail, options)
    Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  return { root: (route: string) => backend.createRoot('body', space, route) }
}

export type Assembled = ReturnType<typeof assemble>
