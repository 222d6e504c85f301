import type { Sent } from '@muster/shared'
import type { Requests } from './scene'

const at = { id: 'yangjiayuan' }

export const ledgerRequests = {
  receive: () => ({
    params: at,
    body: {
      lines: [
        {
          goodsId: 'mask-kn95',
          quantity: 2000,
          expiry: '2023-10-25',
          value: { cents: 461_500, by: 'reference' },
          reason: 'more given',
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
  getStock: () => ({ params: at }),
} satisfies Requests
