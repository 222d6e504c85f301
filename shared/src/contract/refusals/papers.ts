import type { Row } from './row'

export interface PapersDetails {
  PERIOD_TOO_LONG: { most: number }
}

/** Of certificates, acknowledgements, and disclosures. */
export const papers = {
  NO_HOURS_YET: {
    status: 409,
    zh: '这段时间还没有能开证明的记录',
    en: 'There are no records in this time that can be certified yet',
  },
  NOTHING_RECEIVED: {
    status: 409,
    zh: '台账上还没有收到这份捐赠的东西，收到以后才能开凭证',
    en: 'The ledger has nothing of this gift yet; it can be acknowledged once something has been received',
  },
  UNIT_NOT_REGISTERED: {
    status: 409,
    zh: '接收单位的登记还没有核实，核实以后才能开凭证',
    en: 'The receiver’s registration has not been verified yet; it can issue papers once it has been',
  },
  PERIOD_TOO_LONG: {
    status: 409,
    zh: '这段时间的账超过 {most} 条，分几段来开',
    en: 'This period has more than {most} entries; please take it in parts',
  },
  CERTIFICATE_UNKNOWN: {
    status: 404,
    zh: '没有这张证明，或者内容被改过',
    en: 'There is no such certificate, or it was altered',
  },
} as const satisfies Record<string, Row>
