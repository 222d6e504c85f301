import { type papersContract, refuse, toIso } from '@muster/shared'
import { Communities } from '../directory/communities'
import { Names } from '../directory/names'
import { RecordStore } from '../duty/records/record.store'
import { recordsOf } from '../duty/records/recording'
import { WorkStore } from '../duty/records/work.store'
import { ShiftStore } from '../duty/shift.store'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'
import { CertificateStore } from './certificate.store'
import { certificateViewOf, genuine, issueCertificate, publicViewOf } from './certifying'
import { fileOf } from './files'
import { recordsSheet, rosterSheet } from './sheets'

export function papersHandlers(context: Context): Handlers<keyof typeof papersContract> {
  const { table, sealer, now, secrets, pageOrigin } = context
  const certificates = new CertificateStore(table, sealer, secrets.ids)
  const records = new RecordStore(table)
  const work = new WorkStore(table)
  const shifts = new ShiftStore(table)
  const names = new Names(table, sealer)
  const communities = new Communities(table, now)
  const stores = { certificates, work, names, now, ids: secrets.ids }

  async function markOf(personId: string): Promise<{ by: string; at: string }> {
    return { by: (await names.get(personId)) ?? '', at: toIso(now()) }
  }

  return {
    getCertificate: async ({ body, key, caller }) => {
      const { issued, fresh } = await issueCertificate(stores, body, { personId: caller.personId, key })
      // The libraries and the fonts take half a second to load, which no other paper needs.
      const { certificatePdf } = await import('./certificate.pdf')
      const { pdf, unprintable } = await certificatePdf(certificateViewOf(issued), pageOrigin)
      const file = {
        name: `志愿服务记录证明 ${issued.code}.pdf`,
        type: 'application/pdf',
        base64: pdf.toString('base64'),
      }
      return {
        body: { certificate: certificateViewOf(issued), file, unprintable },
        status: fresh ? 201 : 200,
      }
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
        const known = await names.getMany([...Object.keys(shift.roster), ...Object.keys(shift.marks)])
        return { body: { file: await fileOf(rosterSheet(shift, known), mark, format) } }
      }
      const found = await recordsOf({ records, communities }, shift)
      const known = await names.getMany(
        found.flatMap(({ personId, leaderId = personId }) => [personId, leaderId]),
      )
      return { body: { file: await fileOf(recordsSheet(shift.title, found, known), mark, format) } }
    },

    exportMyRecords: async ({ body: { year = toIso(now()).slice(0, 4), format }, caller }) => {
      const found = await records.between(caller.personId, year, year)
      const known = await names.getMany(
        found.flatMap(({ personId, leaderId = personId }) => [personId, leaderId]),
      )
      const mark = await markOf(caller.personId)
      return { body: { file: await fileOf(recordsSheet(`${year} 年`, found, known), mark, format) } }
    },
  }
}
