import { amount, figure } from '../figures'

/** What a donor reads beside a need, and under the code. */
export const giving = {
  mine: (item: string, n: number, measure: string) => `记下了：${item} ${amount(n, measure)}`,
  over: (open: number, asked: number, measure: string) =>
    `这里还差 ${figure(open)}，您填了 ${figure(asked)}；先认 ${figure(open)}，多的 ${amount(asked - open, measure)}看看别处。`,
  overWhere: (n: number, measure: string) => `多的 ${amount(n, measure)}，看哪里还缺`,
  copy: '复制捐物码',
  copied: '捐物码复制好了',
  qr: '捐物码的二维码',
  mineCode: (code: string) => `捐物码 ${code}`,
}
