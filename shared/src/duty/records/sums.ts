import { type ServiceRecord, type Unit, units, type WorkLine, type WorkLines, type WorkSum } from './schema'

/** Whether a record counts: nothing speaks against it, or its leader has looked at it. */
export function counts({ state, flags }: Pick<ServiceRecord, 'state' | 'flags'>): boolean {
  return state === 'confirmed' || flags.length === 0
}

export const NO_WORK: WorkSum = { duties: 0, minutes: 0, standbyMinutes: 0, pendingMinutes: 0, outputs: [] }

/** What records come to. */
export function sumOf(records: readonly ServiceRecord[]): WorkSum {
  return addSums(
    records.map((record) => {
      const { minutes, standbyMinutes, outputs } = record
      return counts(record)
        ? { duties: 1, minutes, standbyMinutes, pendingMinutes: 0, outputs }
        : { ...NO_WORK, pendingMinutes: minutes }
    }),
  )
}

export function addSums(sums: readonly WorkSum[]): WorkSum {
  const add = (pick: (sum: WorkSum) => number) => sums.reduce((whole, sum) => whole + pick(sum), 0)
  const amountOf = (unit: Unit) =>
    add(({ outputs }) => outputs.find((output) => output.unit === unit)?.amount ?? 0)
  return {
    duties: add(({ duties }) => duties),
    minutes: add(({ minutes }) => minutes),
    standbyMinutes: add(({ standbyMinutes }) => standbyMinutes),
    pendingMinutes: add(({ pendingMinutes }) => pendingMinutes),
    outputs: units.map((unit) => ({ unit, amount: amountOf(unit) })).filter(({ amount }) => amount > 0),
  }
}

/** The records that count, by kind and organising unit. */
export function linesOf(records: readonly ServiceRecord[]): WorkLines {
  return addLines(
    records.filter(counts).map((record) => {
      const { kind, organiser } = record
      const lines = [{ kind, organiser, ...sumOf([record]) }]
      return { lines, firstDay: record.checkedInAt.slice(0, 10), lastDay: record.checkedOutAt.slice(0, 10) }
    }),
  )
}

/** Lines of several stretches as one; most hours first. */
export function addLines(all: readonly WorkLines[]): WorkLines {
  const groups = new Map<string, WorkLine[]>()
  for (const line of all.flatMap(({ lines }) => lines)) {
    const name = JSON.stringify([line.kind, line.organiser])
    groups.set(name, [...(groups.get(name) ?? []), line])
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ kind: first.kind, organiser: first.organiser, ...addSums(group) }] : []
  })
  const days = (pick: (each: WorkLines) => string | undefined) =>
    all.flatMap((each) => pick(each) ?? []).sort()
  return {
    lines: lines.sort((a, b) => b.minutes - a.minutes || (a.kind < b.kind ? -1 : 1)),
    firstDay: days(({ firstDay }) => firstDay)[0],
    lastDay: days(({ lastDay }) => lastDay).at(-1),
  }
}
