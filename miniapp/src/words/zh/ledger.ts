import { type Donor, entryKinds, type Fault, outNames, type ShownEntry, type Value } from '@muster/shared'
import { after, amount, figure } from '../figures'
import { givers } from './givers'
import { gone } from './gone'
import { reasons } from './reasons'

type Kind = ShownEntry['entry']['kind']

/** What tells whom a receipt is from. */
interface Given {
  donor: Donor
  lines: readonly { pledged?: number | undefined }[]
}

/** Before the name of the goods, as one reads it aloud. */
const verbs: Record<Kind, string> = {
  receipt: '收',
  arrived: '收',
  issue: '发',
  sent: '转走',
  count: '盘点',
  correction: '更正',
}

const faults: Record<Fault, (n: number) => [string, string]> = {
  altered: (n) => [`第 ${n} 条被改过`, '它的内容和指纹对不上，或者接不上它前面那一条。'],
  missing: (n) => [`第 ${n} 条不见了`, '它前面的都在，后面的接不上。'],
  'out of order': (n) => [`第 ${n} 条的位置换过`, '它该在的地方，放着别的一条。'],
  inserted: (n) => [`第 ${n} 条是后来塞进去的`, '它前后两条本来是连着的。'],
  rewritten: (n) => [
    `第 ${n} 条和以前不一样`,
    '账里条条都接得上，可是这一条以前的指纹不是这个：从它或者它前面起，重写过。',
  ],
  'cut off': (n) => [`第 ${n} 条没有了`, '以前有过这一条，现在账到不了它。'],
  'another name': (n) => [`第 ${n} 条，捐的人被换过`, '旁边写的名字，不是入账时的那一个。'],
  'does not add up': (n) => [`第 ${n} 条，数加不起来`, '发出去的，比收到的还多。'],
}

const fingerprintLines = (fingerprint: string) => {
  const groups = fingerprint.toUpperCase().split(' ')
  return [groups.slice(0, 4).join(' '), groups.slice(4).join(' ')]
}

