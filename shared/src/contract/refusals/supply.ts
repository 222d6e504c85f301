import type { NeededLine } from '../../supply/schema'
import type { Row } from './row'

export interface SupplyDetails {
  NEED_MET: {
    open: number
    measure: string
    short: { lineId: string; item: string; open: number; measure: string }[]
    /** The same goods in other communities, where they are needed most first. */
    elsewhere: NeededLine[]
  }
  BELOW_PLEDGED: { lineId: string; pledged: number; measure: string }
  /** In yuan, as one reads them: 36,400. `counted` = parcels × price. */
  SUM_DISAGREES: { parcels: number; price: string; counted: string; said: string }
}

/** Of needs, pledges, goods, and order drives. */
export const supply = {
  NEED_MET: {
    status: 409,
    zh: '眼下只差 {open} {measure}了，谢谢您',
    en: 'Only {open} {measure} are still open, thank you',
  },
  NOT_WANTED_NOW: {
    status: 409,
    zh: '这样东西眼下不收，谢谢您',
    en: 'This is not wanted just now, thank you',
  },
  RECEIVER_NOT_VERIFIED: {
    status: 409,
    zh: '这个单位还在核实，先别送，核实了再认捐',
    en: 'This receiver has not been verified yet; please wait with your pledge until it is',
  },
  RECEIVER_VERIFIED: {
    status: 409,
    zh: '街道核实过这个单位了，要改请找街道',
    en: 'The street has verified this receiver; please ask the street to change it',
  },
  LINE_CROWDED: {
    status: 409,
    zh: '认捐的人太多，过一会儿再来',
    en: 'Too many pledges are under way; please come back later',
  },
  BELOW_PLEDGED: {
    status: 409,
    zh: '已经有人认了 {pledged} {measure}，不能比这个少',
    en: '{pledged} {measure} are pledged already; it cannot be less',
  },
  PLEDGE_SETTLED: {
    status: 409,
    zh: '这一笔已经结了，看一眼现在的情况',
    en: 'This pledge is settled; please look how it stands',
  },
  GOODS_DIFFER: {
    status: 409,
    zh: '等级或单位不一样，不能并成一样',
    en: 'Another grade or measure; these cannot become one',
  },
  SUM_DISAGREES: {
    status: 409,
    zh: '{parcels} 份 × {price} 元是 {counted} 元，您写的是 {said} 元',
    en: '{parcels} parcels × {price} yuan are {counted} yuan; {said} yuan were given',
  },
  GOODS_UNKNOWN: {
    status: 409,
    zh: '目录里没有这样东西，先加进目录',
    en: 'These goods are not in the catalogue; please add them first',
  },
} as const satisfies Record<string, Row>
