import type { Sent } from '@muster/shared'
import type { Requests } from './scene'

export const supplyRequests = {
  listGoods: () => ({}),
  addGoods: () => ({
    params: { id: 'yangjiayuan' },
    body: {
      name: '姜茶',
      grade: '袋泡',
      measure: '盒',
      packs: [{ name: '箱', of: 24 }],
      referenceValue: { cents: 1_500, year: 2021, source: '批发市场' },
      storage: '阴凉干燥',
      expiry: { rule: 'months', months: 18 },
      spec: '10 袋一盒',
      otherNames: ['驱寒茶'],
    } satisfies Sent<'addGoods'>,
  }),
  mergeGoods: ({ goodsId }) => ({
    params: { id: 'yangjiayuan', goodsId },
    body: { into: 'mask-n95' } satisfies Sent<'mergeGoods'>,
  }),
  postNeed: () => ({
    params: { id: 'yangjiayuan' },
    body: {
      title: '夜班缺物资',
      note: '送到门房',
      neededBy: '2021-10-27T18:00:00+08:00',
      urgent: true,
      receiverId: 'yangjiayuan',
      delivery: { place: '门房', hours: '9:00—18:00' },
      notWanted: ['旧衣服'],
      lines: [{ item: '口罩', grade: 'KN95', measure: '只', wanted: 500, note: '独立包装' }],
    } satisfies Sent<'postNeed'>,
  }),
  getNeed: ({ needId }) => ({ params: { id: needId } }),
  changeNeed: ({ needId, lineId }) => ({
    params: { id: needId },
    body: {
      title: '防护物资，急',
      note: null,
      neededBy: null,
      urgent: true,
      delivery: { place: '居委会', hours: '全天' },
      notWanted: ['散装'],
      lines: [{ id: lineId, wanted: 900 }],
      addLines: [{ item: '手套', grade: '丁腈', measure: '双', wanted: 300, note: '大号' }],
    } satisfies Sent<'changeNeed'>,
  }),
  confirmNeed: ({ needId }) => ({ params: { id: needId }, body: {} }),
  closeNeed: ({ needId }) => ({ params: { id: needId }, body: {} }),
  pledge: ({ needId, lineId }) => ({
    params: { id: needId },
    body: { lineId, quantity: 5, deliverBy: '2021-10-27', donorName: '赵先生', anonymous: false },
  }),
  pledgeLines: ({ needId, lineId }) => ({
    params: { id: needId },
    body: {
      lines: [{ lineId, quantity: 5 }],
      deliverBy: '2021-10-27',
      donorName: '深商会',
      anonymous: false,
    } satisfies Sent<'pledgeLines'>,
  }),
  countDrive: ({ needId }) => ({
    params: { id: 'yangjiayuan' },
    body: {
      parcel: '羊肚菌爱心包',
      parcels: 182,
      priceCents: 20_000,
      sumCents: 3_640_000,
      on: '2021-10-24',
      orders: 1_073,
      needId,
    } satisfies Sent<'countDrive'>,
  }),
  takeBackDrive: ({ driveId }) => ({
    params: { id: 'yangjiayuan', driveId },
    body: { reason: '写了两次' } satisfies Sent<'takeBackDrive'>,
  }),
  listDrives: () => ({ params: { id: 'yangjiayuan' } }),
  proposals: () => ({ params: { id: 'yangjiayuan' } }),
  whereNeeded: () => ({ params: { id: 'mask-kn95' } }),
  changePledge: ({ pledgeId }) => ({
    params: { id: pledgeId },
    body: { quantity: 12, deliverBy: '2021-10-28', donorName: '李玉兰', anonymous: false },
  }),
  withdrawPledge: ({ pledgeId }) => ({ params: { id: pledgeId } }),
  myPledges: () => ({}),
} satisfies Requests
