import { type Acknowledgement, type PaperFile, toIso } from '@muster/shared'
import type { Communities } from '../directory/communities'
import type { Handlers } from '../http/serve'
import { DayStore } from '../ledger/day.store'
import { LedgerStore } from '../ledger/ledger.store'
import { TriesStore } from '../ledger/tries.store'
import type { Context } from '../services'
import { DriveStore } from '../supply/drives/drive.store'
import { GiftStore } from '../supply/gift.store'
import { AcknowledgementStore } from './acknowledgement.store'
import { acknowledgeGift, acknowledgeReceipt, verifyAcknowledgement } from './acknowledging'
import { type Disclosed, disclose } from './disclosing'
import { disclosureSheets } from './disclosure.sheets'

type GiftPapers = 'acknowledgeGift' | 'acknowledgeReceipt' | 'verifyAcknowledgement' | 'disclose'

/** Papers of gifts: what reads the ledger. */
export function giftPapers(
  { table, now, secrets, pageOrigin }: Context,
  communities: Communities,
): Handlers<GiftPapers> {
  const ledger = new LedgerStore(table)
  const stores = {
    acknowledgements: new AcknowledgementStore(table, secrets.ids),
    ledger,
    gifts: new GiftStore(table),
    tries: new TriesStore(table),
    communities,
    now,
    ids: secrets.ids,
  }
  const disclosing = { ledger, days: new DayStore(table), drives: new DriveStore(table), communities, now }

  async function printed({ acknowledgement, fresh }: { acknowledgement: Acknowledgement; fresh: boolean }) {
    const { acknowledgementPdf } = await import('./acknowledgement.pdf')
    const { pdf, unprintable } = await acknowledgementPdf(acknowledgement, pageOrigin)
    const name = `捐赠物资接收凭证 ${acknowledgement.code}.pdf`
    const file = { name, type: 'application/pdf', base64: pdf.toString('base64') }
    return { body: { acknowledgement, file, unprintable }, status: fresh ? (201 as const) : (200 as const) }
  }

  async function posted(report: Disclosed, format: 'pdf' | 'xlsx'): Promise<PaperFile> {
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
    acknowledgeGift: async ({ params, ...asking }) => printed(await acknowledgeGift(stores, params, asking)),
    acknowledgeReceipt: async ({ params: { id, n } }) => printed(await acknowledgeReceipt(stores, id, n)),
    verifyAcknowledgement: async ({ params: { id } }) => ({
      body: { ...(await verifyAcknowledgement(stores, id)), asOf: toIso(now()) },
    }),
    disclose: async ({ params: { id }, body: { from, to, format } }) => {
      const report = await disclose(disclosing, id, { from, to })
      return { body: { disclosure: report.disclosure, file: await posted(report, format) } }
    },
  }
}
