import { isFullName, isPerson, SLOT } from './vocabulary'

const LEAD =
  '(?:不好意思|抱歉)?[,，]?(?:我们?|本人|[这本]次|这回|可以|已经?|先|临时|申请|要|想|此条|请|麻烦|帮我?){0,4}'
const TAIL = '(?:报名|接龙|参加|本次(?:活动)?|活动|名额)?(?:了|啦|哈|吧|喽|咯|呀){0,3}'
const END = '(?=$|[\\s,，。.;；:：、!！~（(）)\\[\\]【】\\ue000-\\uf8ff])'
const PLAIN = new RegExp(
  `${LEAD}(退出|取消|退了|已退|作废|划掉|删除|删[掉了]|cancel(?:l?ed)?|withdrawn|withdraw|quit)${TAIL}${END}`,
  'i',
)
const ABSENT = new RegExp(
  `${LEAD}(来不了|不来了|不来|不去了?|去不了|来不成|不参加了|不参加|不报了|不能来了?|不能参加了?|没法来|无法参加)${TAIL}${END}`,
)
// 取消上午, 退出周六班, 上午来不了: a part of it only.
const PART_BEFORE = new RegExp(`(?:${SLOT}|[\\ue000-\\uf8ff])\\s?(?:我?[可就]?能?)?$`)
const NOT_BEFORE = /(?:不|别|没|未|如|勿|可|能|若|随时|否则|会|免)$/
const STILL_COMES = new RegExp(
  `^[,，;；。\\s]*(?:但|不过)?(?:只|${SLOT})\\s?(?:能?来|照常|正常|还来|可以|参加)`,
)
const WHOLE_DAY = /(?:今天|明天|后天|今晚|明早|明晚|当天)\s?我?$/
const SHORT = /(^|[\s（(【[,，。])(?:退|删|撤|撤回|已删|删了|已撤|划)(?=$|[\s）)】\],，。:：])/
const CROSS = /[×❌✖✗✘🚫⛔❎]\ufe0f?/u
const CROSS_MARK = /(?:[×❌✖✗✘❎]|🚫|⛔)\ufe0f?/g
const LAST_X = /(?:([\s（(]|^)[xX]|[\u4e00-\u9fff]X)(?:[）)]|\s?[（(][^（()）]*[）)])?$/
const STRUCK = /~~([^~]+)~~/g

// Whether there is anything to look for at all: most entries stand.
const MAY_CANCEL = /[退取来去作划删撤报参~×❌✖✗✘⛔❎xX]|🚫|cancel|withdr|quit/i

export interface Withdrawal {
  text: string
  withdrawn: boolean
}

/** Whether the whole sign-up is taken back; the words without those that say so. A reason stays. */
export function takeWithdrawal(written: string): Withdrawal {
  if (!MAY_CANCEL.test(written)) return { text: written, withdrawn: false }
  const struck = readStruck(written)
  let { text, withdrawn } = struck
  const crossed = text.replace(CROSS_MARK, (mark, at: number) =>
    /^\s?\d/.test(text.slice(at + mark.length)) ? mark : '\n',
  )
  if (crossed !== text && CROSS.test(text)) {
    withdrawn = true
    text = crossed
  }
  const last = LAST_X.exec(text.trimEnd())
  if (last && !/^[\s\n]*[xX]+[\s\n]*$/.test(text)) {
    withdrawn = true
    text = `${text.slice(0, last.index)}${last[0].replace(/[xX][）)]?/, '\n')}`
  }
  if (SHORT.test(text)) {
    withdrawn = true
    text = text.replace(SHORT, '$1\n')
  }
  for (const pattern of [PLAIN, PLAIN, ABSENT]) {
    const found = pattern.exec(text)
    if (!found) continue
    const before = text.slice(0, found.index)
    const behind = text.slice(found.index + found[0].length)
    const word = found[1] ?? ''
    const direct = text.slice(0, text.indexOf(word, found.index))
    if (
      NOT_BEFORE.test(direct) ||
      STILL_COMES.test(behind) ||
      (pattern === ABSENT && PART_BEFORE.test(before) && !WHOLE_DAY.test(before))
    )
      continue
    withdrawn = true
    text = `${before}\n${behind}`
  }
  return { text, withdrawn }
}

/** Struck-through words: the whole, or the name, is a withdrawal; a part with a new name in its place is a change. */
function readStruck(written: string): Withdrawal {
  if (!written.includes('~~')) return { text: written, withdrawn: false }
  const left = written.replace(STRUCK, '\n').replace(/~~/g, '')
  const [first = ''] = left.trim().split(/[\s,，（(]/)
  const named = /^~~/.test(written.trim())
  if (!named) return { text: left, withdrawn: false }
  if (isFullName(first) || (isPerson(first) && first.length < 4)) return { text: left, withdrawn: false }
  return { text: written.replace(/~~/g, '\n'), withdrawn: true }
}
