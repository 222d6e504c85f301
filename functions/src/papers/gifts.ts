import { type Acknowledgement, type PaperFile, toIso } from '@muster/shared'
import type { Communities } from '../directory/communities'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'
import type { Disclosed } from './disclosing'

type GiftPapers = 'acknowledgeGift' | 'acknowledgeReceipt' | 'verifyAcknowledgement' | 'disclose'

/** Papers of gifts. What reads the ledger is loaded with the first of them, so that no other paper waits for it. */
export function giftHandlers(
  { table, now, secrets, pageOrigin }: Context,
  communities: Communities,
): Handlers<GiftPapers> {
  async function loaded() {
    const [acknowledging, { AcknowledgementStore }, { LedgerStore }, { GiftStore }, { TriesStore }] =
      await Promise.all([
        import('./acknowledging'),
        import('./acknowledgement.store'),
        import('../ledger/ledger.store'),
        import('../supply/gift.store'),
        import('../ledger/tries.store'),
      ])
    const stores = {
      acknowledgements: new AcknowledgementStore(table, secrets.ids),
      ledger: new LedgerStore(table),
      gifts: new GiftStore(table),
      tries: new TriesStore(table),
      communities,
      now,
      ids: secrets.ids,
    }
    return { ...acknowledging, stores }
  }

  async function printed({ acknowledgement, fresh }: { acknowledgement: Acknowledgement; fresh: boolean }) {
    const { acknowledgementPdf } = await import('./acknowledgement.pdf')
    const { pdf, unprintable } = await acknowledgementPdf(acknowledgement, pageOrigin)
    const name = `捐赠物资接收凭证 ${acknowledgement.code}.pdf`
    const file = { name, type: 'application/pdf', base64: pdf.toString('base64') }
    return { body: { acknowledgement, file, unprintable }, status: fresh ? (201 as const) : (200 as const) }
  }

  async function disclosed(receiver: string, period: { from: string; to: string }): Promise<Disclosed> {
    const [{ disclose }, { LedgerStore }, { DayStore }, { DriveStore }] = await Promise.all([
      import('./disclosing'),
      import('../ledger/ledger.store'),
      import('../ledger/day.store'),
      import('../supply/drives/drive.store'),
    ])
    const stores = {
      ledger: new LedgerStore(table),
      days: new DayStore(table),
      drives: new DriveStore(table),
    }
    return disclose({ ...stores, communities, now }, receiver, period)
  }

  async function posted(report: Disclosed, format: 'pdf' | 'xlsx'): Promise<PaperFile> {
    const { disclosureSheets } = await import('./disclosure.sheets')
    const sheets = disclosureSheets(report)
    const { receiver, from, to, asOf, last } = report.disclosure
    const name = `物资收支公示 ${from} 至 ${to}.${format}`
    if (format === 'xlsx') {
      const { workbookOf } = await import('./xlsx')
      const mark = `${receiver.name} ${from} 至 ${to}，截至 ${asOf.slice(0, 16).replace('T', ' ')}，按公示台账到第 ${last} 条`
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return { name, type, base64: (await workbookOf(sheets, mark)).toString('base64') }
    }
    const { disclosurePdf } = await import('./disclosure.pdf')
    const pdf = await disclosurePdf(report.disclosure, sheets)
    return { name, type: 'application/pdf', base64: pdf.toString('base64') }
  }

  return {
    acknowledgeGift: async ({ params, ...asking }) => {
      const { acknowledgeGift, stores } = await loaded()
      return printed(await acknowledgeGift(stores, params, asking))
    },
    acknowledgeReceipt: async ({ params: { id, n } }) => {
      const { acknowledgeReceipt, stores } = await loaded()
      return printed(await acknowledgeReceipt(stores, id, n))
    },
    verifyAcknowledgement: async ({ params: { id } }) => {
      const { verifyAcknowledgement, stores } = await loaded()
      return { body: { ...(await verifyAcknowledgement(stores, id)), asOf: toIso(now()) } }
    },
    disclose: async ({ params: { id }, body: { from, to, format } }) => {
      const report = await disclosed(id, { from, to })
      return { body: { disclosure: report.disclosure, file: await posted(report, format) } }
    },
  }
}
