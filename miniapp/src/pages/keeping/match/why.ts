import { chinaDay } from '@muster/shared'
import { distance } from '../../../words/zh/distance'
import { matching as say } from '../../../words/zh/matching'

interface Fit {
  grade?: string | undefined
  metres?: number | undefined
  expiry?: string | undefined
}

function expires(expiry: string, now: number): string {
  const year = expiry.slice(0, 4)
  const isThisYear = chinaDay(now).startsWith(year)
  return say.expires(isThisYear ? '' : say.year(year), Number(expiry.slice(5, 7)))
}

/** Why it is proposed, in a few words: 同级别 GB 19083，3.2 公里，11 月到期 */
export const whyOf = ({ grade, metres, expiry }: Fit, now: number): string =>
  [
    grade === undefined ? say.sameGoods : say.sameGrade(grade),
    metres !== undefined && distance(metres),
    expiry !== undefined && expires(expiry, now),
  ]
    .filter(Boolean)
    .join('，')
