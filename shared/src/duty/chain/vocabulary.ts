// What the readers know of names and of the words that are none. A new word is added here, and nowhere else.

const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼官楚佟栗匡宗应台巫鞠桑荆谌银农狄储芮麦骆贝尚鲜伏慕束占晁胥茅闫肖付仝缪郗呼权赫展粟尉雍浦濮阚邝丰蔺逄阳英班戈荀羿汲邴隗宓暨蓟邰莘郦璩扈郏茹宦庾寇殳蔚夔訾蒯逯桓嵇戎钭韶鄂郤亓麴揣晋仉岑阙羊荣裘厉佘邰蒲沙杭苟巢帅贡劳印惠禹滑闻伊巴习亢况佴缑敬卿鹿綦昝睢雒郄庹厍漆檀步',
)
const COMPOUND_SURNAMES = new Set(
  '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 端木 东方 南宫 司徒 夏侯 轩辕 宇文 长孙 呼延 独孤 西门 东郭 闻人'.split(
    ' ',
  ),
)

// Begin like a name and are none.
const NO_NAMES = new Set(
  '全天 全程 全部 全家 全体 全员 全勤 时间 时段 都行 都可 都能 白天 党员 单身 单日 双日 高中 大学 车位 有车 房东 代报 温馨 连续 项目 解封 包子 面包 牛奶 水果 路口 管理 安保 安全 应急 应该 华语 方言 任意 任何 常住 明天 周末 周日 周天 周一 周二 周三 周四 周五 周六 周边 东门 西门 南门 北门 门岗 卡口 成人 成员 强烈 易容 强壮 毛巾 米饭 米面 方便 石头 花生 万一 管子 计划 江边 游泳 文员 文书 文艺 英语 德语 法语 日语 武警 官兵 宁可 冷饮 许可 何时 于是 钟点 别人 向前 路边 路过 应援 党校 程序 成功 古筝 金牌 钱款 关闭 关注 费用 查验 查码 包装 祝好 辛苦 谢谢 包车 司机 司仪 台账 台阶 居委 单车 欧洲 曲艺 广场 连夜 温水 宣传 农活 商家 商户 高龄 高层 高级 童装 童车 柴油 简单 简历 封控 边上 尚可 和平 计数 展览 广播 时刻 位置 位子 关门 解散 权限 游戏 经验 能力 羊肉 羊毛 羊奶 羊年 晋级 戎装 班长 班级 班次 班组 班车 韩语 韩文 蒙语 蒙文 印尼 古文 苏绣 鲁菜 柳琴 单号 单人 单独 单位 单元 沙发 沙子 沙袋 沙拉 印刷 印度 巴西 贡献 劳动 劳务 惠民 习惯 滑板 滑轮 滑雪 滑冰 漆工 漆匠 步行 步梯 步数 杭州 荣誉 包饺 包粽 包汤 包馄 包团 包书 包场 包扎 包干 管后 管饭 管账 管签 管场 管物 管登 管钥 管道 管水 查体 查健 查证 查岗 查夜 查漏 盛饭 盛汤 盛菜 关灯 关水 关窗 张贴 张罗 安装 安排 安检 安慰 安置 施工 施药 施肥 卫生 车接 车送 车上 车程 车库 车主 车队 常驻 常备 温度 时长 都来 都去 都有 都好 都会 全会 全能 乐器 乐队 乐意 路线 路况 路障 毛笔 毛毯 毛衣 毛线 古琴 古诗 古典 康复 植树 植物 房间 房屋 花艺 花束 花卉 花茶 白菜 白酒 白糖 白醋 白米 白粥 黄瓜 黄酒 黄豆 米粉 米油 米酒 汤圆 姜茶 姜汤 龙虾 龙舟 桂圆 柴米 鲜奶 鲜花 鲜肉 苏打 胡萝 石榴 阳台 高血'.split(
    ' ',
  ),
)

