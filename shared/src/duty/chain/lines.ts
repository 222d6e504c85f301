import { beginsBlock, isField, namesFields } from './labels'
import { wholePlace } from './places'
import { isPerson, isSlot, LETTER, SLOT } from './vocabulary'

// What a line is, apart from what it says of a person. Each question stands alone; the reader asks them in turn.

const SEPARATOR = /^[\s\-—–_=*~·.。…＝－─━═┄┅┈┉▬☆★#+|:]{3,}$/
const SYSTEM =
  /撤回了一条消息|加入了?群聊|邀请.{1,30}(?:加入|进群)|修改群名|以下是新消息|以上是历史|拍了拍|移出(?:了)?群聊|开启了朋友验证|群公告|^\[?(?:图片|语音|视频|文件|链接)\]?$|^[—-]{2,}\s*\d{4}.*[—-]{2,}$|聊天记录如下|^收到红包|条新消息/
const GREETING =
  /^(?:(?:各位|亲爱的|尊敬的|hi|hello|大家|家人们|邻居们|朋友们|姐妹们|亲们|@所有人|@all)[^，,。:：!！]{0,12}|(?:早上|上午|中午|下午|晚上|大家|各位)好|你们?好|您好)[\s，,。:：!！~～]*(?:(?:大家|你们|您|早上|上午|下午|晚上|中午)?好)?[\s，,。:：!！~～]*$/i
const INSTRUCTION =
  /^(?:请(?!假)|麻烦|烦请|格式|接龙格式|报名格式|填写|按(?:照|以下|此|格式|顺序|如下)|注意|备注|说明|要求|规则|温馨提示|提示|提醒|须知|注[:：]|ps|p\.s|能来的|有空的|想(?:来|报名|参加)的|需要的|愿意的|有意|感兴趣|欢迎|踊跃|报名请|接龙请|复制|长按|点击|以上|以下|如有|如需|不得|务必|谢谢|感谢|辛苦|收到|联系|咨询|负责人|活动时间|时间[:：]|地点|集合|截止|报名截止|人数|名额|限|每人|每户|自愿|先到先得|满员|参加者|大家)/i
const CONTACT =
  /^(?:联系人|联系电话|咨询电话|负责人|咨询|有问题|联系方式|组织者|发起人|对接人|客服|物业电话|热线|微信)\s?[:：]?.*(?:\d{5}|[:：])/
const TOTAL =
  /^[（(【]?(?:合计|总计|共计|总共|一共|总人数|目前|现有|现在|截至|截止|已报|已有|小计|统计|还差|还缺|还需|缺|名额|限报?|人数|满员|上限|已满|报满|共\s?\d+\s?人|共[一二三四五六七八九十]+人|total)/i
const EXAMPLE =
  /^[（(【[]?(?:例(?:子|如|句)?(?:[\s:：.、，,)）】\]]|\d|$)|示例|范例|样板|样例|举例|格式|模板|参考格式|如[:：\s]|比如|譬如|e\.?g\.?[\s:：]|example)|[（(【[](?:例|示例|样板|范例|示范|举例|例子|example)[）)】\]]/i
const PLACEHOLDER =
  /^[\s（(【[]*(?:空|空缺|空位|空着|待补|待定|待填|待报名?|暂缺|暂无|虚位以待|[还尚]?[缺差]\s?[\d一二两三四五]?\s?[人位名]?|无|留空|留位|预留|等你|xx+|姓名|名字|姓名\s?[+＋、，/\s].*|n\/a|tbd|none|—+|-+|_+|\*+|\.+|。+|…+|\/+|[?？]+|~+)[\s）)】\]]*$/i
const TABLE_HEAD =
  /^(?:序号|编号|no\.?|姓名|名字)[\s,，|/\t+、]+(?:.*(?:姓名|名字|电话|手机|楼栋|门牌|地址|备注|人数|时间|楼号|房号))/i
const RULE_WORDS =
  /请|务必|必须|须|不得|禁止|严禁|自备|自带|统一|提前|准时|按时|每人|每户|如有|如需|注意|佩戴|戴好|遵守|服从|集合地?|限报|为准|不要|不可|勿|携带|听从|签到|结束后|报名后|报满|截止|保持|做好|穿|完成|不满|未经|年龄|岁以|身体健康|有责任心|所有人|志愿者(?:要|应|需|可)/
const HEAD_FIELD =
  /^(?:活动|报名|集合|招募|服务|值守|志愿)?(?:时间|地点|集合|要求|内容|对象|人数|名额|方式|报名|联系人|联系电话|截止|注意|备注|格式|费用|服装|任务|携带|活动|路线|岗位|主题|流程|主办|承办|条件|待遇|规则|目的|分工|物资|电话)[^:：\s]{0,5}[:：]/
const CHATTER =
  /^(?:收到|好的?|谢谢|感谢|辛苦|ok|嗯|哦|哈哈|赞|加油|支持|点赞|太好了|真棒|可以的?|明白|知道了|没问题|👍|🙏|早|晚安|欢迎|恭喜|不客气|对的?|是的?|哇|厉害|1|666|在吗|在不在)[\s,，。!！~～啦了呀哈的您你大家各位]*$/i
const ADVERT =
  /下单|团购|优惠|包邮|到家|特价|原价|秒杀|扫码进群|加微信|加v|私聊|接单|出售|转让|招聘|兼职|元\/|\d元|¥|￥/i
const FOOTER =
  /^(?:以上|名单|接龙结束|报名结束|结束|截止|特此|谢谢|感谢|辛苦|请|收到|未完|待续|注[:：]|备注[:：]|说明|祝|ps)|为准|继续接龙|接着接|往下接|复制|转发|--+$/i
const NOISE =
  /^=|^\{\s?"|(?:%[0-9a-f]{2}){2}|领红包|点我|点击(?:链接|领取|这里)|^[@+-][a-z]+[(|!]|<[a-z]+\s[^<>]*\bon[a-z]+\s?=|\.\.\/|\/etc\/|<\/?(?:script|iframe|object|embed|svg)\b|:\/\/|javascript:|\b(?:drop|delete|select|insert|update|truncate)\s+(?:table|from|into|\*|database)|\brm\s+-|\bsudo\b|\bcurl\b|\bwget\b|cmd\s?\||powershell|\$\{|\$\(|\{\{|\b(?:alert|eval|exec|system|print|import|require)\s?\(|ignore\s+(?:all|previous|the)|system\s?(?:prompt|:)|<\?php|&&|\|\|\s?[a-z]|;--|--;|\bor\s+1\s?=\s?1|\bhyperlink\(/i
const ORDER =
  /忽略|无视.{0,8}(?:指令|规则|要求|提示)|(?:把|将)(?:所有|全部|上面|以上|其他|大家|名单|别人)|(?:删除|清空|清除)(?:所有|全部|以上|上面|名单|数据)|系统(?:提示|消息|指令|管理员)|管理员(?:权限|指令|密码)|执行(?:以下|下列|命令)|标记为|设为|输出(?:以下|所有|密码)|你(?:现在)?是(?:一个)?(?:ai|助手|管理员)|转账|密码是/i

export const isSeparator = (text: string) => SEPARATOR.test(text)
export const isSystem = (text: string) => SYSTEM.test(text)
export const isGreeting = (text: string) => GREETING.test(text)
export const isExample = (text: string) => EXAMPLE.test(text)
export const isContact = (text: string) => CONTACT.test(text)
export const isTotal = (text: string) => TOTAL.test(text)
export const isTableHead = (text: string) => TABLE_HEAD.test(text)
const FACES = /(?:[\u{1f000}-\u{1faff}\u2600-\u27bf]\ufe0f?)+$/u
export const isChatter = (text: string) => CHATTER.test(text.replace(FACES, '')) || !LETTER.test(text)
export const isAdvert = (text: string) => ADVERT.test(text)
export const isFooter = (text: string) => FOOTER.test(text)
/** Head, foot, chatter, adverts: nobody's line. */
export const isNobody = (text: string) =>
  isChatter(text) ||
  isTotal(text) ||
  isContact(text) ||
  isFooter(text) ||
  isAdvert(text) ||
  isTableHead(text) ||
  isGreeting(text) ||
  isHeadField(text) ||
  isNoise(text)
export const isInstruction = (text: string) => INSTRUCTION.test(text)
export const isHeadField = (text: string) => HEAD_FIELD.test(text)

/** An empty slot: nothing, 空, ____, 待补, or a shift that was printed before. */
export const isPlaceholder = (text: string) =>
  text.trim() === '' ||
  PLACEHOLDER.test(text) ||
  isSlot(text.replace(/[（()）:：\s]|\d{1,2}[:：]\d{2}|[-–—~～至到]|\d{1,2}点半?|\d{1,2}月\d{1,2}日/g, '')) ||
  isPrinted(text) ||
  isEmptySlot(text)

/** 5. 待定: somebody holds the number and has not made up their mind; no empty slot. */
export const isUndecided = (text: string) => UNDECIDED.test(text)
const UNDECIDED = /^[\s（(【[]*(?:待定|未定|不确定|不一定|tbd)[\s）)】\]?？。.~～!！]*$/i

/** 1月2日 上午：（缺）, 1月2日：暂无. */
function isEmptySlot(text: string): boolean {
  const [, when = '', who = ''] = /^(.{1,20}?)\s?([:：（(【[].*)$/.exec(text) ?? []
  return who !== '' && isSlotHead(when.trim()) && PLACEHOLDER.test(who.replace(/^[:：]/, ''))
}

const isPrinted = (text: string) => {
  const place = wholePlace(text.replace(/[:：\s]+$/, ''))
  return place !== null && !/\d{3}|-\d/.test(place)
}

/** A formula, a script, a command, noise: nobody. */
export function isNoise(text: string): boolean {
  if (NOISE.test(text) || (ORDER.test(text) && !isPerson(text.split(/[\s,，]/)[0] ?? ''))) return true
  return isMonotonous(text)
}

/** 哈哈哈哈哈哈: one letter five times, or two of them a dozen times. */
function isMonotonous(text: string): boolean {
  if (
    text.charAt(0) !== text.charAt(1) &&
    text.charAt(1) !== text.charAt(2) &&
    text.charAt(0) !== text.charAt(2)
  )
    return false
  const seen = new Set<string>()
  let length = 0
  for (const letter of text.slice(0, 400)) {
    if (/[\s,，。.!！?？]/.test(letter)) continue
    length++
    seen.add(letter)
    if (seen.size > 2) return false
  }
  return length >= 5 && seen.size <= (length > 11 ? 2 : 1)
}

/** A sentence of rules, not a person: 请戴好口罩. */
export function isRule(text: string): boolean {
  if (isHeadField(text)) return true
  const [first = ''] = text.split(/[\s，,。;；:：（(]/)
  return RULE_WORDS.test(text) && !isPerson(first) && !/1\d{10}/.test(text)
}

const TITLE_WORDS =
  /接龙|报名|招募|志愿|登记|统计|名单|排班|排班表|值班表|活动|捐赠|团购|值守|巡逻|采样|核酸|消杀|培训|搬运|互助|服务队?$/
const ONLY_GENERAL =
  /^[\s【】[\]（()）*#:：!！~～\-—]*(?:(?:请|大家|现在|开始|以下|如下|人员|报名|接龙|名单|登记|统计|表|志愿者|参加|的|可以|踊跃|积极|在此|在下面|在下方|下面|下方|已|list|sign|up|here|group|note)\s?)+[\s【】[\]（()）:：!！~～\-—👇⬇↓]*$/iu

/** A heading that says nothing of its own: 报名接龙：. */
export const isGeneral = (text: string) => ONLY_GENERAL.test(text)
export const saysTitle = (text: string) => TITLE_WORDS.test(text)

/** A line that can say what a chain is about. */
export const canBeTitle = (text: string): boolean => {
  if (!LETTER.test(text) || isGreeting(text) || isSeparator(text) || isExample(text) || isSystem(text))
    return false
  if (isContact(text) || isTableHead(text) || isHeadField(text) || isField(text)) return false
  if (isAdvert(text) && !saysTitle(text)) return false
  if (isGeneral(text) && !/志愿者(?:接龙|报名|登记|招募)|志愿.*(?:名单|登记)/.test(text)) return false
  if (isInstruction(text))
    return /^(?:欢迎|大家|请).*(?:志愿|活动)/.test(text) && /接龙$|报名$/.test(text) && text.length > 14
  return !isChatter(text)
}

const POST =
  /^[\s\S]{0,14}(?:组|岗|队|班|场|批|\D点|口|门|台|区|线|处|站|位|车|哨|轮|档)(?:位|岗|点)?$|^(?:候补|替补|备选|机动|待定|请假|已签到|后备|等候|waiting|backup)/i

/** The words of a subhead, without its colon and brackets around the whole; null if the line is none. */
export function subheadOf(text: string, numbersFollow: boolean): string | null {
  if (text.length > 40 || beginsBlock(text) || isHeadField(text)) return null
  const framed =
    /^(?:【([^】]+)】|\[([^\]]+)\]|（([^）]+)）|\(([^)]+)\)|[—\-=*·~]{2,}\s?(.+?)\s?[—\-=*·~]{2,}|《([^》]+)》|「([^」]+)」)\s?[:：]?$/.exec(
      text,
    )
  const words = (framed?.slice(1).find((part) => part !== undefined) ?? text)
    .replace(/\s?[:：]+\s?$/, '')
    .trim()
  const headed = framed !== null || /[:：]$/.test(text)
  if (words === '' || !LETTER.test(words) || isExample(words) || isContact(text)) return null
  if ((isTotal(words) && !isGeneral(words)) || isInstruction(words) || namesFields(words)) return null
  const plain = words
    .replace(/[（(][^（()）]*[）)]/g, '')
    .replace(/[（(].*$/, '')
    .trim()
  const spoken = isSlotHead(plain) || wholePlace(plain) !== null || POST.test(plain) || isGeneral(plain)
  if (headed) return spoken || numbersFollow ? words : null
  return numbersFollow && spoken && plain.length <= 16 && !isPerson(plain) ? words : null
}

/** Nothing but when, where, 候补 or 报名：. */
export const isSubheadAlone = (text: string): boolean =>
  isSlotHead(text) || isSlot(text) || wholePlace(text) !== null || isGeneral(text) || WAITING.test(text)

const WAITING = /^(?:候补|替补|备选|机动|待定)/
const SLOT_HEAD = new RegExp(
  `^(?:${SLOT}|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[日号]|\\d{1,2}[:：]\\d{2}|\\d{1,2}点半?|[\\s\\-–—~～至到/、]|场|档|时段|班|组|\\d{1,2}[./]\\d{1,2})+$`,
)
export const isSlotHead = (text: string) => SLOT_HEAD.test(text)
