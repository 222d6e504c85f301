import { type Context, contextOf } from './services'
import { lambdaDocumentClient } from './table/open'

function env(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

/** The context of a deployed function, from its environment. Demo personas cannot sign in. */
export function lambdaContext(): Context {
  const {
    WECHAT_APP_ID: appId,
    WECHAT_SECRET: secret,
    WECHAT_API_BASE: apiBase = 'https://api.weixin.qq.com',
    PAGE_ORIGIN: pageOrigin,
  } = process.env
  return contextOf({
    db: lambdaDocumentClient(),
    tableName: env('TABLE'),
    now: Date.now,
    secrets: { session: env('SESSION_SECRET'), seal: env('SEAL_KEY'), ids: env('ID_SECRET') },
    demo: false,
    ...(pageOrigin?.startsWith('https://') ? { pageOrigin } : {}),
    ...(appId && secret ? { wechat: { appId, secret, apiBase } } : {}),
  })
}
