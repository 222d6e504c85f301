import { describe, expect, it } from 'vitest'
import { builtInGoods } from './catalogue'
import { readCount } from './count-text'
import { inMeasure } from './pack-text'
import { parsePledges, type ReadPledge } from './pledge-text'
import { halfWidth } from './words'

/** suit 100套; suit? 3箱 → pack; ? 手套 3箱 */
function told({ goods, item, said, quantity, measure, packs, questions }: ReadPledge): string {
  const size = packs ? ` (${packs.count}${packs.name}×${packs.of})` : ''
  if (goods && quantity !== undefined) return `${goods.id} ${quantity}${measure}${size}`
  const asked = questions.map(({ about }) => about).join()
  return `${goods?.id ?? `“${item}”`} ${said.count}${said.unit ?? ''} ${asked}?`
}
const read = (text: string) => {
  const { lines, unresolved } = parsePledges(text, builtInGoods)
  return [...lines.map(told), ...unresolved.map((stretch) => `✗ ${stretch}`)]
}

describe('what an organisation pastes', () => {
  it.each<[string, string[]]>([
    ['KN95 2000只、防护服 100套', ['mask-kn95 2000只', 'suit 100套']],
    ['口罩（KN95）2千只；手套3箱(每箱100双)', ['mask-kn95 2000只', '“手套” 3箱 goods?']],
    ['方便面20箱，矿泉水 50 件', ['noodles 20箱', 'water 50箱']],
    ['防护服一百套', ['suit 100套']],
    ['防护服一百二十套', ['suit 120套']],
    ['KN95口罩13万个', ['mask-kn95 130000只']],
    ['KN95口罩 1.5万只', ['mask-kn95 15000只']],
    ['KN95 一万五千只', ['mask-kn95 15000只']],
    ['N95口罩3,000只，防护服1,600套', ['mask-n95 3000只', 'suit 1600套']],
    ['ＫＮ９５口罩　２０００只；医用外科口罩５００个', ['mask-kn95 2000只', 'mask-surgical 500只']],
    ['KN95\t2000\t只\n防护服\t100\t套', ['mask-kn95 2000只', 'suit 100套']],
    ['KN95口罩\t只\t2000', ['mask-kn95 2000只']],
    ['KN95,2000,只\n防护服,100,套', ['mask-kn95 2000只', 'suit 100套']],
    ['KN95：2000只\n防护服：100套', ['mask-kn95 2000只', 'suit 100套']],
    ['1、KN95 2000只\n2、防护服 100套', ['mask-kn95 2000只', 'suit 100套']],
    ['1. KN95 2000只\n2. 防护服 100套', ['mask-kn95 2000只', 'suit 100套']],
    ['①KN95 2000只②防护服 100套', ['mask-kn95 2000只', 'suit 100套']],
    ['一、KN95 2000只；二、防护服 100套。', ['mask-kn95 2000只', 'suit 100套']],
    ['- KN95 2000只\n- 防护服 100套', ['mask-kn95 2000只', 'suit 100套']],
    ['2000只KN95口罩、100套防护服', ['mask-kn95 2000只', 'suit 100套']],
    ['KN95 2000只 防护服 100套', ['mask-kn95 2000只', 'suit 100套']],
    ['KN95 2000只和防护服100套', ['mask-kn95 2000只', 'suit 100套']],
    ['我公司捐赠KN95 2000只、防护服100套', ['mask-kn95 2000只', 'suit 100套']],
    ['捐赠物资：KN95 2000只', ['mask-kn95 2000只']],
    ['KN95口罩(2000只)、防护服(100套)', ['mask-kn95 2000只', 'suit 100套']],
    ['医用手套3箱(每箱100双)', ['gloves-exam 300双 (3箱×100)']],
    ['医用手套3箱，每箱100双', ['gloves-exam 300双 (3箱×100)']],
    ['KN95 40箱(500只/箱)', ['mask-kn95 20000只 (40箱×500)']],
    ['KN95 40箱×500只', ['mask-kn95 20000只 (40箱×500)']],
    ['KN95 20盒（一盒50只）', ['mask-kn95 1000只 (20盒×50)']],
    ['KN95（100只装）20盒', ['mask-kn95 2000只 (20盒×100)']],
    ['KN95 40箱X500只', ['mask-kn95 20000只 (40箱×500)']],
    ['防护服-100套', ['suit 100套']],
    ['KN95 3箱', ['mask-kn95 3箱 pack?']],
    ['KN95 3箱(10只/袋，50袋/箱)', ['mask-kn95 3箱 pack?']],
    ['KN95（10只装）3箱（50袋/箱）', ['mask-kn95 3箱 pack?']],
    ['KN95 2000只(100只/箱)', ['mask-kn95 2000只']],
    ['医用手套 200只', ['gloves-exam 200只 measure?']],
    ['KN95 2000', ['mask-kn95 2000 measure?']],
    ['KN95 × 2000只', ['mask-kn95 2000只']],
    ['KN95*2000只', ['mask-kn95 2000只']],
    ['口罩 2000只', ['“口罩” 2000只 goods?']],
    ['一次性口罩 2000只', ['“一次性口罩” 2000只 goods?']],
    ['N95/KN95 500只', ['“N95/KN95” 500只 goods?']],
    ['杜邦防护服 100套', ['“杜邦防护服” 100套 goods?']],
    ['姜茶20箱', ['“姜茶” 20箱 goods?']],
    ['医用防护服 GB 19082 300套', ['suit 300套']],
    ['防护服 GB 19082', ['✗ 防护服 GB 19082']],
    ['口罩 N95', ['✗ 口罩 N95']],
    ['75%酒精 20瓶、84消毒液10桶', ['alcohol 20瓶', 'bleach 10桶']],
    ['75%酒精500ml 20瓶', ['alcohol 20瓶']],
    ['抗原试剂10000份', ['antigen 10000人份']],
    ['抗原 100盒(每盒20人份)', ['antigen 2000人份 (100盒×20)']],
    ['热饭60份，热水12桶', ['hot-meal 60份', 'hot-water 12桶']],
    ['額溫槍 20把', ['thermometer-gun 20把']],
    ['KN95 2000只，价值8000元', ['mask-kn95 2000只', '✗ 价值8000元']],
    ['KN95 2000只 单价4元 合计8000元', ['✗ KN95 2000只 单价4元 合计8000元']],
    ['KN95 2000只 价值8000元', ['mask-kn95 2000只']],
    ['防护服100套(L码50套，XL码50套)', ['suit 100套']],
    ['向香港捐赠 13 万个 KN95 口罩', ['mask-kn95 130000只']],
    ['医用外科口罩 2 万个，KN95 口罩 5000 个', ['mask-surgical 20000只', 'mask-kn95 5000只']],
    [
      '序号\t名称\t数量\t单位\n1\tKN95口罩\t2000\t只\n2\t医用防护服\t100\t套',
      ['mask-kn95 2000只', 'suit 100套', '✗ 序号 名称 数量 单位'],
    ],
    ['| KN95口罩 | 2000只 |', ['mask-kn95 2000只']],
    ['| 1 | KN95口罩 | 2000 | 只 |', ['mask-kn95 2000只']],
    ['矿泉水50件（24瓶/件）', ['water 50箱']],
    ['防护服100', ['suit 100 measure?']],
    ['医用手套（中号）200双、医用手套 M码 100双', ['gloves-exam 200双', 'gloves-exam 100双']],
    ['防护服（175）50套、防护服 XL 30套', ['suit 50套', 'suit 30套']],
    ['3M N95口罩 200只、N95口罩3M 1860 200只', ['mask-n95 200只', '“N95口罩3M 1860” 200只 goods?']],
    ['N95 3000只\n\n  \n', ['mask-n95 3000只']],
  ])('%j', (text, lines) => expect(read(text)).toEqual(lines))
})