const KIN =
  '阿姨|叔叔|姨|叔|大姐|小姐姐|姐姐|姐|大哥|哥哥|哥|嫂子|嫂|爷爷|奶奶|大爷|大妈|大叔|大娘|大伯|伯伯|伯|婶婶|婶|妈妈|爸爸|妈|爸|外婆|外公|姥姥|姥爷|奶|爷|公公|婆婆|老师|医生|大夫|护士|师傅|师|主任|书记|经理|队长|组长|楼长|队|先生|女士|小姐|太太|老板|总|工|警官|教练|同学|同志|弟弟|弟|妹妹|妹|会长|校长|院长|站长|律师|教授|博士|阿公|阿婆|爷叔|娘'
const KIN_AT_END = new RegExp(`^[\\u4e00-\\u9fff]{1,4}?(?:${KIN})$`)
export const KIN_NAME_AT_START = new RegExp(`^(?:[\\u3400-\\u9fff]{1,3}?)(?:${KIN})`)
const PET_NAME = /^[小老阿大][\u3400-\u9fff]{1,2}$/
const HAN = /^[\u3400-\u9fff\u{20000}-\u{3134f}]+$/u

/** What foreign names are written with: 安娜, 苏菲, 何塞. */
const FOREIGN =
  /^[·阿埃艾爱安昂奥巴白班邦保鲍贝本比彼毕宾波伯博布查昌楚茨达大戴丹当德登迪蒂丁东杜顿多恩尔法凡范菲费芬弗夫福盖冈高戈格葛根贡古哈海汉豪赫黑亨洪胡华怀惠霍基吉加贾简杰金卡凯坎康考柯科克肯孔库奎昆拉莱赖兰朗劳勒雷蕾黎理李里丽利莉莲连林琳龙卢鲁路露伦罗洛吕马玛麦曼梅美门蒙米密敏明莫默姆木穆拿娜内纳南尼妮涅宁纽农诺欧帕潘佩彭皮平珀普齐奇契恰钱乔琴丘琼让瑞日荣若萨塞赛桑森沙莎珊尚绍申圣施石史斯丝思松苏素孙索塔泰坦汤唐陶特藤提廷汀通图托瓦万旺威维韦薇魏温文翁沃乌武伍西希锡席夏香肖谢欣辛星休许雅亚扬耶叶伊怡易因英尤于约泽詹张珍真朱兹佐优幸佳奈彩]{2,8}$/

export const isTransliterated = (word: string): boolean =>
  FOREIGN.test(word) && !NO_NAMES.has(word.slice(0, 2))
export const isSurname = (word: string): boolean => SURNAMES.has(word)
export const isCompoundSurname = (word: string): boolean => COMPOUND_SURNAMES.has(word)

/** Surname and given name in Chinese characters: 李四, 欧阳雪. */
export function isFullName(word: string): boolean {
  const length = [...word].length
  if (length < 2 || length > 4 || !HAN.test(word) || NO_NAMES.has(word.slice(0, 2))) return false
  if (COMPOUND_SURNAMES.has(word.slice(0, 2))) return length > 2
  return length < 4 && SURNAMES.has(word.slice(0, 1))
}

/** A name with a title: 王阿姨, 乐乐妈妈, 刘医生. */
export const isKinName = (word: string): boolean => KIN_AT_END.test(word) && !isRole(word)

const DOTTED_NAME = /^[\u3400-\u9fff]+(?:·[\u3400-\u9fff]+)+$/

// What Uyghur, Kazakh, Tibetan and Mongolian names are written with.
const TRANSLITERATED =
  /^[阿艾爱古丽买提尔江娜木热孜万吐逊依明拜合巴次仁卓玛吉央宗布拉努如比克帕哈米莎赛迪亚力斯塔卡库胡祖玉索伊穆罕默德额勒图乌兰其格日苏德旦增多扎西措姆加洛桑丹尼恰汗]{3,8}$/

