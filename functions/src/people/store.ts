import { type Notice, noticeCode, time } from '@muster/shared'
import * as v from 'valibot'
import { randomId } from '../ids'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const loginItem = v.object({ personId: v.string() })
const settingsItem = v.object({
  elder: v.optional(v.boolean(), false),
  noticesReadTo: v.optional(v.string(), ''),
  /** Ids that were this person's before they had an account. */
  also: v.optional(v.array(v.string()), []),
})
const noticeItem = v.object({
  sk: v.string(),
  code: noticeCode,
  at: time,
  title: v.string(),
  taskId: v.optional(v.string()),
  shiftId: v.optional(v.string()),
  needId: v.optional(v.string()),
})

export type Settings = v.InferOutput<typeof settingsItem>
export type StoredNotice = Omit<Notice, 'text' | 'read'>

const NOTICES_SHOWN = 50

/** Who signs in as whom, a person's settings, and the notices they have. */
export class PeopleStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** The person behind a sign-in, a new one at the first. Two first sign-ins at once give one person. */
  async personFor(provider: string, subject: string): Promise<string> {
    const key = keys.login(provider, subject)
    const known = await this.#table.get(key)
    if (known !== undefined) return v.parse(loginItem, known).personId
    const personId = randomId()
    if (await this.#table.create({ ...key, personId })) return personId
    return v.parse(loginItem, await this.#table.get(key)).personId
  }

  async settings(personId: string): Promise<Settings> {
    return v.parse(settingsItem, (await this.#table.get(keys.person(personId))) ?? {})
  }

  /** Changes only the settings that are given. */
  async change(personId: string, settings: Partial<Omit<Settings, 'also'>>): Promise<void> {
    const given = Object.entries(settings).filter(([, value]) => value !== undefined)
    if (given.length === 0) return
    await this.#table.update(keys.person(personId), {
      UpdateExpression: `SET ${given.map((_, n) => `#${n} = :${n}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(given.map(([name], n) => [`#${n}`, name])),
      ExpressionAttributeValues: Object.fromEntries(given.map(([, value], n) => [`:${n}`, value])),
    })
  }

  /** Makes somebody who had no account one with this person; doing it twice changes nothing. */
  async adopt(personId: string, proxyId: string): Promise<void> {
    await this.#table.update(keys.person(personId), {
      UpdateExpression: 'SET #also = list_append(if_not_exists(#also, :none), :one)',
      ConditionExpression: 'attribute_not_exists(#also) OR NOT contains(#also, :id)',
      ExpressionAttributeNames: { '#also': 'also' },
      ExpressionAttributeValues: { ':none': [], ':one': [proxyId], ':id': proxyId },
    })
  }

  /** The last notices under any of one human's ids, newest first. */
  async notices(ids: readonly string[]): Promise<StoredNotice[]> {
    const newest = { newestFirst: true, limit: NOTICES_SHOWN }
    const items = (await Promise.all(ids.map((id) => this.#table.query(keys.notices(id), newest)))).flat()
    return items
      .map((item) => {
        const { sk, ...rest } = v.parse(noticeItem, item)
        return { id: sk, ...rest }
      })
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .slice(0, NOTICES_SHOWN)
  }
}
