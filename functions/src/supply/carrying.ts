import { pauseBefore } from '../changes'
import { type LineSpec, nothingPledged, type StoredLine } from './line.item'
import type { NeedStore, StoredNeed } from './need.store'

const TRIES = 30

/**
 * Brings every line of a need to what the need says: creates it, changes what is wanted, closes it.
 * Doing it twice, or from an older reading of the need, changes nothing.
 */
export async function carryNeed(needs: NeedStore, need: StoredNeed): Promise<void> {
  for (const spec of need.lines) await carryLine(needs, need, spec)
}

async function carryLine(needs: NeedStore, need: StoredNeed, spec: LineSpec): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const current = (await needs.whole(need.id))?.lines.find((line) => line.id === spec.id)
    if (current === undefined) {
      if (await needs.createLine(need.id, newLine(need, spec))) return
    } else {
      if (current.needV >= need.v) return
      const next = changedLine(current, need, spec)
      if (next.wanted === current.wanted && next.state === current.state) return
      if (await needs.rewriteLine(need.id, next)) return
    }
  }
  throw new Error(`line ${spec.id} of need ${need.id} was written too often to be changed`)
}

function newLine(need: StoredNeed, spec: LineSpec): StoredLine {
  return {
    ...spec,
    ...nothingPledged,
    open: spec.wanted,
    taken: {},
    gone: {},
    state: need.state,
    needV: need.v,
    v: 1,
  }
}

function changedLine(current: StoredLine, need: StoredNeed, spec: LineSpec): StoredLine {
  // What was pledged between the secretary's reading and now is taken as promised: a line never wants less.
  const wanted = Math.max(spec.wanted, current.wanted - current.open)
  return {
    ...current,
    wanted,
    open: current.open + wanted - current.wanted,
    state: need.state,
    needV: need.v,
  }
}
