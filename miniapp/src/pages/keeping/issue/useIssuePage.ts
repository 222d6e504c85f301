import { chinaDay, DAY, type IssueInput, type StockLot } from '@muster/shared'
import { useState } from 'react'
import { type Deed, useBoard, useCommunities } from '../../../data'
import { useStock } from '../../../data/keeping'
import { pathOf } from '../../../ui'
import { dayAndSpan } from '../../../words'
import { issuing as say } from '../../../words/zh/issuing'
import { articlesIn, type InStock } from '../articles'
import { useEntering } from '../useEntering'
import { useKeeper } from '../useKeeper'
import {
  type Destination,
  type DestinationKind,
  isSaid,
  issueDraft,
  lotsFor,
  mostOf,
  type OutLine,
} from './draft'

export type IssuePage = ReturnType<typeof useIssuePage>
type Ready = Extract<ReturnType<typeof useStock>, { state: 'ready' }>['data']

export interface Out {
  article: InStock
  quantity: number
  /** As many as there may be. */
  most: number
}

/**
 * Shifts that are on, or begin before this time tomorrow, as what they need is handed out the evening before; and the tasks of all that are
 * still to come.
 */
function useDuties(communityId: string, now: number) {
  const board = useBoard(communityId)
  const ahead =
    board.state === 'ready' ? board.data.shifts.filter(({ endsAt }) => Date.parse(endsAt) > now) : []
  const tasks = [...new Set(ahead.map(({ taskId }) => taskId))]
  return {
    shift: ahead
      .filter(({ startsAt }) => Date.parse(startsAt) < now + DAY)
      .map(({ id, title, place, startsAt, endsAt }) => ({
        id,
        name: title,
        about: `${dayAndSpan(startsAt, endsAt, now)}，${place}`,
      })),
    task: tasks.map((id) => {
      const own = ahead.filter(({ taskId }) => taskId === id)
      return { id, name: own[0]?.title ?? '', about: say.shifts(own.length) }
    }),
  }
}

function useUnits(here: string) {
  const communities = useCommunities()
  const all = communities.state === 'ready' ? communities.data : []
  return all
    .filter(({ id }) => id !== here)
    .map(({ id, receiver }) => ({ id, name: receiver.name, about: '' }))
}

const nameOf = (to: Destination) => {
  if ('name' in to) return to.name
  return to.kind === 'case' ? say.caseNamed(to.text.trim()) : to.text.trim()
}

/** `to`: `unit` where the page was opened to send something on. */
export function useIssuePage() {
  const keeper = useKeeper()
  const { receiverId, now, params } = keeper
  const stock = useStock(receiverId)
  const entering = useEntering(stock)
  const before = entering.returned?.read(issueDraft)
  const duties = useDuties(receiverId, now)
  const units = useUnits(receiverId)
  const [kind, setKind] = useState<DestinationKind>(
    before?.to.kind ?? (params.to === 'unit' ? 'unit' : 'shift'),
  )
  const [to, setTo] = useState<Destination | undefined>(before?.to)
  const [chosen, setChosen] = useState<OutLine[]>(before?.chosen ?? [])
  const [sheet, setSheet] = useState<OutLine | 'choose'>()
  const [tried, setTried] = useState(false)
  const [shelf, setShelf] = useState<StockLot[]>([])

  const purpose = { receiverId: to?.kind === 'unit' ? to.id : null, today: chinaDay(now) }
  const outOf = (data: Ready, articles: readonly InStock[]) => ({
    /** What may go there at all. */
    choices: articles
      .map((article) => ({ article, most: mostOf(data, article, purpose) }))
      .filter(({ most }) => most > 0),
    out: chosen.flatMap(({ key, quantity }): Out[] => {
      const article = articles.find((one) => one.key === key)
      return article ? [{ article, quantity, most: mostOf(data, article, purpose) }] : []
    }),
    lotsOf: (article: InStock, quantity: number) =>
      lotsFor(data, article, quantity, purpose).map((pick) => ({
        ...pick,
        about: data.lots.find(({ lot }) => lot === pick.lot),
      })),
  })
  const shown =
    stock.state === 'ready'
      ? outOf(stock.data, articlesIn(stock.data, now))
      : { choices: [], out: [], lotsOf: () => [] }

  function deedFor(where: Destination): Deed {
    const lines = shown.out.map(({ article: { goods }, quantity }) => ({ goodsId: goods, quantity }))
    if (where.kind === 'unit')
      return { op: 'sendOn', receiverId, body: { to: where.id, lines, ...entering.beside } }
    return { op: 'issue', receiverId, body: { to: asSent(where), lines, ...entering.beside } }
  }

  async function give() {
    setTried(true)
    if (!isSaid(to) || shown.out.some(({ quantity, most }) => quantity > most)) return
    const what = shown.out.map(({ article, quantity }) => `${article.item} ${quantity} ${article.measure}`)
    if (stock.state === 'ready') setShelf(stock.data.lots)
    const label = to.kind === 'unit' ? say.queuedSend : say.queued
    await entering.enter(deedFor(to), label(what.join('、'), nameOf(to)), {
      again: { path: pathOf('keeping/issue', { at: receiverId }), work: { to, chosen } },
    })
  }

  return {
    ...keeper,
    ...entering,
    ...shown,
    stock,
    /** Those that one chooses from. */
    among: { ...duties, unit: units },
    kind,
    chooseKind(next: DestinationKind) {
      setKind(next)
      setTo(undefined)
      setTried(false)
    },
    to,
    setTo,
    said: isSaid(to),
    tried,
    sheet,
    openSheet: setSheet,
    closeSheet: () => setSheet(undefined),
    note({ key, quantity }: OutLine) {
      const known = chosen.some((one) => one.key === key)
      setChosen(
        known
          ? chosen.map((one) => (one.key === key ? { key, quantity } : one))
          : [...chosen, { key, quantity }],
      )
      setSheet(undefined)
    },
    remove(key: string) {
      setChosen(chosen.filter((one) => one.key !== key))
      setSheet(undefined)
    },
    give,
    /** The lots as they stood before it was taken from them. */
    shelf,
    again() {
      entering.again()
      setChosen([])
      setTo(undefined)
      setTried(false)
    },
  }
}

function asSent(to: Exclude<Destination, { kind: 'unit' }>): IssueInput['to'] {
  switch (to.kind) {
    case 'case':
      return { kind: 'case', number: to.text.trim() }
    case 'outlet':
      return { kind: 'outlet', name: to.text.trim() }
    case 'shift':
    case 'task':
      return { kind: to.kind, id: to.id }
  }
}
