import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, routes } from './app'
import { placesIn } from './places'
import { onStand } from './stand'

const PERSONAS = ['resident', 'donor', 'secretary', 'keeper', 'street']

// Far beyond what a page takes on a busy machine.
const PATIENTLY = { timeout: 30_000 }

// What a slip in the code leaves where a word should stand.
const SLIP = /undefined|NaN|\[object|\bnull\b/

/** What is wrong with the page on top. */
function faultsOf({ hand, title, complaints }: OpenApp): string[] {
  const slip = SLIP.exec(hand.text())
  return [
    ...(slip ? [`says ${slip[0]}: ${hand.text()}`] : []),
    ...(hand.has('.sk') ? ['is still loading'] : []),
    ...(hand.has('.empty') ? [`has nothing to show: ${hand.text()}`] : []),
    ...(title() ? [] : ['has no title']),
    ...complaints.splice(0),
  ]
}

describe('every page of the mini-program', () => {
  const stand = onStand({ filled: true })
  let places: Awaited<ReturnType<typeof placesIn>>

  beforeAll(async () => {
    places = await placesIn(stand.community)
  })

  it('is known here by who opens it', () => {
    expect(Object.keys(places).sort()).toEqual(routes().sort())
    for (const { as } of Object.values(places)) expect(PERSONAS).toContain(as)
  })

  it.each(PERSONAS)('opens for the %s, and says all that it should', async (persona) => {
    const { client } = await stand.community.person(persona)
    const by = { provider: 'demo', persona } as const
    const { token, person, communities } = await client.call('signIn', { body: by })
    const phone = stand.phone(persona)
    phone.storage.set('session', { token, by, person, communities })
    const app = stand.open(phone)
    const faults: Record<string, string[]> = {}
    for (const [path, visit] of Object.entries(places).filter(([, { as }]) => as === persona)) {
      app.go(`/${path}?${visit.with ?? ''}`)
      const there = () => app.hand.text().includes(visit.reads) && !app.hand.has('.sk')
      const late = await expect
        .poll(there, PATIENTLY)
        .toBe(true)
        .then(
          () => [],
          () => [`does not say ${visit.reads}: ${app.hand.text()}`],
        )
      const found = [...late, ...faultsOf(app)]
      if (found.length > 0) faults[path] = found
    }
    expect(faults).toEqual({})
  })
})
