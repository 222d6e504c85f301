import { Refused, refusal, Unreachable } from '@muster/shared'
import type { UseQueryResult } from '@tanstack/react-query'
import { cleanup, render, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useLoaded } from '../src/data'
import { OfflineBar } from '../src/ui'
import { words } from '../src/words'

afterEach(cleanup)

const at = Date.parse('2021-10-24T23:28:00+08:00')

/** What a page says that shows data of 23:28 and could not read it anew. */
function saidAfter(error: Error | null) {
  const query = { data: {}, error, dataUpdatedAt: at, isFetching: false } as UseQueryResult<object>
  const { result } = renderHook(() => useLoaded(query))
  if (result.current.state !== 'ready' || !result.current.behind) return null
  return render(<OfflineBar behind={result.current.behind} now={at + 300_000} onRetry={() => undefined} />)
    .container.textContent
}

describe('what is shown from before', () => {
  it('says so of the network where nobody answered', () => {
    expect(saidAfter(new Unreachable())).toContain(words.common.offline.before('23:28'))
  })

  it('says so without blaming the network where the server answered with an error', () => {
    for (const error of [new Refused(refusal('INTERNAL')), new Error('502')]) {
      expect(saidAfter(error)).toContain(words.common.error.before('23:28'))
      cleanup()
    }
  })

  it('says nothing once it was read anew', () => {
    expect(saidAfter(null)).toBeNull()
  })
})
