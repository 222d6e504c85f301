import { type Refusal, refusalMessage } from '@muster/shared'

/** The sentence for a refusal. */
export const refusalText = (refusal: Refusal) => refusalMessage(refusal, 'zh')