export const ledger = {
  title: '公示',
  switchReceiver: (name: string) => `换单位，现在是${name}`,
  receivers: '看哪个单位的账',
  reasons,
  kinds: entryKinds,

  fingerprintLines,
  fingerprintAt: (day: string, clock: string) => `${day}的指纹，${clock} 算的`,
  holds: '对得上',
  verified: '已验证',
  holdsHint: (count: number) => `到现在 ${figure(count)} 条，一条没被改过`,
  notYet: '还没验',
  notYetHint: (count: number) => `${figure(count)} 条，您的手机可以从头算一遍`,
  partly: (n: number) => `到第 ${figure(n)} 条都对得上`,
  partlyHint: (more: number) => `后来又有 ${figure(more)} 条，再验一次`,
  checking: '正在验',
  checkingHint: (done: number, of: number) => `算到第 ${figure(done)} 条，一共 ${figure(of)} 条`,
  broken: '对不上',
  verify: '自己验',
  verifyAgain: '自己验一遍',
  faultTitle: (why: Fault, at: number) => faults[why](at)[0],
  faultText: (why: Fault, at: number) => faults[why](at)[1],

  since: (day: string) => `${day}以来`,
  notAdded: '东西不同，不相加',
  came: '收到',
  went: outNames.issued,
  left: '还在库',
  sumLine: (came: string, gone: string) => `收到 ${came}${gone && `，${gone}`}`,
  gone,
  amount,
  sumsHint: '盘点和更正都算在里面',

  each: '每一笔',
  filters: { all: '全部', in: '收到', out: '发出', correction: '更正', count: '盘点' },
  today: (day: string) => `今天 ${day}`,
  lineTitle: (kind: Kind, item: string) => `${verbs[kind]}${after(item)}`,
  lotTitle: (lot: string) => `第 ${lot} 批`,
  corrects: (n: number) => `更正第 ${n} 条`,
  so: (item: string, n: number, measure: string) => `${item} ${amount(n, measure)}`,
  moreLines: (n: number) => `还有 ${n} 样`,
  change: (by: number) => `${by > 0 ? '+' : by < 0 ? '−' : ''}${figure(Math.abs(by))}`,
  nth: (clock: string, n: number) => `${clock} · 第 ${n} 条`,
  nthOnly: (n: number) => `第 ${n} 条`,
  correctedBy: (n: number) => `后来更正过，看第 ${n} 条`,
  older: '看更早的',
  loadingOlder: '正在找',
  olderFailed: '没打开，再点一次',
  noneOfKind: (kind: string) => `最近的里面没有${kind}的`,
  upTo: (n: number) => `找到第 ${n} 条为止`,
  all: '最早的一条在这里，都看完了',
  empty: '还没有收过东西',
  emptyHint: '收到、发出、更正，每一笔都会写在这里，谁都看得到。',
  nothingPersonal: '这里没有电话、门牌和全名',

  donorOf: ({ donor, lines }: Given, name: string | undefined) => {
    if (donor.as === 'named') return name ?? '名字照本人的意思删掉了'
    return lines.some(({ pledged }) => pledged !== undefined) ? givers.resident : givers.walkIn
  },
  from: (name: string) => `从${name}转来`,
  to: (name: string) => `给${name}`,
  toCase: (number: string) => `给求助 ${number}`,
  passedTo: (name: string) => `转给${name}`,
  arrivedAs: (n: number) => `对方点收了，是他们的第 ${n} 条`,
  underWay: '对方还没点收',
  fewer: (promised: number, came: number, measure: string) =>
    `说好 ${amount(promised, measure)}，点到 ${amount(came, measure)}`,
  arrivedOf: (sent: number, came: number, measure: string) =>
    `发出 ${amount(sent, measure)}，点到 ${amount(came, measure)}`,
  because: (what: string, why: string | undefined) => (why === undefined ? what : `${what}，${why}`),
  counted: (booked: number, counted: number, measure: string) =>
    booked === counted
      ? `账上 ${amount(booked, measure)}，点到一样多`
      : `账上 ${amount(booked, measure)}，点到 ${amount(counted, measure)}`,
  foundMore: '账上没有，点出来的',
  changed: (item: string, was: number, is: number, measure: string) =>
    `${item}，${amount(was, measure)}改成 ${amount(is, measure)}`,
  regraded: (was: string, n: number, measure: string, is: string) =>
    `${amount(n, measure)}${was}，其实是 ${is}`,
  apart: (n: number, measure: string, item: string) => `其中 ${amount(n, measure)}是 ${item}`,
  detailChanged: (item: string) => `${item}，数没变`,
  reissued: (item: string, was: number, is: number, measure: string) =>
    `发出的${after(item)}，${amount(was, measure)}改成 ${amount(is, measure)}`,

  entry: {
    title: (n: number) => `第 ${n} 条`,
    fewer: (item: string, n: number, measure: string) => `${item}，减 ${amount(n, measure)}`,
    more: (item: string, n: number, measure: string) => `${item}，加 ${amount(n, measure)}`,
    same: (item: string) => `${item}，数没变`,
    regraded: (item: string) => `其实是 ${item}`,
    was: '原来写',
    is: '改成',
    booked: '账上',
    counted: '点到',
    promised: '说好',
    sentOff: '发出',
    came: '点到',
    apartTitle: '其中一部分是别的',
    why: '为什么',
    which: '改哪条',
    whichIs: (n: number, day: string, clock: string) => `第 ${n} 条，${day} ${clock}`,
    nth: (n: number) => `第 ${n} 条`,
    who: {
      receipt: '谁收的',
      arrived: '谁收的',
      issue: '谁发的',
      sent: '谁发的',
      count: '谁点的',
      correction: '谁改的',
    } satisfies Record<Kind, string>,
    checked: '谁核的',
    notChecked: '还没有人核',
    donor: '捐的人',
    from: '从哪儿来',
    to: '给了谁',
    grade: '标准',
    expiry: '用到',
    value: '值多少',
    valueOf: ({ cents, by }: Value) =>
      `${figure(Math.floor(cents / 100))}${cents % 100 === 0 ? '' : `.${String(cents % 100).padStart(2, '0')}`} 元，${by === 'invoice' ? '按发票' : '按参考价'}`,
    meant: '捐的人指定',
    lots: '从哪批出',
    lotOf: (lot: string, n: number, measure: string) =>
      `第 ${lot.split('.')[0]} 条收的，${amount(n, measure)}`,
    remark: '还要说的',
    arrival: '到了没有',
    countedThere: '到了多少',
    corrected: (n: number) => `这一条后来更正过，看第 ${n} 条`,
    onlyForward: '账只能往后加，不能涂改。写错了，就加一条更正，旧的那条还在。',
    linked: '连着的三条',
    linkedTwo: '连着的两条',
    linkedOne: '这一条的指纹',
    line: (n: number, what: string) => `第 ${n} 条 ${what}`,
    several: (verb: Kind, n: number) => `${entryKinds[verb]} ${n} 样`,
    first: '这是第一条，前面没有了',
    last: '后面还没有',
    gone: '账里没有这一条',
    goneHint: '条数可能抄错了，去公示里找找。',
    toLedger: '看整本账',
    call: '打给居委会',
  },
}
