import { refuse } from '@muster/shared'
import { pauseBefore } from '../changes'
import type { Mark, MarksStore } from './marks.store'

const TRIES = 5

/** Sets the mark of an article, or takes it away where it is 0. The marks after that. */
export async function markLow(store: MarksStore, receiver: string, mark: Mark): Promise<Mark[]> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const read = await store.get(receiver)
    const others = read.marks.filter(({ goodsId }) => goodsId !== mark.goodsId)
    const marks = mark.atLeast === 0 ? others : [...others, mark]
    if (await store.save(receiver, { ...read, marks })) return marks
  }
  return refuse('CHANGED_MEANWHILE')
}
