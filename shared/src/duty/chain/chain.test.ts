import { describe, expect, it } from 'vitest'
import { comparable, readCases } from '../../../test/chain/read'
import { parseChain } from './index'

describe('a pasted chain', () => {
  it.each(readCases())('is read as a careful human reads it: $name', ({ text, expected }) => {
    expect(comparable(parseChain(text))).toEqual(comparable(expected))
  })
})
