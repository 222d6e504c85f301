import {
  applied,
  type Entry,
  emptyState,
  type Figure,
  imbalances,
  type LineOf,
  type State,
  verifyChain,
} from '@muster/shared'
import { expect } from 'vitest'
import type { LedgerStore, StoredEntry } from '../../src/ledger/ledger.store'
import { accounts, type StoredLine } from '../../src/supply/line.item'
import type { NeedStore } from '../../src/supply/need.store'

type Sent = Extract<Entry, { kind: 'sent' }>
type Arrived = Extract<Entry, { kind: 'arrived' }>

export interface Account {
  receiver: string
  seen: StoredEntry[]
  state: State
  /** The need whose lines donors pledge for. */
  needId: string
  lines: StoredLine[]
}

const added = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
const sentIn = (entry: Sent) => entry.lines.flatMap(({ lots }) => lots.map(({ quantity }) => quantity))
const arrivedIn = (entry: Arrived) => entry.lines.map(({ quantity }) => quantity)
export const outstandingIn = ({ taken }: StoredLine) => added(Object.values(taken))

/** What all receivers' ledgers and lines say, followed entry by entry, and held against what has to be so at every moment. */
export class Books {
  readonly accounts: Account[]
  readonly sent = new Map<string, Sent>()
  readonly arrived = new Map<string, Arrived>()
  readonly #ledger: LedgerStore
  readonly #needs: NeedStore

  constructor(ledger: LedgerStore, needs: NeedStore, places: { receiver: string; needId: string }[]) {
    this.#ledger = ledger
    this.#needs = needs
    this.accounts = places.map((place) => ({
      ...place,
      seen: [],
      state: emptyState(place.receiver),
      lines: [],
    }))
  }

  get entries(): Entry[] {
    return this.accounts.flatMap(({ seen }) => seen.map(({ entry }) => entry))
  }

  /** What was sent to a receiver and is not counted in. */
  underWayTo(receiver: string): Sent[] {
    return [...this.sent.values()].filter(
      ({ transfer, to }) => to.id === receiver && !this.arrived.has(transfer),
    )
  }

  /** Reads on, and holds every identity against what is read. */
  async check(): Promise<void> {
    const fresh: Entry[] = []
    // What has arrived was sent before: once nothing new comes, both ends have been read.
    for (let more = await this.#readOn(); more.length > 0; more = await this.#readOn()) fresh.push(...more)
    for (const entry of fresh) if (entry.kind === 'sent') this.#noteSent(entry)
    for (const entry of fresh) if (entry.kind === 'arrived') this.#noteArrived(entry)
    this.#checkOverAll()
    await Promise.all(this.accounts.map((account) => this.#checkLines(account)))
  }

  async #readOn(): Promise<Entry[]> {
    const later = await Promise.all(
      this.accounts.map(({ receiver, seen }) => this.#ledger.after(receiver, seen.length)),
    )
    for (const [n, account] of this.accounts.entries()) follow(account, later[n] ?? [])
    return later.flat().map(({ entry }) => entry)
  }

  #noteSent(entry: Sent): void {
    expect(this.sent.has(entry.transfer)).toBe(false)
    this.sent.set(entry.transfer, entry)
  }

  /** A transfer arrives once, where it was sent to, as it was sent; a difference has its reason. */
  #noteArrived(entry: Arrived): void {
    expect(this.arrived.has(entry.transfer)).toBe(false)
    this.arrived.set(entry.transfer, entry)
    const sent = this.sent.get(entry.transfer)
    expect(sent).toMatchObject({ receiver: entry.from.id, to: { id: entry.receiver } })
    expect(entry.lines.map((line) => line.sent)).toEqual(sent && sentIn(sent))
    expect(entry.lines.filter(isUnexplained)).toEqual([])
  }

  #checkOverAll(): void {
    const [sent, arrived] = [[...this.sent.values()], [...this.arrived.values()]]
    for (const { receiver, state } of this.accounts) {
      const [away, here] = [sent, arrived].map((all) => all.filter((entry) => entry.receiver === receiver))
      expect(sumOf([state], ['sent'])).toBe(added((away as Sent[]).flatMap(sentIn)))
      expect(sumOf([state], ['arrived'])).toBe(added((here as Arrived[]).flatMap(arrivedIn)))
    }
    const states = this.accounts.map(({ state }) => state)
    const onTheWay = added(sent.filter(({ transfer }) => !this.arrived.has(transfer)).flatMap(sentIn))
    const differences = added(arrived.flatMap(({ lines }) => lines.map((line) => line.sent - line.quantity)))
    const inStock = added(states.flatMap(({ lots }) => Object.values(lots).map(({ left }) => left)))
    expect(sumOf(states, ['received', 'gained', 'corrected'])).toBe(
      inStock + sumOf(states, ['issued', 'lost']) + onTheWay + differences,
    )
  }

  async #checkLines(account: Account): Promise<void> {
    account.lines = (await this.#needs.whole(account.needId))?.lines ?? []
    for (const line of account.lines) {
      const { wanted, open, pledged, fulfilled, short, withdrawn, lapsed } = line
      expect(pledged).toBe(outstandingIn(line) + fulfilled + short + withdrawn + lapsed)
      expect(wanted).toBe(open + outstandingIn(line) + fulfilled)
      expect(open).toBeGreaterThanOrEqual(0)
      for (const account of accounts) expect(line[account]).toBeGreaterThanOrEqual(0)
    }
  }
}

/** Each entry follows on the last, and after each the stock adds up, per lot, per article and in sum. */
function follow(account: Account, later: readonly StoredEntry[]): void {
  const { receiver, seen } = account
  const from = { from: seen.length + 1, prev: seen.at(-1)?.hash }
  expect(verifyChain(later, { receiver, ...from })).toMatchObject({ ok: true })
  for (const item of later) {
    account.state = applied(account.state, item.entry)
    expect(imbalances(account.state)).toEqual([])
    seen.push(item)
  }
}

const isUnexplained = ({ sent, quantity, reason }: LineOf<'arrived'>) =>
  sent !== quantity && reason === undefined

const sumOf = (states: readonly State[], figures: readonly Figure[]) =>
  added(
    states.flatMap(({ totals }) =>
      Object.values(totals).flatMap((total) => figures.map((figure) => total.figures[figure] ?? 0)),
    ),
  )