describe('what is not said exactly', () => {
  it.each([
    '约2000只KN95',
    'KN95 2000余只',
    'KN95 2000多只',
    'KN95几百只',
    'KN95 上千只',
    'KN95 两三百只',
    'KN95 2000只左右',
    'KN95 2000-3000只',
    'KN95 至少2000只',
    'KN95若干',
    '现金5000元',
    'KN95每人2只',
    'KN95 0只',
    'KN95 1.55只',
    '2000只',
    '保质期24个月',
    'KN95 2000只 防护服',
    '三只松鼠 20箱 2袋',
    '合计 2100 件',
    'KN95 2箱共1000只',
    '防护服 -5套',
    'KN95 2000 防护服 100',
    '医用防护服 GB 19082 套 300',
    '医用防护服 GB 19082 套',
    '联系人 13800001111',
    'KN95千只',
    '不要KN95 200只',
    '我们急需 KN95 200只',
    '请勿捐赠KN95 200只',
    'KN95 200只 电话13800001111',
    '大米25kg 10袋',
  ])('%s is handed back whole, and nothing of it is read', (text) => {
    expect(parsePledges(text, builtInGoods)).toEqual({ lines: [], unresolved: [halfWidth(text)] })
  })

  it('is asked with what it may be', () => {
    const [masks] = parsePledges('医用口罩 50盒', builtInGoods).lines
    expect(masks?.questions[0]).toMatchObject({ about: 'goods' })
    expect(masks).not.toHaveProperty('quantity')
    const [gloves] = parsePledges('医用手套 3盒', builtInGoods).lines
    expect(gloves?.questions).toEqual([{ about: 'pack', pack: '盒', measure: '双', usual: [50] }])
  })

  it('asks for the size of a pack even where its word could mean one: a 盒 of meals, if ten are sold in one', () => {
    const meals = { measure: '份', packs: [{ name: '盒', of: 10 }] }
    const question = { about: 'pack', pack: '盒', measure: '份', usual: [10] }
    expect(inMeasure(meals, { count: 3, unit: '盒' })).toEqual({ question })
    expect(inMeasure({ ...meals, packs: [] }, { count: 3, unit: '盒' })).toEqual({
      quantity: 3,
      measure: '份',
    })
  })

  it('keeps what else was said as a note', () => {
    const notes = parsePledges('防护服100套(L码50套，XL码50套)、KN95 2000只 全新', builtInGoods).lines
    expect(notes.map(({ note }) => note)).toEqual(['L码50套,XL码50套', '全新'])
  })
})

