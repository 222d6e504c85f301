import { amount } from '../figures'

/** What a donor reads beside a need, and under the code. */
export const giving = {
  mine: (item: string, n: number, measure: string) => `记下了：${item} ${amount(n, measure)}`,
  copy: '复制捐物码',
  copied: '捐物码复制好了',
  qr: '捐物码的二维码',
  mineCode: (code: string) => `捐物码 ${code}`,
}
