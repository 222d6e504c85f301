/** Goods looked for in the catalogue. */
export const goodsSearch = {
  title: '是什么东西',
  what: '写几个字找',
  example: '比如：N95、防护服、方便面',
  likely: '常收的',
  countedIn: (measure: string) => `按${measure}计`,
  other: '换一样',
  none: '目录里没有这样东西。换个叫法再找找。',
}
