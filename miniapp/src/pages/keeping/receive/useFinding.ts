import { type AwaitedPledge, type Goods, giftCode, identifyGoods, type Refusal } from '@muster/shared'
import { useState } from 'react'
import * as v from 'valibot'
import { tell } from '../../../data'
import { newLine } from './draft'
import type { ReceivePage } from './useReceivePage'

export type Finding = ReturnType<typeof useFinding>

type Said =
  | { kind: 'notFound' | 'offline' }
  | { kind: 'settled'; pledges: AwaitedPledge[] }
  | { kind: 'refused'; refusal: Refusal }

/** A code as it is sent: typed, or out of a link that was scanned; undefined for what is none. */
function codeIn(text: string): string | undefined {
  const [, linked] = /[?&]code=([^&]+)/.exec(text) ?? []
  const found = v.safeParse(giftCode, linked ?? text)
  return found.success ? found.output : undefined
}

/** What was pledged, if the catalogue knows it without doubt; otherwise the keeper says it. */
function goodsFor({ goodsId, item, grade }: AwaitedPledge, list: readonly Goods[]): Goods | undefined {
  const named = list.find(({ id }) => id === goodsId)
  return named ?? identifyGoods([item, grade].filter(Boolean).join(' '), list).goods
}

/** Looks for what was pledged under a donor's code, and begins to count it. */
export function useFinding({ receiverId, goods, begin, params }: ReceivePage) {
  const [text, setText] = useState(params.code ?? '')
  const [bad, setBad] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said>()

  async function find(asked: string) {
    const code = codeIn(asked)
    setBad(code === undefined)
    setSaid(undefined)
    if (code === undefined || busy) return
    setBusy(true)
    const told = await tell('findPledge', { params: { id: receiverId, code } })
    setBusy(false)
    if (told.state === 'unreachable') return setSaid({ kind: 'offline' })
    if (told.state === 'refused') {
      const { refusal } = told
      return setSaid(refusal.code === 'CODE_UNKNOWN' ? { kind: 'notFound' } : { kind: 'refused', refusal })
    }
    // What has lapsed is taken in all the same when it comes.
    const { pledges } = told.answer
    const awaited = pledges.filter(({ state }) => state === 'pledged' || state === 'lapsed')
    if (awaited.length === 0) return setSaid({ kind: 'settled', pledges })
    begin(
      code,
      awaited.map((pledge, place) => newLine(place + 1, goodsFor(pledge, goods), pledge)),
    )
  }

  return {
    text,
    type(next: string) {
      setText(next)
      setBad(false)
      setSaid(undefined)
    },
    bad,
    said,
    busy,
    find,
  }
}
