const catalogue: Record<string, string> = {
  sampling: '核酸采样',
  disinfection: '消杀',
  errand: '跑腿代办',
  checkpoint: '卡口值守',
  patrol: '巡逻',
  visit: '上门看望',
  delivery: '送菜送药',
  other: '别的事',
}

/** A kind of duty: a word of the catalogue, or the street's own as it is. */
export const kinds = (kind: string) => catalogue[kind] ?? kind
