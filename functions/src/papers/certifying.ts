import { randomBytes } from 'node:crypto'
import {
  addLines,
  addSums,
  type Certificate,
  isCertificateCode,
  maskName,
  refuse,
  toIso,
} from '@muster/shared'
import type { Names } from '../directory/names'
import type { WorkStore } from '../duty/records/work.store'
import { type Caller, idsOf } from '../http/session'
import { fingerprint } from '../ids'
import type { CertificateStore, IssuedCertificate } from './certificate.store'
import { codeOf, derivedCode } from './codes'

export interface CertifyingStores {
  certificates: CertificateStore
  work: WorkStore
  names: Names
  /** Epoch milliseconds. */
  now: () => number
  /** Secret that codes are drawn with. */
  ids: string
}

const FIRST_MONTH = '2000-01'
const LAST_MONTH = '2199-12'

/** Issues a certificate of what a person's records come to. The same key gives the same certificate again, whatever was recorded since. */
export async function issueCertificate(
  { certificates, work, names, now, ids }: CertifyingStores,
  period: { from?: string | undefined; to?: string | undefined },
  { caller, key }: { caller: Caller; key: string | undefined },
): Promise<{ issued: IssuedCertificate; fresh: boolean }> {
  const { personId } = caller
  const print = fingerprint(period)
  // From the person's key, so that a repeated request finds what the first one issued.
  const code = key === undefined ? codeOf(randomBytes(32)) : derivedCode(ids, 'certificate', personId, key)
  const earlier = key === undefined ? undefined : await certificates.get(code)
  if (earlier) return again(certificates, earlier, print)

  const name = (await names.get(personId)) ?? refuse('NAME_NEEDED')
  const { from = FIRST_MONTH, to = LAST_MONTH } = period
  const months = await Promise.all(idsOf(caller).map((id) => work.linesBetween(id, from, to)))
  const { lines, firstDay, lastDay } = addLines(months.flat())
  if (firstDay === undefined || lastDay === undefined) return refuse('NO_HOURS_YET')
  const { duties, minutes, standbyMinutes } = addSums(lines)
  const issued: IssuedCertificate = {
    code,
    personId,
    print,
    name,
    from: firstDay,
    to: lastDay,
    duties,
    minutes,
    standbyMinutes,
    lines,
    organisers: [...new Set(lines.map(({ organiser }) => organiser))],
    issuedAt: toIso(now()),
  }
  if (!(await certificates.create(issued)))
    return again(certificates, (await certificates.get(code)) ?? refuse('BUSY'), print)
  await certificates.enlist(issued)
  return { issued, fresh: true }
}

/** The one that the same request was given before; cut off, that one may not have enlisted it. */
async function again(certificates: CertificateStore, issued: IssuedCertificate, print: string) {
  if (issued.print !== print) refuse('KEY_REUSED')
  await certificates.enlist(issued)
  return { issued, fresh: false }
}

/** The certificate under a code, if it is genuine; refuses otherwise. */
export async function genuine(certificates: CertificateStore, code: string): Promise<IssuedCertificate> {
  if (!isCertificateCode(code)) refuse('CERTIFICATE_UNKNOWN')
  return (await certificates.get(code)) ?? refuse('CERTIFICATE_UNKNOWN')
}

export function certificateViewOf({ personId: _, print: __, ...shown }: IssuedCertificate): Certificate {
  return shown
}

/** What anybody sees who has the code: they hold the paper, so the masked name is enough to compare. */
export function publicViewOf(issued: IssuedCertificate): Certificate {
  return { ...certificateViewOf(issued), name: maskName(issued.name) }
}