/** Unmistakably somebody: a full name, a name with a title, 小芳, 老周, 扎西·多吉. */
export const isPerson = (word: string): boolean =>
  isFullName(word) ||
  isKinName(word) ||
  (PET_NAME.test(word) && !NO_NAMES.has(word)) ||
  DOTTED_NAME.test(word) ||
  TRANSLITERATED.test(word)

const ROLE =
  /^(?:组长|副组长|队长|副队长|楼长|楼栋长|楼组长|单元长|党员|预备党员|团员|志愿者|志愿人员|退休|退役|退役军人|医生|护士|医护|教师|老师|学生|领队|带队|司机|居委|居委会|物业|保安|群主|发起人|负责人|业主|租户|租客|住户|家长|妈妈|爸爸|妈|爸|奶奶|爷爷|外婆|外公|爱人|老公|老婆|本人|女|男|先生|女士|替补|候补|机动|联络员|网格员|网格长|主任|书记|支书|社工|新人|新来的|热心居民|居民|召集人|总负责|第[一二三四五六七八九十\d]+组)$/

const FORMER =
  /^(?:退休|退役|退伍|在职|现役|注册)(?:老?(?:教师|老师|医生|护士|护士长|工人|干部|军人|军医|警察|民警|职工|会计|厨师|电工|党员|兵))$/

/** A role that stands apart goes to the note: 组长 老甲. */
export const isRole = (word: string): boolean => ROLE.test(word) || FORMER.test(word)

const DAY_NAME = '(?:周|星期|礼拜)[一二三四五六日天末](?:[至到~-](?:周|星期)?[一二三四五六日天])?'
const DAY_PART =
  '早上|上午|中午|下午|晚上|傍晚|凌晨|夜里|夜间|深夜|半夜|早晨|清晨|午后|白天|全天|整天|半天|早班|中班|晚班|夜班|白班|早|晚|夜'
const SLOT_WORD = `${DAY_NAME}|今天|明天|后天|大后天|今晚|明早|明晚|当天|每天|每晚|工作日|双休日|节假日|周中|平时|${DAY_PART}|第[一二三四五六\\d]+[班场轮批次]|[一二三四五六\\d]+班`
/** When somebody comes: 周六上午, 今晚. */
export const SLOT = `(?:${SLOT_WORD})`
const SLOT_ONLY = new RegExp(
  `^(?:${SLOT_WORD}|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rsday|rs)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|am|pm|morning|afternoon|evening|night|weekends?|all day|[\\ue000-\\uf8ff\\s,，、/&和及-]|场|档|时段|班次?)+$`,
  'i',
)

/** Nothing but when: a bare slot. */
export const isSlot = (words: string): boolean => SLOT_ONLY.test(words)

/** Relatives, as one speaks of whom one brings. */
export const RELATIVE =
  '老公|老婆|老妈|老爸|爱人|先生|太太|丈夫|妻子|媳妇|孩子|小孩|娃|宝宝|小朋友|儿子|女儿|闺女|妈妈|爸爸|我妈|我爸|母亲|父亲|爸妈|父母|奶奶|爷爷|外婆|外公|婆婆|公公|岳母|岳父|姐姐|妹妹|哥哥|弟弟|姐|妹|孙子|孙女|家人|家属|同事|同学|朋友|闺蜜|室友|邻居|男友|女友|男朋友|女朋友|对象|队友|大宝|二宝'

/** A letter or a digit of any script. Ranges, since old phones do not know \\p{L}. */
export const LETTER =
  /[0-9A-Za-z\u00aa-\u00ba\u00c0-\u02af\u0370-\u1fff\u2c00-\u2dff\u3005-\u3007\u3041-\u318f\u31a0-\u31ff\u3400-\u9fff\ua000-\uabff\uac00-\ud7ff\uf900-\ufdff]|[\ud840-\ud888][\udc00-\udfff]/
