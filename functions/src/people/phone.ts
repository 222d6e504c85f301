import { refuse } from '@muster/shared'
import type { Memberships } from '../directory/memberships'
import type { Names } from '../directory/names'
import type { Phones } from '../directory/phones'
import type { PeopleStore } from './store'

const TRIES = 5

interface PhoneStores {
  phones: Phones
  names: Names
  memberships: Memberships
  store: PeopleStore
}

/**
 * Gives a confirmed number to an account. The number's own item decides who has it and remembers who had it before; what follows from
 * that can be finished by the same request sent again: a proxy entered under the number becomes one with the account, another account
 * loses the number, and the account's old number is free.
 */
export async function confirmPhone(stores: PhoneStores, personId: string, number: string): Promise<void> {
  const { phones, names } = stores
  for (let n = 0; n < TRIES; n++) {
    const held = await phones.holder(number)
    if (held?.personId !== personId && !(await phones.give(number, personId, held))) continue
    const was = held?.personId === personId ? held.was : held
    if (was && !was.account) await adopt(stores, personId, was.personId)
    if (was?.account) await names.dropPhone(was.personId, phones.keyOf(number))

    const before = (await names.about([personId])).get(personId)?.phoneKey
    const key = phones.keyOf(number)
    if (before === key) return
    if (before !== undefined) await phones.release(before, personId)
    if (await names.setPhone(personId, { number, key }, before)) return
  }
  refuse('BUSY')
}

/** Makes somebody whom others entered one with an account, which belongs from then on where they belonged. */
async function adopt(
  { names, memberships, store }: PhoneStores,
  personId: string,
  proxyId: string,
): Promise<void> {
  await store.adopt(personId, proxyId)
  await names.claim(proxyId, personId)
  for (const { communityId } of await memberships.of(proxyId))
    await memberships.join(personId, communityId, 'volunteer')
}
