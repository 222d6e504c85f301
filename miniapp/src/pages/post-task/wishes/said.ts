import type { Asks } from '@muster/shared'
import { date, dayName, hourText, words } from '../../../words'
import { askedPosts, common, type TaskDraft } from '../draft'
import { daysOfRepeat, weekdays } from '../repeat'
import { wishesToPost } from '../wishes'

const text = words.wishes

export const wishKeys = [
  'repeat',
  'days',
  'asks',
  'opens',
  'frees',
  'insurance',
  'kit',
  'units',
  'steps',
  'grants',
] as const
export type WishKey = (typeof wishKeys)[number]

const noon = (day: string) => `${day}T12:00:00+08:00`

/** 每周六，到 12 月 25 日，共 6 班 */
export function repeatSaid({ wishes: { repeat }, sites }: TaskDraft): string | undefined {
  const day = sites[0]?.day
  if (repeat === undefined || day === undefined) return undefined
  if ('rule' in repeat) return text.repeat.byRule
  const on = [...new Set(sites.flatMap((site) => weekdays(repeat, site.day)))]
  const every = repeat.every === 'day' || on.length === 7 ? text.repeat.everyDay : text.repeat.onDays(on)
  const last = daysOfRepeat(repeat, day).at(-1) ?? day
  return text.repeat.said(every, date(noon(last)), repeat.times * sites.length)
}

function opensSaid({ sites }: TaskDraft, now: number): string | undefined {
  if (sites.every(({ opens }) => opens === undefined)) return undefined
  const at = common(
    sites.map(({ opens }) => (opens ? `${dayName(noon(opens.day), now)} ${hourText(opens.hour)}` : '')),
  )
  return at === undefined ? text.opens.differs : text.opens.said(at)
}

function freesSaid({ sites }: TaskDraft): string | undefined {
  if (sites.every(({ freesAfter }) => freesAfter === undefined)) return undefined
  const after = common(sites.map(({ freesAfter }) => freesAfter ?? -1))
  return after === undefined || after < 0 ? text.opens.differs : text.frees.said(after)
}

/** A post that is called after the role it asks for need not say it twice. */
function askSaid(name: string, asks: Asks): string {
  const { role, ...others } = asks
  const told = role === name ? others : asks
  return Object.keys(told).length > 0 ? `${name}${words.gates.asks(told)}` : text.asks.byRole(name)
}

function asksSaid(draft: TaskDraft): string | undefined {
  const said = askedPosts(draft).flatMap(({ post }) => (post.asks ? [askSaid(post.name, post.asks)] : []))
  return said.length > 0 ? said.join('；') : undefined
}

/** What the draft asks for, in a few words; undefined when it does not. */
export function wishSaid(key: WishKey, draft: TaskDraft, now: number): string | undefined {
  const { dangerous, kit, units, steps, grants } = wishesToPost(draft.wishes)
  const days = draft.sites.find((site) => site.days !== undefined)?.days
  switch (key) {
    case 'repeat':
      return repeatSaid(draft)
    case 'days':
      return days === undefined ? undefined : text.days.said(days)
    case 'asks':
      return asksSaid(draft)
    case 'opens':
      return opensSaid(draft, now)
    case 'frees':
      return freesSaid(draft)
    case 'insurance':
      return dangerous?.insurance
    case 'kit':
      return kit?.map(({ item, each }) => text.kit.said(item, each)).join('、')
    case 'units':
      return units?.map((unit) => words.units.measure(unit)).join('、')
    case 'steps':
      return steps?.join(' → ')
    case 'grants':
      return grants && text.grants.said(grants.training, grants.months)
  }
}