/** Same numbers in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('any paste', () => {
  const scraps = [
    ...'0123456789千万百十一二两零只套双箱盒（）(),，、；;：。 \n\t×*x-~.kwN',
    'KN95',
    'N95',
    '口罩',
    '防护服',
    '医用手套',
    '每箱',
    '100双',
    '2,000',
    '只装',
    '/箱',
    '方便面',
    '约',
    '捐赠',
    'GB 19082',
    '75%',
    '酒精',
    '①',
    '２',
    '²',
    '\u200b',
    '元',
    '[',
    '】',
  ]

  it('is read without a stumble, and each figure of what was read stands in the text', () => {
    const roll = dice(20220315)
    let lines = 0
    for (let round = 0; round < 2_000; round++) {
      const text = Array.from({ length: 1 + roll(14) }, () => scraps[roll(scraps.length)]).join('')
      const written = halfWidth(text).replace(/[, ]/g, '').toLowerCase()
      for (const line of parsePledges(text, builtInGoods).lines) {
        lines++
        const counts = [line.said.count, ...(line.said.each ? [line.said.each.count] : [])]
        for (const count of counts)
          expect([text, count, standsIn(written, count)]).toEqual([text, count, true])
        if (line.quantity !== undefined)
          expect(line.quantity).toBe(line.packs ? line.packs.count * line.packs.of : line.said.count)
        if (line.packs) expect(counts).toEqual([line.packs.count, line.packs.of])
        if (line.goods?.id === 'mask-n95')
          expect(line.item.toLowerCase().replace(/[\s-]/g, '')).toMatch(/(^|[^k])n95/)
      }
    }
    expect(lines).toBeGreaterThan(150)
  })

  it('stays quick, however long it is', () => {
    const started = performance.now()
    for (const one of ['1', '一', '(', 'KN95 2000只 ', '2000只', '每箱', '口罩、', '一万', '1,', ' '])
      parsePledges(one.repeat(5_000 / one.length), builtInGoods)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

/** Whether some stretch of the text reads as this count. */
function standsIn(text: string, count: number): boolean {
  for (let from = 0; from < text.length; from++)
    for (let to = from + 1; to <= text.length; to++)
      if (readCount(text.slice(from, to)) === count) return true
  return false
}
