import * as v from 'valibot'
import { derivedId, randomId } from '../ids'
import { idOf, keys } from '../table/keys'
import type { Table } from '../table/table'

const holder = v.object({ personId: v.string(), account: v.boolean() })
const phoneItem = v.object({
  pk: v.string(),
  ...holder.entries,
  /** Who had it before: a proxy becomes one with the account, another account loses it. */
  was: v.optional(holder),
})

/** Who has a phone. `account`: has confirmed it; else somebody was entered under it who has none. */
export interface Holder {
  personId: string
  account: boolean
  was?: { personId: string; account: boolean } | undefined
}

/** Which person a phone number belongs to: one number, one person. Numbers themselves are not written here. */
export class Phones {
  readonly #table: Table
  readonly #secret: string

  constructor(table: Table, secret: string) {
    this.#table = table
    this.#secret = secret
  }

  /** Under which a number is looked up: a keyed hash. */
  keyOf(number: string): string {
    return derivedId(this.#secret, 'phone', number)
  }

  /** Number → who has it. */
  async holders(numbers: string[]): Promise<Map<string, Holder>> {
    const byKey = new Map(numbers.map((number) => [this.keyOf(number), number]))
    const items = await this.#table.getMany([...byKey.keys()].map((key) => keys.phone(key)))
    return new Map(
      items.map((raw) => {
        const { pk, ...found } = v.parse(phoneItem, raw)
        return [byKey.get(idOf(pk)) ?? '', found]
      }),
    )
  }

  async holder(number: string): Promise<Holder | undefined> {
    return (await this.holders([number])).get(number)
  }

  /** Enters a number for somebody without an account, a new person if not given. Two at once give one person, who is answered. */
  async enter(number: string, personId = randomId()): Promise<Holder> {
    const fresh = { personId, account: false }
    if (await this.#table.create({ ...keys.phone(this.keyOf(number)), ...fresh })) return fresh
    return (await this.holder(number)) ?? fresh
  }

  /** Gives a number to the account that has confirmed it, if it is still held by `before`. */
  async give(number: string, personId: string, before: Holder | undefined): Promise<boolean> {
    const was = before && { personId: before.personId, account: before.account }
    return this.#table.put(
      { ...keys.phone(this.keyOf(number)), personId, account: true, was },
      before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'personId = :before',
            ExpressionAttributeValues: { ':before': before.personId },
          },
    )
  }

  /** Lets go of a number, by its key, that a person does not have any more. */
  async release(key: string, personId: string): Promise<void> {
    await this.#table.delete(keys.phone(key), {
      ConditionExpression: 'personId = :me',
      ExpressionAttributeValues: { ':me': personId },
    })
  }
}
