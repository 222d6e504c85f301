import type { Requests } from './scene'

export const papersRequests = {
  getCertificate: () => ({ body: { from: '2021-01', to: '2021-12' } }),
  printCertificate: ({ code }) => ({ params: { id: code } }),
  verifyCertificate: ({ code }) => ({ params: { id: code } }),
  compareName: ({ code }) => ({ params: { id: code }, body: { name: '李玉兰' } }),
  exportShift: ({ servedId }) => ({ params: { id: servedId }, body: { what: 'records', format: 'csv' } }),
  acknowledgeGift: ({ receivedCode }) => ({ params: { id: 'yangjiayuan', code: receivedCode }, body: {} }),
  acknowledgeReceipt: ({ receivedN }) => ({
    params: { id: 'yangjiayuan', n: String(receivedN) },
    body: {},
  }),
  verifyAcknowledgement: ({ paperCode }) => ({ params: { id: paperCode } }),
  disclose: () => ({
    params: { id: 'yangjiayuan' },
    body: { from: '2021-10-21', to: '2021-10-25', format: 'xlsx' },
  }),
  myCertificates: () => ({}),
  exportMyRecords: () => ({ body: { year: '2021', format: 'csv' } }),
} satisfies Requests
