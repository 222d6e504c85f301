import { contract, operationNames } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { violations } from './access.check'
import { matrix, rowOf } from './access.matrix'
import { withCast } from './stage'
import { ungated } from './ungated'

it('has a row for every operation of the contract, and none for what is no operation', () => {
  expect(Object.keys(matrix).sort()).toEqual([...operationNames].sort())
})

describe('the gate', () => {
  const stage = withCast()

  it.each(operationNames)(
    'lets through to %s whom the matrix lets through, and nobody else',
    async (name) => {
      expect([...(await violations(stage.street, name)).values()]).toEqual([])
    },
  )
})

describe('without the gate', () => {
  const stage = withCast()
  const gated = operationNames.filter((name) => contract[name].who.kind !== 'anyone')

  it.each(gated)('the matrix sees that %s is open to all', async (name) => {
    const seen = [...(await violations(stage.street, name, await ungated(stage.street))).keys()]
    const refused = [...rowOf(name)].filter(([, outcome]) => outcome !== 'through').map(([caller]) => caller)
    // Granting has a rule of its own behind the gate, and a pledge is found only under its owner.
    const behind = name === 'grantRole' || name === 'changePledge' || name === 'withdrawPledge'
    expect(seen).toEqual(behind ? expect.arrayContaining(['nobody']) : refused)
  })
})
