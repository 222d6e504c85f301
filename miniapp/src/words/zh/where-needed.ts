import { amount } from '../figures'

/** Where goods are needed most, for who has some to give. */
export const whereNeeded = {
  title: '哪里最缺',
  head: (item: string) => `${item}，这几处还缺`,
  hint: '急的、要得早的、缺得多的在前',
  short: (title: string, n: number, measure: string) => `${title}，还差 ${amount(n, measure)}`,
  none: '眼下哪里都不缺',
  noneHint: '谢谢您，先留着。以后要了，社区的单子上会写。',
  asOf: (clock: string) => `${clock} 的数`,
}
