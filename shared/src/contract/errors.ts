import { type CommonDetails, common } from './refusals/common'
import { type DutyDetails, duty } from './refusals/duty'
import { type LedgerDetails, ledger } from './refusals/ledger'
import { type PapersDetails, papers } from './refusals/papers'
import { type SupplyDetails, supply } from './refusals/supply'

/** What a refusal carries so that a person can act on it. A code that is not named here carries nothing. */
export interface RefusalDetails
  extends CommonDetails,
    DutyDetails,
    SupplyDetails,
    LedgerDetails,
    PapersDetails {}

/** The closed table of refusals: code → HTTP status → message in every language. */
export const refusals = { ...common, ...duty, ...supply, ...ledger, ...papers }

export type RefusalCode = keyof typeof refusals
export type DetailsOf<C extends RefusalCode> = C extends keyof RefusalDetails ? RefusalDetails[C] : undefined
export type Language = 'zh' | 'en'

/** A refusal is a value: a code from the table and what a person needs to act on it. */
export interface Refusal {
  code: RefusalCode
  details?: object | undefined
}

export function refusal<C extends RefusalCode>(
  code: C,
  ...[details]: DetailsOf<C> extends undefined ? [] : [DetailsOf<C>]
): Refusal {
  return details === undefined ? { code } : { code, details }
}

const CHINA_TIME = /^\d{4}-(\d{2})-(\d{2})T(\d{2}:\d{2}):\d{2}\+08:00$/

/** A time in a sentence: 10 月 26 日 15:00, or 26/10 15:00. */
function spoken(value: unknown, language: Language): string {
  const [, month, day, clock] = CHINA_TIME.exec(String(value)) ?? []
  if (month === undefined) return String(value)
  return language === 'zh' ? `${Number(month)} 月 ${Number(day)} 日 ${clock}` : `${day}/${month} ${clock}`
}

function fill(text: string, details: object, language: Language): string {
  const flat: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(details)) {
    if (name === 'with' && typeof value === 'object') Object.assign(flat, value)
    else flat[name] = value
  }
  return text.replace(/\{(\w+)\}/g, (_, name: string) => spoken(flat[name] ?? '', language))
}

/** The sentence for a refusal in the reader's language. */
export function refusalMessage({ code, details }: Refusal, language: Language = 'zh'): string {
  return fill(refusals[code][language], details ?? {}, language)
}

/** A refusal on its way up to the one place that answers it. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(why: Refusal) {
    super(why.code)
    this.name = 'Refused'
    this.refusal = why
  }
}

/** Throws the refusal; for the places where a value cannot be handed back. */
export function refuse<C extends RefusalCode>(
  code: C,
  ...details: DetailsOf<C> extends undefined ? [] : [DetailsOf<C>]
): never {
  throw new Refused(refusal(code, ...details))
}

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}
