import * as v from 'valibot'
import type { Sealer } from '../seal'
import { idOf, type Key, keys } from '../table/keys'
import type { Table } from '../table/table'

const bytes = v.instance(Uint8Array)
const nameItem = v.object({
  pk: v.string(),
  /** The name; absent where only a phone is known. */
  sealed: v.optional(bytes),
  phone: v.optional(bytes),
  /** Under which the phone is looked up: says whether it is still the same. */
  phoneKey: v.optional(v.string()),
  /** Anonymous volunteer. */
  hidden: v.optional(v.boolean(), false),
  /** Without an account: entered by somebody of this community. */
  proxy: v.optional(v.object({ communityId: v.string(), by: v.string() })),
  /** The account that they have turned out to be since. */
  account: v.optional(v.string()),
})
type NameItem = v.InferOutput<typeof nameItem>

/** What is known of a person. */
export interface Known {
  name: string | undefined
  hidden: boolean
  phone: string | undefined
  phoneKey: string | undefined
  proxy: NameItem['proxy']
}

export interface OwnPhone {
  number: string
  /** Under which it is looked up. */
  key: string
}

/** A name as members may be shown it. */
export interface Shown {
  name: string
  hidden: boolean
}

// Sealed beside the name, under a key of its own, so that neither opens in the other's place.
const phoneSeal = ({ pk }: Key): Key => ({ pk, sk: 'PHONE' })

/** Full names and phones, sealed from the first row on. */
export class Names {
  readonly #table: Table
  readonly #sealer: Sealer

  constructor(table: Table, sealer: Sealer) {
    this.#table = table
    this.#sealer = sealer
  }

  async set(personId: string, name: string): Promise<void> {
    const key = keys.name(personId)
    await this.#table.update(key, {
      UpdateExpression: 'SET sealed = :name',
      ExpressionAttributeValues: { ':name': this.#sealer.seal(name, key) },
    })
  }

  /** Whether members and the public may read the name. */
  async hide(personId: string, hidden: boolean): Promise<void> {
    await this.#table.update(keys.name(personId), {
      UpdateExpression: 'SET #hidden = :hidden',
      ExpressionAttributeNames: { '#hidden': 'hidden' },
      ExpressionAttributeValues: { ':hidden': hidden },
    })
  }

  /** Writes down somebody without an account. Who is known already stays as they are, and gets the name if they had none. */
  async enter(
    personId: string,
    name: string,
    phone: OwnPhone | undefined,
    proxy: { communityId: string; by: string },
  ): Promise<void> {
    const key = keys.name(personId)
    const sealed = this.#sealer.seal(name, key)
    if (await this.#table.create({ ...key, sealed, ...this.#phoneOf(key, phone), proxy })) return
    await this.#table.update(key, {
      UpdateExpression: 'SET sealed = :name',
      ConditionExpression: 'attribute_not_exists(sealed)',
      ExpressionAttributeValues: { ':name': sealed },
    })
  }

  /** Notes whose account somebody is who was entered by others. */
  async claim(personId: string, account: string): Promise<void> {
    await this.#table.update(keys.name(personId), {
      UpdateExpression: 'SET #account = :account',
      ExpressionAttributeNames: { '#account': 'account' },
      ExpressionAttributeValues: { ':account': account },
    })
  }

  /** Person → the account in which they read what is sent to them; without those who have none. */
  async accounts(personIds: readonly string[]): Promise<Map<string, string>> {
    const items = new Map((await this.#items(personIds)).map(({ personId, item }) => [personId, item]))
    return new Map(
      personIds.flatMap((personId) => {
        const { proxy, account } = items.get(personId) ?? {}
        return proxy !== undefined && account === undefined ? [] : [[personId, account ?? personId]]
      }),
    )
  }

  /** Gives a person a phone in place of the one they had, if that is still so. */
  async setPhone(personId: string, phone: OwnPhone, before: string | undefined): Promise<boolean> {
    const key = keys.name(personId)
    return this.#table.update(key, {
      UpdateExpression: 'SET phone = :phone, phoneKey = :key',
      ConditionExpression: before === undefined ? 'attribute_not_exists(phoneKey)' : 'phoneKey = :before',
      ExpressionAttributeValues: {
        ':phone': this.#sealer.seal(phone.number, phoneSeal(key)),
        ':key': phone.key,
        ...(before === undefined ? {} : { ':before': before }),
      },
    })
  }

  /** Forgets a phone that is somebody else's now. */
  async dropPhone(personId: string, phoneKey: string): Promise<void> {
    await this.#table.update(keys.name(personId), {
      UpdateExpression: 'REMOVE phone, phoneKey',
      ConditionExpression: 'phoneKey = :key',
      ExpressionAttributeValues: { ':key': phoneKey },
    })
  }

  async get(personId: string): Promise<string | undefined> {
    return (await this.getMany([personId])).get(personId)
  }

  /** Person → full name, for those who have one. */
  async getMany(personIds: string[]): Promise<Map<string, string>> {
    const found = await this.shown(personIds)
    return new Map([...found].map(([personId, { name }]) => [personId, name]))
  }

  /** Person → name and whether it may be read, for those who have one. */
  async shown(personIds: string[]): Promise<Map<string, Shown>> {
    const items = await this.#items(personIds)
    return new Map(
      items.flatMap(({ personId, item: { sealed, hidden } }) =>
        sealed === undefined
          ? []
          : [[personId, { name: this.#sealer.open(sealed, keys.name(personId)), hidden }]],
      ),
    )
  }

  /** Person → all that is known, for those of whom something is. For who may read it. */
  async about(personIds: string[]): Promise<Map<string, Known>> {
    const items = await this.#items(personIds)
    return new Map(
      items.map(({ personId, item: { sealed, phone, phoneKey, hidden, proxy } }) => {
        const key = keys.name(personId)
        const name = sealed === undefined ? undefined : this.#sealer.open(sealed, key)
        const number = phone === undefined ? undefined : this.#sealer.open(phone, phoneSeal(key))
        return [personId, { name, hidden, phone: number, phoneKey, proxy }]
      }),
    )
  }

  async #items(personIds: readonly string[]): Promise<{ personId: string; item: NameItem }[]> {
    const unique = [...new Set(personIds)]
    const items = await this.#table.getMany(unique.map((id) => keys.name(id)))
    return items.map((raw) => {
      const item = v.parse(nameItem, raw)
      return { personId: idOf(item.pk), item }
    })
  }

  #phoneOf(key: Key, phone: OwnPhone | undefined) {
    if (phone === undefined) return {}
    return { phone: this.#sealer.seal(phone.number, phoneSeal(key)), phoneKey: phone.key }
  }
}
