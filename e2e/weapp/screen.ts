import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'

/** WeChat's own component framework, which renders the compiled templates into a document. */
export interface Framework {
  glassEasel: typeof import('glass-easel')
  adapter: typeof import('glass-easel-miniprogram-adapter')
  compiler: typeof import('glass-easel-template-compiler')
}

// What the framework looks for in a browser.
const NAMES = [
  'window',
  'document',
  'Node',
  'Element',
  'HTMLElement',
  'Event',
  'ShadowRoot',
  'DocumentFragment',
  'MutationObserver',
] as const

const require = createRequire(import.meta.url)

/** A document to draw an app into. Until it is closed this process looks like a browser to the framework. */
export function openScreen() {
  const { window } = new JSDOM('<!doctype html><body></body>', {
    pretendToBeVisual: true,
    url: 'http://localhost/',
  })
  const before = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const name of NAMES)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true })
  const framework: Framework = {
    glassEasel: require('glass-easel'),
    adapter: require('glass-easel-miniprogram-adapter'),
    compiler: require('glass-easel-template-compiler'),
  }
  framework.glassEasel.globalOptions.throwGlobalError = true
  framework.glassEasel.globalOptions.writeIdToDOM = true
  return {
    window,
    framework,
    close() {
      for (const [name, descriptor] of before) {
        Reflect.deleteProperty(globalThis, name)
        if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      }
      window.close()
    },
  }
}

export type Screen = ReturnType<typeof openScreen>
