import { isBeyondAnybody, MINUTE, toIso } from '@muster/shared'
import { dayOf, hourAt } from '../../words'
import { type SiteDraft, siteHours } from './draft'

// What the form's clock can show.
const STEP = 30 * MINUTE

/** Whether nobody could claim it: more hours than a person's day has, and not residential. */
export const isTooLong = (site: SiteDraft) => isBeyondAnybody(siteHours(site))

/** One shift as two, the second going on where the first ends; who has signed up stays with the first. */
function halves(site: SiteDraft, key: number): SiteDraft[] {
  const { startsAt, endsAt } = siteHours(site)
  const start = Date.parse(startsAt)
  const half = toIso(start + Math.round((Date.parse(endsAt) - start) / 2 / STEP) * STEP)
  const { id: _, days: __, ...like } = site
  return [
    { ...site, days: undefined, to: hourAt(half, true) },
    {
      ...like,
      key,
      day: dayOf(half),
      from: hourAt(half),
      posts: site.posts.map(({ id: ___, ...post }) => post),
    },
  ]
}

/** The sites, with those of `which` that are too long as two shifts each. */
export function splitLong(sites: SiteDraft[], which: SiteDraft[]): SiteDraft[] {
  const keys = which.filter(isTooLong).map(({ key }) => key)
  const last = Math.max(...sites.map(({ key }) => key))
  return sites.flatMap((site) => {
    const nth = keys.indexOf(site.key)
    return nth < 0 ? [site] : halves(site, last + 1 + nth)
  })
}
