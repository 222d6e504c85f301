import { fileURLToPath } from 'node:url'
import { routesIn, runCode } from './code'
import { Hand } from './hand'
import { Life } from './life'
import type { Phone } from './phone'
import { openScreen } from './screen'
import { Stage } from './stage'
import { assemble } from './templates'
import { createWx } from './wx'

const built = fileURLToPath(new URL('../../miniapp/dist/weapp', import.meta.url))

/** Every page of the compiled mini-program. */
export const routes = () => routesIn(built)

/** Opens the compiled mini-program on a phone, against the server at `server`. One at a time: close it before the next. */
export function openApp(phone: Phone, { server, at }: { server: string; at?: string }) {
  const screen = openScreen()
  const life = new Life()
  const stage = new Stage(screen, routes())
  const { wx, said, missing, launch } = createWx(phone, stage, life, server)
  const complaints: string[] = []
  const complain = (...told: unknown[]) => void complaints.push(told.map(String).join(' '))
  const console = { ...globalThis.console, log: () => {}, warn: complain, error: complain }
  const code = runCode(built, { wx, life, launch, console, currentPages: stage.pages })
  stage.raise(assemble(built, code, screen.framework))
  stage.startAt(at ?? stage.routes[0] ?? '')
  return {
    hand: new Hand(stage, screen),
    said,
    /** Names of `wx` that the app asked for and this runner has not. */
    missing,
    /** What the app wrote on the console as a warning or an error. */
    complaints,
    /** Bytes of each setData of the page that is shown. */
    sent: () => stage.top.sent,
    route: () => stage.top.route,
    /** As by a shared link: nothing is under the page. */
    go: (url: string) => void stage.startAt(url),
    /** What WeChat writes over the page that is shown. */
    title: () => stage.top.title,
    /** What the page would send into a chat. */
    shared: () => stage.top.page.onShareAppMessage?.({ from: 'button' }),
    pullDown: () => stage.top.page.onPullDownRefresh?.(),
    /** As when WeChat closes the app: nothing of it goes on, and only what it stored is left. */
    close() {
      if (life.over) return
      life.end()
      phone.network.listeners.clear()
      stage.clear()
      screen.close()
    },
  }
}

export type OpenApp = ReturnType<typeof openApp>
