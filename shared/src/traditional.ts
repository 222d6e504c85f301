// Traditional characters, each followed by the simplified one that the readers' words are written in.
const PAIRS = (
  '號号樓楼棟栋單单門门區区層层戶户間间東东園园廣广場场莊庄灣湾貳贰車车電电話话機机聯联係系絡络備备註注說说點点時时週周歲岁個个們们來来後后裡里裏里報报參参與与隊队員员組组長长師师醫医護护術术業业' +
  '導导領领負负責责會会帶带兩两過过還还沒没無无這这樣样請请謝谢麼么嗎吗讓让應应該该對对動动務务勞劳辦办協协義义誌志願愿龍龙統统計计總总結结錄录記记簽签證证書书畫画節节慶庆語语譯译講讲課课習习學学' +
  '幫帮給给為为於于從从開开關关進进離离樂乐媽妈爺爷嬸婶孫孙兒儿婦妇親亲屬属愛爱體体頭头臉脸聽听買买賣卖價价錢钱費费優优郵邮鋪铺網网線线綠绿紅红藍蓝銀银鐵铁鐘钟鍾钟鬧闹雞鸡鴨鸭魚鱼飯饭麵面餅饼湯汤' +
  '糧粮藥药針针劑剂測测檢检驗验採采殺杀維维衛卫設设運运輸输貨货資资質质購购團团圖图館馆飛飞馬马駕驾騎骑鳥鸟陳陈劉刘張张楊杨趙赵黃黄吳吴鄭郑許许鄧邓馮冯韓韩蕭萧蔣蒋賈贾葉叶閻阎譚谭鄒邹陸陆龔龚龐庞' +
  '蘭兰顏颜嚴严蘆芦盧卢魯鲁韋韦畢毕聶聂齊齐紀纪項项華华饒饶鄔邬連连鄺邝歐欧閔闵賴赖劍剑閆闫羅罗尋寻喬乔賀贺嶽岳欒栾竇窦靈灵諸诸聞闻駱骆賓宾鮑鲍遲迟鞏巩簡简闕阙麥麦榮荣國国偉伟麗丽鳳凤寶宝貝贝輝辉' +
  '剛刚濤涛寧宁靜静潔洁嬌娇豔艳艷艳穎颖穩稳興兴強强軍军傑杰賢贤順顺達达遠远鵬鹏鴻鸿瑩莹瓊琼蓮莲蘇苏誠诚謙谦譽誉贊赞鎮镇錦锦鋒锋銘铭鈞钧鈴铃閑闲閒闲陽阳陰阴際际隨随雙双雜杂雲云霧雾響响頂顶須须預预' +
  '頓顿額额題题類类顧顾風风餘余驚惊髮发發发鬆松鬱郁黨党齡龄歷历曆历歸归殘残氣气漢汉準准溫温滿满潑泼潤润灑洒災灾煙烟熱热營营燈灯燒烧爭争獨独獎奖現现瑪玛環环產产畝亩異异當当療疗瘋疯盡尽監监盤盘碼码' +
  '確确礎础禮礼種种稱称積积穀谷筆笔筍笋範范築筑籃篮級级紙纸細细終终絕绝緊紧緒绪練练縣县縮缩織织繼继續续罷罢聖圣聲声職职肅肃脫脱膠胶臨临舉举舊旧艙舱蘋苹處处虛虚蟲虫衝冲裝装複复見见規规視视覺觉觀观' +
  '訂订訓训託托訪访評评詢询試试詳详誤误誰谁調调談谈論论讀读變变豐丰貓猫財财貧贫貼贴賞赏贈赠趕赶跡迹踴踊躍跃軟软較较載载輕轻輪轮轉转農农遊游邊边鄉乡醬酱釋释鋼钢錯错鍋锅鎖锁鏈链鏡镜閉闭陣阵隱隐難难' +
  '頁页頻频顯显飲饮養养骯肮黴霉齒齿龜龟幾几億亿僅仅傷伤傳传僑侨儀仪儘尽內内冊册凍冻劃划勝胜勢势勸劝匯汇卻却厲厉叢丛喚唤問问啟启嘗尝嚐尝圍围圓圆執执堅坚壓压壞坏壩坝夥伙夾夹奪夺奮奋婭娅孃娘實实寫写' +
  '寵宠將将專专屆届嶺岭島岛嶼屿巖岩幣币幹干庫库廁厕廚厨廠厂廢废廳厅彈弹彎弯徑径復复徵征懷怀態态慣惯憶忆戲戏戰战拋抛掃扫掛挂換换揮挥損损搖摇搶抢撥拨撿捡擁拥擇择擋挡擔担據据擠挤擬拟擴扩攜携攝摄攤摊' +
  '敵敌數数斷断暫暂曉晓曬晒條条極极構构槍枪樁桩標标樹树橋桥櫃柜欄栏權权歡欢殼壳毀毁沖冲決决況况淚泪淨净減减湧涌滅灭滬沪漁渔濕湿濟济灘滩爐炉牆墙獅狮獲获瓏珑癥症眾众睜睁矚瞩礙碍禦御稅税窩窝竅窍競竞' +
  '紛纷純纯紗纱紡纺絲丝綜综緩缓編编緣缘縫缝繞绕纏缠罰罚聰聪腦脑臘腊艱艰莖茎蔔卜藝艺補补襪袜訊讯詞词詩诗誼谊諒谅諾诺謎谜謹谨識识議议讚赞豎竖貢贡貴贵賬账賽赛贏赢軌轨辭辞迴回遞递適适選选遺遗鄰邻釘钉' +
  '鈕钮鉛铅銷销鋁铝鍛锻鏟铲鐲镯閃闪閱阅闆板階阶險险雖虽頒颁頌颂飄飘餃饺餵喂饅馒騙骗騰腾驅驱鯉鲤鴿鸽鵝鹅鷹鹰鹽盐恆恒峯峰羣群堃坤甦苏嫺娴嫻娴媧娲瑋玮瑤瑶瓔璎璿璇禎祯緯纬綺绮綸纶繡绣蘊蕴螢萤詠咏諭谕' +
  '謨谟軒轩鈺钰銳锐鋭锐錚铮鎧铠鏗铿閎闳韜韬頤颐駿骏驊骅鬍胡鸞鸾澤泽淵渊渾浑滄沧漣涟潁颍澗涧濱滨瀅滢瀟潇瀾澜燁烨燦灿爍烁煒炜煥焕熒荧祿禄穌稣竜龙緻致恵惠儂侬儷俪凱凯創创勳勋勵励嘯啸墊垫壽寿姍姗婁娄' +
  '嬋婵嬰婴宮宫寢寝峽峡崗岗嵐岚帥帅幟帜彥彦徠徕悅悦悽凄愷恺慮虑憲宪懇恳捨舍掄抡撫抚敘叙斬斩晉晋暉晖暢畅曄晔枱台臺台檯台颱台棗枣楓枫楨桢樞枢橫横檸柠隻只齋斋'
).match(/../g)

