import { type papersContract, refuse, toIso } from '@muster/shared'
import { Communities } from '../directory/communities'
import { Memberships } from '../directory/memberships'
import { Names } from '../directory/names'
import { recordsBetween } from '../duty/records/mine'
import { RecordStore, type StoredRecord } from '../duty/records/record.store'
import { recordsOf } from '../duty/records/recording'
import { WorkStore } from '../duty/records/work.store'
import type { StoredShift } from '../duty/shift.item'
import { ShiftStore } from '../duty/shift.store'
import type { Handlers } from '../http/serve'
import { idsOf } from '../http/session'
import type { Context } from '../services'
import { CertificateStore, type IssuedCertificate } from './certificate.store'
import { certificateViewOf, genuine, issueCertificate, publicViewOf } from './certifying'
import { fileOf } from './files'
import { recordsSheet, rosterSheet } from './sheets'

// As many as a page of records. An older one that is lost is made anew in a minute.
const CERTIFICATES_SHOWN = 10

export function papersHandlers(context: Context): Handlers<keyof typeof papersContract> {
  const { table, sealer, now, secrets, pageOrigin } = context
  const certificates = new CertificateStore(table, sealer, secrets.ids)
  const records = new RecordStore(table)
  const work = new WorkStore(table)
  const shifts = new ShiftStore(table)
  const names = new Names(table, sealer)
  const memberships = new Memberships(table)
  const communities = new Communities(table, now)
  const stores = { certificates, work, names, now, ids: secrets.ids }

  async function markOf(personId: string): Promise<{ by: string; at: string }> {
    return { by: (await names.get(personId)) ?? '', at: toIso(now()) }
  }

  /** Phones are for the shift's own leader and the secretary, as on the roster. */
  async function mayCall(personId: string, { leaderId, communityId }: StoredShift): Promise<boolean> {
    return leaderId === personId || (await memberships.roleIn(personId, communityId)) === 'secretary'
  }

  async function printed(issued: IssuedCertificate) {
    // The libraries and the fonts take half a second to load, which no other paper needs.
    const { certificatePdf } = await import('./certificate.pdf')
    const certificate = certificateViewOf(issued)
    const { pdf, unprintable } = await certificatePdf(certificate, pageOrigin)
    const name = `志愿服务记录证明 ${issued.code}.pdf`
    return {
      certificate,
      file: { name, type: 'application/pdf', base64: pdf.toString('base64') },
      unprintable,
    }
  }

  async function namesIn(found: readonly StoredRecord[]): Promise<Map<string, string>> {
    return names.getMany(found.flatMap(({ personId, leaderId = personId }) => [personId, leaderId]))
  }

  /** What reads the ledger is loaded with the first paper of a gift, so that no other paper waits for it. */
  const ofGifts = async () => (await import('./gift-papers')).giftPapers(context, communities)

  return {
    acknowledgeGift: async (request) => (await ofGifts()).acknowledgeGift(request),
    acknowledgeReceipt: async (request) => (await ofGifts()).acknowledgeReceipt(request),
    verifyAcknowledgement: async (request) => (await ofGifts()).verifyAcknowledgement(request),
    disclose: async (request) => (await ofGifts()).disclose(request),

    getCertificate: async ({ body, key, caller }) => {
      const { issued, fresh } = await issueCertificate(stores, body, { caller, key })
      return { body: await printed(issued), status: fresh ? 201 : 200 }
    },

    printCertificate: async ({ params, caller }) => {
      const issued = await certificates.get(params.id)
      // Whoever holds another's code sees the masked name, and never their paper.
      const isMine = issued !== undefined && idsOf(caller).includes(issued.personId)
      return { body: await printed(isMine ? issued : refuse('NOT_FOUND')) }
    },

    myCertificates: async ({ caller }) => {
      const shown = await certificates.newest(caller.personId, CERTIFICATES_SHOWN)
      return { body: { certificates: shown, asOf: toIso(now()) } }
    },

    verifyCertificate: async ({ params }) => ({
      body: { certificate: publicViewOf(await genuine(certificates, params.id)), asOf: toIso(now()) },
    }),

    compareName: async ({ params, body }) => ({
      body: { same: (await genuine(certificates, params.id)).name === body.name },
    }),

    exportShift: async ({ params, body: { what, format }, caller }) => {
      const shift = (await shifts.get(params.id)) ?? refuse('NOT_FOUND')
      const mark = await markOf(caller.personId)
      if (what === 'roster') {
        const known = await names.about([...Object.keys(shift.roster), ...Object.keys(shift.marks)])
        const withPhones = await mayCall(caller.personId, shift)
        return { body: { file: await fileOf(rosterSheet(shift, known, withPhones), mark, format) } }
      }
      const found = await recordsOf({ records, communities }, shift)
      return {
        body: { file: await fileOf(recordsSheet(shift.title, found, await namesIn(found)), mark, format) },
      }
    },

    exportMyRecords: async ({ body: { year = toIso(now()).slice(0, 4), format }, caller }) => {
      const found = await recordsBetween({ records, work }, idsOf(caller), year, year)
      const sheet = recordsSheet(`${year} 年`, found.reverse(), await namesIn(found))
      return { body: { file: await fileOf(sheet, await markOf(caller.personId), format) } }
    },
  }
}
