import type { Transport } from '@muster/shared'
import Taro from '@tarojs/taro'

// 10 s: on a bad street network an answer that takes longer is no answer; the tap is kept and sent again.
const TIMEOUT = 10_000

const origin = process.env.TARO_APP_API ?? ''

// WeChat's request knows no PATCH, so it travels as a POST that says what it is.
const inWeapp = process.env.TARO_ENV === 'weapp'

export const transport: Transport = async ({ method, path, headers, body }) => {
  const disguised = inWeapp && method === 'PATCH'
  const answer = await Taro.request<unknown>({
    url: origin + path,
    method: disguised ? 'POST' : method,
    timeout: TIMEOUT,
    header: {
      ...headers,
      ...(disguised ? { 'X-HTTP-Method-Override': method } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { data: JSON.stringify(body) }),
  })
  return { status: answer.statusCode, body: answer.data }
}