const SIMPLE = new Map(PAIRS?.map((pair) => [pair.charAt(0), pair.charAt(1)]))
const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'g')

/** A line as the readers know its words: of the same length, in simplified characters. */
export const simplified = (line: string): string =>
  line.replace(TRADITIONAL, (letter) => SIMPLE.get(letter) ?? letter)

/** Writes words that were read from a simplified paste as the paste has them. */
export type Spelling = (words: string, line?: number) => string

interface Spelled {
  at: number
  spelled: string
  text: string
}

const UNDER_IT = 3

/** How far from an entry's line its words are looked for: in it first, then in what was written under it, then above. */
function nearness(at: number, line: number): number {
  if (at === line) return 0
  return at > line && at - line <= UNDER_IT ? at - line : UNDER_IT + Math.abs(line - at)
}

/** One paste may have a word both ways: it is written as in the line nearest to where it was read. */
export function spellingOf(lines: readonly Spelled[]): Spelling {
  if (lines.every(({ spelled, text }) => spelled === text)) return (words) => words
  return (words, line = Number.MAX_SAFE_INTEGER) => {
    const near = [...lines].sort((one, other) => nearness(one.at, line) - nearness(other.at, line))
    return words.replace(/[\u4e00-\u9fff]+/g, (run) => {
      const whole = near.find(({ text }) => text.includes(run))
      if (whole) return whole.spelled.slice(whole.text.indexOf(run)).slice(0, run.length)
      return (
        inOrder(
          run,
          lines.find(({ at }) => at === line),
        ) ?? run
      )
    })
  }
}

/** The letters of a run that was put together from parts of a line; null where they are not all there. */
function inOrder(run: string, line: Spelled | undefined): string | null {
  let found = ''
  let from = 0
  for (const letter of run) {
    const at = line?.text.indexOf(letter, from) ?? -1
    if (at < 0) return null
    found += line?.spelled.charAt(at) ?? ''
    from = at + 1
  }
  return found
}
