import type { Sent } from '@muster/shared'
import type { Requests } from './scene'

const at = { id: 'yangjiayuan' }

export const ledgerRequests = {
  receive: ({ needId, lineId }) => ({
    params: at,
    body: {
      lines: [
        {
          goodsId: 'mask-kn95',
          quantity: 2000,
          expiry: '2023-10-25',
          value: { cents: 461_500, by: 'reference' },
          reason: 'more given',
          needLine: { needId, lineId },
          meantFor: 'changjiaxiang',
        },
      ],
      donorName: '深商会',
      remark: '放在门房',
      photo: '照片 12',
    } satisfies Sent<'receive'>,
  }),
  issue: ({ shiftId }) => ({
    params: at,
    body: {
      to: { kind: 'shift', id: shiftId },
      lines: [{ goodsId: 'suit', quantity: 1 }],
      remark: '早班领的',
    } satisfies Sent<'issue'>,
  }),
  countStock: ({ receivedN }) => ({
    params: at,
    body: {
      lines: [{ lot: `${receivedN}.1`, booked: 990, counted: 980, reason: 'damaged' }],
      remark: '淋了雨',
    } satisfies Sent<'countStock'>,
  }),
  correct: ({ receivedN }) => ({
    params: at,
    body: {
      of: receivedN,
      lines: [
        {
          lot: `${receivedN}.1`,
          was: 990,
          is: {
            goodsId: 'suit',
            quantity: 900,
            expiry: '2022-10-25',
            value: { cents: 900_000, by: 'invoice' },
          },
          apart: {
            goodsId: 'gown',
            quantity: 90,
            expiry: '2022-10-25',
            value: { cents: 9_000, by: 'reference' },
          },
        },
      ],
      reason: 'misread',
      remark: '有一箱是隔离衣',
    } satisfies Sent<'correct'>,
  }),
  checkCorrection: ({ correctionN }) => ({ params: { ...at, n: String(correctionN) }, body: {} }),
  markLow: () => ({ params: at, body: { goodsId: 'suit', atLeast: 50 } }),
  getStock: () => ({ params: at }),
  sendOn: () => ({
    params: at,
    body: {
      to: 'changjiaxiang',
      lines: [{ goodsId: 'suit', quantity: 1 }],
      remark: '他们先用',
    } satisfies Sent<'sendOn'>,
  }),
  underWay: () => ({ params: at }),
  arrive: ({ transferId }) => ({
    params: at,
    body: {
      transferId,
      lines: [{ quantity: 90, goodsId: 'suit', reason: 'lost on the way' }],
      remark: '少了一箱',
    } satisfies Sent<'arrive'>,
  }),
  findPledge: ({ giftCode }) => ({ params: { ...at, code: giftCode } }),
  followGift: ({ giftCode }) => ({ params: { ...at, code: giftCode } }),
  getLedger: () => ({ params: at, body: { kind: 'in' } satisfies Sent<'getLedger'> }),
  verifyLedger: () => ({ params: at, body: { from: '1' } satisfies Sent<'verifyLedger'> }),
  getEntry: () => ({ params: { ...at, n: '1' } }),
} satisfies Requests
