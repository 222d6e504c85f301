import {
  type AdditionsMade,
  type ChainPreview,
  matchesOf,
  parseChain,
  type proxiesContract,
  refuse,
} from '@muster/shared'
import type { Handlers } from '../../http/serve'
import { addToRoster } from './adding'
import { removeFromRoster } from './removing'
import { type ProxyStores, rosterOf } from './whom'

/** 201 when somebody is on the roster who was not before. */
function answered(made: AdditionsMade): { body: AdditionsMade; status: 200 | 201 } {
  const fresh = made.entries.some(({ people }) => people.some(({ outcome }) => outcome === 'added'))
  return { body: made, status: fresh ? 201 : 200 }
}

export function proxiesHandlers(stores: ProxyStores): Handlers<keyof typeof proxiesContract> {
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
