import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCode } from './code'
import { hidden } from './hidden'
import { Life } from './life'
import { Network } from './network'
import { requests } from './requests'

describe('what the compiled code finds around it', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'muster-weapp-'))
    writeFileSync(join(folder, 'app.json'), JSON.stringify({ pages: ['page'] }))
    writeFileSync(join(folder, 'app.js'), 'App({})')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** What a page of this mini-program says about itself. */
  function told(source: string): unknown {
    writeFileSync(join(folder, 'page.js'), `Page({ told: ${source} })`)
    const around = { wx: { here: true }, life: new Life(), launch: {}, console, currentPages: () => [] }
    return runCode(folder, around).pages.get('page')?.told
  }

  it('is the language, timers and wx', () => {
    expect(told('[wx.here, typeof Promise, typeof setTimeout, typeof getApp]')).toEqual([
      true,
      'function',
      'function',
      'function',
    ])
  })

  it.each(hidden)('is not %s', (name) => {
    expect(told(`[typeof ${name}, typeof globalThis.${name}]`)).toEqual(['undefined', 'undefined'])
  })

  it('is no timer that runs on after the app was closed', async () => {
    const life = new Life()
    let ran = false
    life.timers.setTimeout(() => {
      ran = true
    }, 1)
    life.end()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(ran).toBe(false)
  })
})

describe('wx.request', () => {
  /** What comes of a request, as the app hears it. */
  const outcome = (given: { method: string }, network = new Network()) =>
    new Promise<{ errMsg: string }>((complete) => {
      const request = requests(network, new Life(), 'http://127.0.0.1:1')
      request({
        url: 'http://localhost/v1/health',
        ...given,
        complete: (result) => complete(result as never),
      })
    })

  it('knows no PATCH', async () => {
    expect(await outcome({ method: 'PATCH' })).toEqual({ errMsg: 'request:fail invalid method PATCH' })
  })

  it('fails in words that begin with request:fail where nobody answers, and without a network', async () => {
    const network = new Network()
    network.cut()
    expect((await outcome({ method: 'GET' })).errMsg).toMatch(/^request:fail /)
    expect((await outcome({ method: 'GET' }, network)).errMsg).toMatch(/^request:fail .*DISCONNECTED/)
  })
})
