const names =
  '张为国 李玉兰 马俊 赵建军 陈静 刘洋 孙桂英 周立新 吴彩霞 郑文斌 冯雪莲 褚永强 卫东 蒋志平 沈建华 韩梅 杨柳 朱红 秦明 尤佳 许诺 何平 吕强 施琪 张帆 孔亮 曹阳 严冬 金鑫'.split(
    ' ',
  )

/** A chain as a group leaves it: thirty lines, one with somebody who comes along, and a name written wrong. */
export const chainOfThirty = {
  text: `#接龙
明早 7 点东门采样点，能来的报一下
例 张三 维持秩序
${names.map((name, n) => `${n + 1}. ${name}${n % 5 === 4 ? ' 扫码' : ' 维持秩序'}`).join('\n')}
30. 王秀芳+1 维持秩序`,
  /** Lines with somebody on them, and the people that they bring once all is answered. */
  lines: 30,
  people: 31,
}
