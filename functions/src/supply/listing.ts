import { type ListedLine, neededLine, type PledgeLinesInput, Refused, refuse } from '@muster/shared'
import * as v from 'valibot'
import { derivedId, fingerprint, randomId, readableCodeOf } from '../ids'
import { type Pledged, type PledgeStores, pledge } from './pledging'

type Told = { pledged: Pledged } | { refused: NonNullable<ListedLine['refused']> }
/** What became of one line of a list. */
export type Listed = { lineId: string; quantity: number } & Told

// Why one line is not taken while the others may be: the refusal with what it carries.
const ofTheLine = v.pipe(
  v.object({
    code: v.picklist(['NEED_MET', 'NOT_WANTED_NOW', 'LINE_CROWDED']),
    details: v.optional(v.object({ open: v.number(), elsewhere: v.array(neededLine) })),
  }),
  v.transform(({ code, details }) => ({
    code,
    open: details?.open ?? 0,
    elsewhere: details?.elsewhere ?? [],
  })),
)

/**
 * Pledges many lines of a need under one code and one name. Each line takes its quantity whole or not at all, and says why. Ids and code come
 * from the key, so that a list sent again finds what it has and tries the rest; another list under its key is refused (KEY_REUSED).
 */
export async function pledgeLines(
  stores: PledgeStores,
  needId: string,
  { lines, ...giver }: PledgeLinesInput,
  by: { personId: string; key: string | undefined },
): Promise<{ code: string; lines: Listed[] }> {
  const { need } = (await stores.needs.whole(needId)) ?? refuse('NOT_FOUND')
  const unknown = lines.findIndex(({ lineId }) => need.lines.every(({ id }) => id !== lineId))
  if (unknown >= 0)
    refuse('BAD_REQUEST', { issues: [{ path: `lines.${unknown}.lineId`, message: '没有这一样' }] })
  const key = by.key ?? randomId()
  const list = {
    id: derivedId(stores.ids, 'list', by.personId, key),
    code: readableCodeOf(stores.ids, 'list', by.personId, key),
    print: fingerprint([needId, lines, giver]),
  }
  const earlier = by.key === undefined ? [] : await stores.pledges.listed(by.personId, list.id)
  if (earlier.some(({ print }) => print !== list.print)) refuse('KEY_REUSED')
  const listed: Listed[] = []
  for (const line of lines) {
    const donor = { personId: by.personId, key, list }
    listed.push({ ...line, ...(await told(pledge(stores, needId, { ...line, ...giver }, donor))) })
  }
  return { code: list.code, lines: listed }
}

async function told(pledging: Promise<Pledged>): Promise<Told> {
  try {
    return { pledged: await pledging }
  } catch (error) {
    const refused = v.safeParse(ofTheLine, error instanceof Refused ? error.refusal : undefined)
    if (refused.success) return { refused: refused.output }
    throw error
  }
}
