import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isInstalled } from './install.mjs'

let folder: string
const wanted = {
  '': { name: 'muster' },
  shared: { version: '0.1.0' },
  'node_modules/@muster/shared': { resolved: 'shared', link: true },
  'node_modules/hono': { version: '4.13.0' },
  'node_modules/only-on-mac': { version: '1.0.0', optional: true },
}
const present = { 'node_modules/hono': { version: '4.13.0' } }

function write(lock: object, installed: object): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }))
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-install-'))
  mkdirSync(join(folder, 'node_modules'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('is content with what the lock says, whatever the times of the files', () => {
  write(wanted, present)
  utimesSync(join(folder, 'node_modules', '.package-lock.json'), 0, 0)
  expect(isInstalled(folder)).toBe(true)
})

it('wants an install when there is none', () => {
  write(wanted, present)
  rmSync(join(folder, 'node_modules'), { recursive: true })
  expect(isInstalled(folder)).toBe(false)
})

it('wants an install when a package is missing or of another version', () => {
  write(wanted, {})
  expect(isInstalled(folder)).toBe(false)
  write(wanted, { 'node_modules/hono': { version: '4.12.0' } })
  expect(isInstalled(folder)).toBe(false)
})
