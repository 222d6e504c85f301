import type { ShiftView } from '@muster/shared'
import { clock, dayName, spokenStart, words } from '../../../words'

/** From where to where the people of a shift have gone, and when; one sentence each. */
export const movesSaid = ({ moves = [] }: ShiftView, now: number, spoken = false): string[] =>
  moves.map(({ at, from, place }) =>
    words.moving.history(spoken ? spokenStart(at, now) : `${dayName(at, now)} ${clock(at)}`, from, place),
  )
