import { HOUR, type NeedCard, type NeedLine, type ShiftCard } from '@muster/shared'

// Red must stay rare to be seen: only what begins within half a day, and is far from enough.
const SOON = 12 * HOUR

type Filling = Pick<ShiftCard, 'startsAt' | 'places' | 'left'>

/** Starts within 12 h (or has started), and under 70 % of its places are taken. */
export const isShiftHot = ({ startsAt, places, left }: Filling, now: number) =>
  Date.parse(startsAt) - now < SOON && places - left < places * 0.7

/** Needed within 12 h, and under half is pledged. */
export const isLineHot = (
  line: Pick<NeedLine, 'wanted' | 'open'>,
  need: Pick<NeedCard, 'neededBy'>,
  now: number,
) =>
  need.neededBy !== undefined &&
  Date.parse(need.neededBy) - now < SOON &&
  line.wanted - line.open < line.wanted * 0.5

/** Under way, and one may still come. */
export const isLive = ({ startsAt, joinUntil }: Pick<ShiftCard, 'startsAt' | 'joinUntil'>, now: number) =>
  Date.parse(startsAt) <= now && now < Date.parse(joinUntil)
