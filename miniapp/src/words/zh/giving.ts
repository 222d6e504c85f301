import { amount } from '../figures'

/** What a donor reads beside a need, and under the code. */
export const giving = {
  mine: (item: string, n: number, measure: string) => `记下了：${item} ${amount(n, measure)}`,
  mineCode: (code: string) => `捐物码 ${code}`,
}
