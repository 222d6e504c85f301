import type { Goods } from './schema'

type Told = Partial<Pick<Goods, 'grade' | 'packs' | 'referenceValue' | 'storage' | 'spec' | 'otherNames'>> & {
  months?: number
}

// Packs are those that these goods are most often sold in: they are offered, a count is never made from them alone.
const row = (id: string, name: string, measure: string, { months, ...told }: Told = {}): Goods => ({
  id,
  name,
  measure,
  packs: [],
  otherNames: [],
  expiry: { rule: 'none' },
  ...(months === undefined ? {} : { expiry: { rule: 'months', months } }),
  ...told,
})

const dated = (goods: Goods): Goods => ({ ...goods, expiry: { rule: 'printed' } })

const DRY = '阴凉干燥'
const NO_FIRE = '远离火源，阴凉处'

const masks: readonly Goods[] = [
  dated(
    row('mask-n95', '医用 N95 口罩', '只', {
      grade: 'GB 19083',
      storage: DRY,
      packs: [{ name: '盒', of: 20 }],
      spec: '医用防护口罩，一级以上',
      otherNames: ['N95', 'N95 口罩', '医用 N95', '医用防护口罩', 'N95 医用防护口罩', '医用 N95 防护口罩'],
    }),
  ),
  dated(
    row('mask-kn95', 'KN95 口罩', '只', {
      grade: 'GB 2626',
      storage: DRY,
      packs: [{ name: '盒', of: 20 }],
      // The sources name no other price of one: these had a value of 300,000 yuan with what came beside them.
      referenceValue: { cents: 231, year: 2022, source: '深商会捐 13 万只，连同别的值 30 万元' },
      spec: '防颗粒物，不防液体喷溅',
      otherNames: ['KN95', 'KN95 防护口罩', 'KN95 防颗粒物口罩'],
    }),
  ),
  dated(
    row('mask-surgical', '医用外科口罩', '只', {
      grade: 'YY 0469',
      storage: DRY,
      packs: [
        { name: '盒', of: 50 },
        { name: '袋', of: 10 },
      ],
      otherNames: ['外科口罩', '一次性医用外科口罩'],
    }),
  ),
  dated(
    row('mask-medical', '一次性医用口罩', '只', {
      grade: 'YY/T 0969',
      storage: DRY,
      packs: [{ name: '盒', of: 50 }],
      otherNames: ['一次性使用医用口罩', '医用一次性口罩'],
    }),
  ),
  dated(row('mask-ffp2', 'FFP2 口罩', '只', { grade: 'EN 149', storage: DRY, otherNames: ['FFP2'] })),
  dated(row('mask-kf94', 'KF94 口罩', '只', { storage: DRY, grade: 'KF94', otherNames: ['KF94'] })),
  dated(
    row('mask-child', '儿童口罩', '只', {
      grade: 'GB/T 38880',
      storage: DRY,
      otherNames: ['儿童防护口罩', '小孩口罩'],
    }),
  ),
]

const protection: readonly Goods[] = [
  dated(
    row('suit', '医用防护服', '套', {
      grade: 'GB 19082',
      storage: DRY,
      spec: '一次性，写清尺码',
      packs: [{ name: '箱', of: 50 }],
      otherNames: ['防护服', '防护衣', '医用一次性防护服', '一次性医用防护服', '医用连体防护服'],
    }),
  ),
  dated(
    row('gown', '一次性隔离衣', '件', {
      storage: DRY,
      otherNames: ['隔离衣', '医用隔离衣', '隔离服', '一次性医用隔离衣'],
    }),
  ),
  dated(
    row('gloves-exam', '医用检查手套', '双', {
      grade: 'GB 10213',
      spec: '乳胶或丁腈，写清大小',
      packs: [{ name: '盒', of: 50 }],
      otherNames: ['医用手套', '一次性医用手套', '一次性医用橡胶检查手套'],
    }),
  ),
  dated(
    row('gloves-surgical', '医用外科手套', '双', {
      grade: 'GB 7543',
      spec: '灭菌',
      otherNames: ['外科手套', '灭菌手套', '无菌手套'],
    }),
  ),
  row('gloves-work', '劳保手套', '双', { otherNames: ['线手套', '棉纱手套', '劳动手套'] }),
  row('gloves-plastic', '一次性薄膜手套', '双', { otherNames: ['PE 手套', '一次性 PE 手套', '塑料手套'] }),
  row('shield', '防护面屏', '个', {
    otherNames: ['面屏', '面罩', '防护面罩', '医用防护面罩', '隔离面罩', '医用隔离面罩'],
  }),
  row('goggles', '护目镜', '副', { otherNames: ['医用护目镜', '防护眼镜', '防护镜', '医用隔离眼罩'] }),
  row('cap', '一次性医用帽', '个', { grade: 'YY/T 1642', otherNames: ['医用帽', '一次性帽子', '手术帽'] }),
  row('shoe-covers', '鞋套', '双', { otherNames: ['一次性鞋套', '医用鞋套', '靴套', '防水靴套'] }),
]

