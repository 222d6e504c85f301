import { contract, operationNames } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { violations } from './access.check'
import { matrix, rowOf } from './access.matrix'
import { withCast } from './stage'
import { ungated } from './ungated'

it('has a row for every operation of the contract, and none for what is no operation', () => {
  expect(Object.keys(matrix).sort()).toEqual([...operationNames].sort())
})

// Each operation has a scene of its own, and nobody can serve on more than 40 shifts: a few scenes a street.
function inParts<T>(names: T[]): T[][] {
  const parts = Math.ceil(names.length / 25)
  return Array.from({ length: parts }, (_, part) => names.filter((_, n) => n % parts === part))
}

describe.each(inParts(operationNames))('the gate, part %$', (...part) => {
  const stage = withCast()

  it.each(part)('lets through to %s whom the matrix lets through, and nobody else', async (name) => {
    expect([...(await violations(stage.street, name)).values()]).toEqual([])
  })
})

// Granting has a rule of its own behind the gate; a pledge and a certificate are found only by whose they are.
const BEHIND = new Set(['grantRole', 'changePledge', 'withdrawPledge', 'printCertificate'])
const gated = operationNames.filter((name) => contract[name].who.kind !== 'anyone')

describe.each(inParts(gated))('without the gate, part %$', (...part) => {
  const stage = withCast()

  it.each(part)('the matrix sees that %s is open to all', async (name) => {
    const seen = [...(await violations(stage.street, name, await ungated(stage.street, name))).keys()]
    const refused = [...rowOf(name)].filter(([, outcome]) => outcome !== 'through').map(([caller]) => caller)
    expect(seen).toEqual(BEHIND.has(name) ? expect.arrayContaining(['nobody']) : refused)
  })
})
