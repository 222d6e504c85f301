import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { faultsIn } from './build.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-build-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'app.js'), 'class A { #private = 1 }')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('finds nothing wrong with a sound build', () => {
  expect(faultsIn('h5', folder)).toEqual([])
})

it('finds that nothing was built', () => {
  expect(faultsIn('h5', join(folder, 'absent'))).toEqual(['there is no output'])
})

it('finds a file that is missing', () => {
  expect(faultsIn('weapp', folder)).toEqual(['app.json is missing', 'app.wxss is missing'])
})

it.each([
  ['does not parse', 'const = 1'],
  ['throws because a module did not compile', 'throw new Error("Module build failed (from loader): no")'],
  ['throws because a module was not found', `var e = new Error("Cannot find module './x'")`],
])('finds a script that %s', (_, source) => {
  writeFileSync(join(folder, 'page.js'), source)
  expect(faultsIn('h5', folder)).toEqual([expect.stringContaining('page.js')])
})
