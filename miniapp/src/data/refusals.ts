import { type Refusal, type RefusalCode, refusalMessage } from '@muster/shared'
import * as v from 'valibot'

/** The sentence for a refusal. */
export const refusalText = (refusal: Refusal) => refusalMessage(refusal, 'zh')

const failedOnTheirSide: readonly RefusalCode[] = ['INTERNAL', 'BUSY', 'TOO_MANY']

/** The server could not, for now: trying again may help. */
export const isTheirFault = ({ code }: Refusal) => failedOnTheirSide.includes(code)

const clash = v.object({
  with: v.object({ shiftId: v.string(), title: v.string(), startsAt: v.string(), endsAt: v.string() }),
})

/** The duty that a TIME_CLASH names. */
export function clashIn({ code, details }: Refusal) {
  const found = v.safeParse(clash, details)
  return code === 'TIME_CLASH' && found.success ? found.output.with : undefined
}
