import { chinaDay, DAY, type OperationName, saidOf } from '@muster/shared'
import type { Sending } from '../../../dev/street'
import { HERE, THERE } from '../cast'
import { type Account, type Books, outstandingIn } from './books'

export const GOODS = ['noodles', 'suit', 'gown']
export const DONORS = ['crowd-4', 'crowd-5', 'crowd-6']
export const secretaryOf: Record<string, string> = { [HERE]: 'secretary', [THERE]: 'secretary-2' }
export const keepersOf: Record<string, string[]> = {
  [HERE]: ['keeper', 'secretary', 'crowd-1'],
  [THERE]: ['crowd-13', 'secretary-2'],
}

export interface Tap {
  who: string
  name: OperationName
  sending: Sending & { key: string }
}

export interface Made {
  who: string
  receiver: string
  id: string
  code: string
  goodsId: string
  quantity: number
}

export interface Chance {
  below(most: number): number
  one<T>(list: readonly T[]): T
}

/** Any deed that somebody might try who has just looked at the books, or a while ago; undefined where there is nothing to try it on. */
export function anyTap(
  n: number,
  chance: Chance,
  { books, made, now }: { books: Books; made: readonly Made[]; now: number },
): Tap | undefined {
  const { below, one } = chance
  const account = one(books.accounts)
  const { receiver, state, needId, lines } = account
  const goodsId = one(GOODS)
  const by = (who: string, name: OperationName, params: Record<string, string>, body?: object): Tap => ({
    who,
    name,
    sending: { params, key: `tap-number-${n}`, ...(body ? { body } : {}) },
  })
  const keeper = (name: OperationName, body: object) =>
    by(one(keepersOf[receiver]!), name, { id: receiver }, body)
  const inStock = Object.entries(state.lots).filter(([, { left }]) => left > 0)
  const lot = inStock.length > 0 ? one(inStock) : undefined
  const line = lines.find((each) => each.goodsId === goodsId)
  const mine = made.filter((each) => each.receiver === receiver).slice(-6)
  const pledge = mine.length > 0 ? one(mine) : undefined

  const tries: [weight: number, tap: () => Tap | undefined][] = [
    [3, () => keeper('receive', { lines: [{ goodsId, quantity: 1 + below(30), ...expiring() }] })],
    [
      1,
      () =>
        line &&
        keeper('receive', {
          lines: [{ goodsId, quantity: 1 + below(20), ...expiring(), needLine: lineOf(line.id) }],
        }),
    ],
    [4, () => pledge && keeper('receive', delivery(pledge))],
    [4, () => keeper('issue', { to, lines: [{ goodsId, quantity: 1 + below(30) }] })],
    [1, () => lot && keeper('issue', { to, lines: [{ lot: lot[0], quantity: 1 + below(lot[1].left) }] })],
    [2, () => lot && keeper('countStock', { lines: [counted(lot[0], lot[1].left)] })],
    [2, () => lot && keeper('correct', corrected(lot))],
    [1, () => correctedIssue(account)],
    [
      3,
      () =>
        keeper('sendOn', {
          to: receiver === HERE ? THERE : HERE,
          lines: [{ goodsId, quantity: 1 + below(15) }],
        }),
    ],
    [3, () => arrival()],
    [
      5,
      () =>
        line &&
        by(
          one(DONORS),
          'pledge',
          { id: needId },
          { lineId: line.id, quantity: 1 + below(8), deliverBy: chinaDay(now + below(3) * DAY) },
        ),
    ],
    [2, () => pledge && by(pledge.who, 'changePledge', { id: pledge.id }, { quantity: 1 + below(10) })],
    [2, () => pledge && by(pledge.who, 'withdrawPledge', { id: pledge.id })],
    [
      1,
      () =>
        line &&
        by(
          secretaryOf[receiver]!,
          'changeNeed',
          { id: needId },
          { lines: [{ id: line.id, wanted: outstandingIn(line) + line.fulfilled + below(60) }] },
        ),
    ],
  ]
  const to = { kind: 'case', number: 'C-1' }
  const lineOf = (lineId: string) => ({ needId, lineId })
  const expiring = () => ({ expiry: below(4) === 0 ? chinaDay(now + below(20) * DAY) : 'not printed' })
  const counted = (id: string, left: number) => ({
    lot: id,
    booked: below(8) === 0 ? left + 1 : left,
    counted: below(left + 5),
    reason: 'miscounted',
  })
  const delivery = ({ code, id, goodsId: pledged, quantity }: Made) => ({
    code,
    lines: [
      {
        goodsId: below(8) === 0 ? goodsId : pledged,
        quantity: 1 + below(quantity + 4),
        ...expiring(),
        pledgeId: id,
        reason: 'another grade',
      },
    ],
  })
  const corrected = ([id, kept]: (typeof inStock)[number]) => {
    const was = saidOf(kept).quantity
    const is = { goodsId: below(2) ? goodsId : kept.goods, quantity: below(was + 10) }
    const apart = below(4) === 0 ? { apart: { goodsId, quantity: 1 + below(5) } } : {}
    return { of: Number(id.split('.')[0]), lines: [{ lot: id, was, is, ...apart }], reason: 'misread' }
  }
  function correctedIssue({ seen }: Account): Tap | undefined {
    const issue = seen.findLast(({ entry }) => entry.kind === 'issue')?.entry
    const picked = issue?.kind === 'issue' ? issue.lines[0]?.lots[0] : undefined
    if (!issue || !picked) return undefined
    const issued = { was: picked.quantity, is: below(20) }
    return keeper('correct', { of: issue.n, lines: [{ lot: picked.lot, issued }], reason: 'miscounted' })
  }
  function arrival(): Tap | undefined {
    const coming = books.underWayTo(receiver)
    if (coming.length === 0) return undefined
    const sent = one(coming)
    const came = sent.lines.flatMap(({ goods, lots }) => {
      const asked = lines.find((each) => each.goodsId === goods)
      const filling = asked && below(2) ? { needLine: lineOf(asked.id) } : {}
      return lots.map(({ quantity }) =>
        below(2)
          ? { quantity, ...filling }
          : {
              quantity: below(quantity + 3),
              reason: 'lost on the way',
              ...(below(4) ? filling : { goodsId }),
            },
      )
    })
    return keeper('arrive', { transferId: sent.transfer, lines: came })
  }

  const all = tries.reduce((sum, [weight]) => sum + weight, 0)
  let at = below(all)
  for (const [weight, tap] of tries) {
    if (at < weight) return tap()
    at -= weight
  }
  return undefined
}
