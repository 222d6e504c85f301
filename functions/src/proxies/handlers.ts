import {
  type AdditionsMade,
  type ChainPreview,
  matchesOf,
  parseChain,
  type proxiesContract,
  refuse,
} from '@muster/shared'
import { Memberships } from '../directory/memberships'
import { Names } from '../directory/names'
import { Phones } from '../directory/phones'
import { AgendaStore } from '../duty/agenda.store'
import { ProxyStore } from '../duty/proxies/proxy.store'
import { ShiftStore } from '../duty/shift.store'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'
import { addToRoster } from './adding'
import { removeFromRoster } from './removing'
import { type ProxyStores, rosterOf } from './whom'

/** 201 when somebody is on the roster who was not before. */
function answered(made: AdditionsMade): { body: AdditionsMade; status: 200 | 201 } {
  const fresh = made.entries.some(({ people }) => people.some(({ outcome }) => outcome === 'added'))
  return { body: made, status: fresh ? 201 : 200 }
}

export function proxiesHandlers({
  table,
  sealer,
  now,
  secrets,
}: Context): Handlers<keyof typeof proxiesContract> {
  const stores: ProxyStores = {
    shifts: new ShiftStore(table),
    agendas: new AgendaStore(table),
    names: new Names(table, sealer),
    memberships: new Memberships(table),
    proxies: new ProxyStore(table),
    phones: new Phones(table, secrets.ids),
    now,
    ids: secrets.ids,
  }

  async function preview(shiftId: string, text: string): Promise<ChainPreview> {
    const shift = (await stores.shifts.get(shiftId)) ?? refuse('NOT_FOUND')
    const chain = parseChain(text)
    const phones = chain.entries.flatMap(({ phone }) => phone ?? [])
    const [roster, holders] = await Promise.all([rosterOf(stores, shift), stores.phones.holders(phones)])
    const owners = new Map([...holders].map(([phone, { personId }]) => [phone, personId]))
    const matches = matchesOf(chain, roster, owners)
    const entries = chain.entries.flatMap((entry, n) => {
      const match = matches[n]
      return match ? [{ entry, ...match }] : []
    })
    return { chain, entries }
  }

  return {
    addToRoster: async ({ params, body, key, caller, language }) => {
      const { entries, wait } = body
      const adding = { entries, wait, consent: 'asked' as const }
      return answered(await addToRoster(stores, params.id, adding, { caller, key }, language))
    },

    importChain: async ({ params, body, key, caller, language }) => {
      if (body.text !== undefined) return { body: await preview(params.id, body.text), status: 200 }
      const adding = { entries: body.entries ?? [], wait: body.wait, consent: 'chain' as const }
      return answered(await addToRoster(stores, params.id, adding, { caller, key }, language))
    },

    removeFromRoster: async ({ params, key, caller }) => ({
      body: { claim: await removeFromRoster(stores, params.id, params.personId, { caller, key }) },
    }),
  }
}