const disinfection: readonly Goods[] = [
  row('bleach', '84 消毒液', '桶', {
    months: 12,
    storage: '避光阴凉，不与酸和酒精同放',
    spec: '写清每桶多少',
    otherNames: ['84', '含氯消毒液', '次氯酸钠消毒液', '84 消毒水'],
  }),
  row('chlorine-tablets', '含氯消毒片', '瓶', {
    months: 24,
    storage: DRY,
    otherNames: ['泡腾片', '含氯泡腾片', '84 消毒片', '84 泡腾片', '消毒泡腾片'],
  }),
  row('alcohol', '75% 酒精', '瓶', {
    months: 24,
    storage: NO_FIRE,
    otherNames: ['75 度酒精', '75% 医用酒精', '75% 乙醇消毒液', '75% 酒精消毒液', '75% 消毒酒精'],
  }),
  row('hand-gel', '免洗手消毒液', '瓶', {
    months: 24,
    storage: NO_FIRE,
    otherNames: ['免洗洗手液', '免洗手消毒凝胶', '手消', '手消毒液', '免洗消毒液'],
  }),
  row('wipes', '消毒湿巾', '包', { months: 24, storage: DRY, otherNames: ['酒精湿巾', '卫生湿巾'] }),
  row('soap', '洗手液', '瓶', { months: 36, otherNames: ['普通洗手液', '抑菌洗手液'] }),
  row('sprayer', '喷雾器', '台', {
    spec: '背负式或电动，写清',
    otherNames: ['消毒喷雾器', '喷壶', '电动喷雾器', '背负式喷雾器'],
  }),
  row('waste-bags', '医疗废物袋', '个', {
    grade: 'HJ 421',
    spec: '黄色',
    otherNames: ['医疗垃圾袋', '黄色垃圾袋', '医废袋'],
  }),
]

const health: readonly Goods[] = [
  row('thermometer-gun', '额温枪', '把', {
    otherNames: ['测温枪', '红外体温计', '红外额温计', '红外测温仪', '体温枪'],
  }),
  row('thermometer', '水银体温计', '支', { otherNames: ['体温计', '玻璃体温计', '水银温度计'] }),
  dated(
    row('antigen', '新冠抗原检测试剂', '人份', {
      storage: '4–30 ℃',
      packs: [
        { name: '盒', of: 20 },
        { name: '盒', of: 5 },
      ],
      otherNames: [
        '抗原',
        '抗原试剂',
        '抗原检测试剂',
        '抗原检测试剂盒',
        '抗原试剂盒',
        '抗原快速检测套装',
        '新冠病毒抗原快速检测套装',
        '抗原自测盒',
      ],
    }),
  ),
  dated(row('swabs', '采样拭子', '支', { otherNames: ['咽拭子', '鼻拭子', '核酸采样拭子', '采样棉签'] })),
  dated(
    row('tubes', '病毒采样管', '支', {
      storage: '2–25 ℃',
      otherNames: ['采样管', '核酸采样管', '10 混 1 采样管'],
    }),
  ),
  dated(
    row('herbal-lianhua', '连花清瘟胶囊', '盒', {
      storage: DRY,
      otherNames: ['连花清瘟', '莲花清瘟', '莲花清瘟胶囊'],
    }),
  ),
  dated(row('herbal-puji', '普济抗感颗粒', '盒', { storage: DRY, otherNames: ['抗感颗粒'] })),
  dated(
    row('medicine', '药品', '盒', {
      spec: '写清药名和规格',
      storage: '照说明书',
      otherNames: ['药', '常用药'],
    }),
  ),
]

const food: readonly Goods[] = [
  row('hot-meal', '热饭', '份', {
    spec: '清真另放',
    storage: '当餐吃完',
    otherNames: ['盒饭', '套餐', '工作餐', '快餐', '热饭盒饭'],
  }),
  row('noodles', '方便面', '箱', { months: 6, storage: DRY, otherNames: ['泡面', '桶装方便面', '桶面'] }),
  row('hot-water', '热水', '桶', { spec: '保温桶', otherNames: ['开水', '热开水'] }),
  row('water', '矿泉水', '箱', {
    months: 12,
    storage: '避光',
    otherNames: ['瓶装水', '饮用水', '纯净水', '瓶装饮用水'],
  }),
  dated(row('milk', '牛奶', '箱', { storage: DRY, otherNames: ['纯牛奶', '常温奶'] })),
  dated(row('bread', '面包', '份', { otherNames: ['小面包', '面包糕点'] })),
  dated(row('rice', '大米', '袋', { storage: DRY, spec: '写清每袋多少', otherNames: ['米', '袋装大米'] })),
  dated(row('oil', '食用油', '桶', { spec: '写清每桶多少', otherNames: ['菜油', '色拉油', '花生油'] })),
  row('vegetables', '蔬菜包', '份', { storage: '当天送出', otherNames: ['蔬菜', '菜包', '爱心菜'] }),
]

const site: readonly Goods[] = [
  row('raincoat', '雨衣', '件', { otherNames: ['一次性雨衣', '雨披'] }),
  row('tent', '帐篷', '顶', { spec: '写清大小', otherNames: ['遮阳棚', '四角帐篷', '折叠帐篷', '采样帐篷'] }),
  row('heat-pads', '暖宝宝', '片', { months: 36, otherNames: ['暖贴', '暖身贴', '发热贴'] }),
  row('quilt', '棉被', '床', { spec: '要新的', otherNames: ['被子', '被褥'] }),
  row('coat', '军大衣', '件', { spec: '要新的', otherNames: ['大衣', '棉大衣'] }),
  row('bed', '折叠床', '张', { otherNames: ['行军床'] }),
  row('megaphone', '喊话器', '个', { otherNames: ['大喇叭', '小喇叭', '扩音器', '喇叭'] }),
]

/** Goods that were asked for and given again and again in these years. A community adds its own. */
export const builtInGoods: readonly Goods[] = [
  ...masks,
  ...protection,
  ...disinfection,
  ...health,
  ...food,
  ...site,
]
