import * as v from 'valibot'
import { type Break, commitmentOf, fingerprint, ORIGIN, verifyChain } from './chain'
import { Running } from './running'
import { entry as anyEntry, type Donor, type ProofLink } from './schema'
import type { State } from './state'

/** What does not hold, and at which entry. Beside how a chain breaks: */
export type Fault =
  | Break
  /** The chain is whole, but this entry had another fingerprint before: it, or one before it, was written anew. */
  | 'rewritten'
  /** The chain is whole, but it had this entry, and has it no more. */
  | 'cut off'
  /** The name beside it is not the one that the entry commits to. */
  | 'another name'
  /** More went out than there was. */
  | 'does not add up'

export interface Finding {
  at: number
  why: Fault
}

/** A fingerprint of an entry that somebody has from before: it was posted, or their phone has seen it. */
export interface Known {
  n: number
  fingerprint: string
}

/** A published ledger as a reader reckons it for themselves, from the first entry on, a slice at a time. */
export class Reckoning {
  readonly links: ProofLink[] = []
  readonly #receiver: string
  #held = 0
  #running: Running | undefined

  constructor(receiver: string) {
    this.#receiver = receiver
    this.#running = new Running(receiver)
  }

  /** How many entries were found to hold. */
  get count(): number {
    return this.#held
  }

  get isDone(): boolean {
    return this.#held === this.links.length
  }

  /** The hash of the last entry that was found to hold. */
  get head(): string {
    return this.links[this.#held - 1]?.hash ?? ORIGIN
  }

  /** What the entries that hold have led to; undefined when one is of a kind that a later version has brought. */
  get state(): State | undefined {
    return this.#running?.state
  }

  add(links: readonly ProofLink[]): void {
    this.links.push(...links)
  }

  /** Reckons the next `most` entries: hashes, names, sums. */
  step(most: number): Finding | undefined {
    const held = this.#held
    const end = Math.min(held + most, this.links.length)
    const slice = this.links.slice(held, end)
    const receiver = this.#receiver
    if (!verifyChain(slice, { receiver, from: held + 1, prev: this.head }).ok) {
      const verdict = verifyChain(this.links.slice(0, end), { receiver, held })
      if (!verdict.ok) return { at: verdict.at, why: verdict.why }
    }
    for (const link of slice) {
      const why = this.#enter(link)
      if (why !== undefined) return { at: link.entry.n, why }
      this.#held++
    }
    return undefined
  }

  /** What `step` has found, said more exactly once the rest of the chain was added: what stands at a wrong place may be missing at its own. */
  settled(finding: Finding): Finding {
    if (finding.why === 'another name' || finding.why === 'does not add up') return finding
    const verdict = verifyChain(this.links, { receiver: this.#receiver, held: this.#held })
    return verdict.ok ? finding : { at: verdict.at, why: verdict.why }
  }

  /** The first of these fingerprints that the chain, of which all holds, does not have. */
  against(known: readonly Known[]): Finding | undefined {
    for (const { n, fingerprint: had } of [...known].sort((a, b) => a.n - b.n)) {
      const has = this.fingerprintOf(n)
      if (has === undefined) return { at: n, why: 'cut off' }
      if (has !== had) return { at: n, why: 'rewritten' }
    }
    return undefined
  }

  /** Of entry `n`; undefined where there is none. */
  fingerprintOf(n: number): string | undefined {
    const link = this.links[n - 1]
    return link && fingerprint(link.hash)
  }

  /** The number of the entry that has this fingerprint. */
  withFingerprint(wanted: string): number | undefined {
    return this.links.find(({ hash }) => fingerprint(hash) === wanted)?.entry.n
  }

  #enter({ entry, donor }: ProofLink): Fault | undefined {
    const parsed = v.safeParse(anyEntry, entry)
    if (!parsed.success) this.#running = undefined
    else if (donor !== undefined && parsed.output.kind === 'receipt') {
      if (!isCommittedTo(parsed.output.donor, donor)) return 'another name'
    }
    if (!parsed.success || this.#running === undefined) return undefined
    return this.#running.enter(parsed.output) ? undefined : 'does not add up'
  }
}

function isCommittedTo(said: Donor, { name, salt }: { name: string; salt: string }): boolean {
  return said.as === 'named' && /^[0-9a-f]{32}$/.test(salt) && said.commitment === commitmentOf(salt, name)
}
