import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Sealer } from './seal'
import { Table } from './table/table'

export interface WeChatApp {
  appId: string
  secret: string
  /** `https://api.weixin.qq.com`, or a stand-in in tests. */
  apiBase: string
}

/** What the outside gives: a database, a clock, secrets. */
export interface Services {
  db: DynamoDBDocumentClient
  tableName: string
  /** Epoch milliseconds. */
  now: () => number
  /** `seal`: 32 bytes, base64; the others: any long random text. */
  secrets: { session: string; seal: string; ids: string }
  /** Whether the demo's personas may sign in. Never on a deployed system. */
  demo: boolean
  wechat?: WeChatApp
  /** Where the page is, `https://muster.example.cn`; printed papers lead there. */
  pageOrigin?: string | undefined
}

/** What stores and handlers work with. */
export interface Context {
  table: Table
  sealer: Sealer
  now: () => number
  secrets: Services['secrets']
  demo: boolean
  wechat: WeChatApp | undefined
  pageOrigin: string | undefined
}

export function contextOf(services: Services): Context {
  return {
    table: new Table(services.db, services.tableName),
    sealer: new Sealer(services.secrets.seal),
    now: services.now,
    secrets: services.secrets,
    demo: services.demo,
    wechat: services.wechat,
    pageOrigin: services.pageOrigin,
  }
}
