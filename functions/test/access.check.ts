import { type OperationName, operationNames } from '@muster/shared'
import type { Api } from '../../dev/personas'
import type { Street } from '../../dev/street'
import { rowOf } from './access.matrix'
import { goodRequests, setScene } from './bodies'
import { type Caller, personaOf } from './cast'

const codes = { 401: 'SIGN_IN_NEEDED', 403: 'NOT_ALLOWED', 404: 'NOT_FOUND' }

/**
 * In a scene of its own, sends a good request as every caller and gives those who were answered other than the matrix
 * says, a sentence for each; empty when the gate is right. Who is to be refused comes first, so that nothing they ask for is there already.
 */
export async function violations(
  street: Street,
  name: OperationName,
  api: Api = street.app.api,
): Promise<Map<Caller, string>> {
  const scene = await setScene(street, 1 + operationNames.indexOf(name))
  const wrong = new Map<Caller, string>()
  const ask = (caller: Caller) => street.call(personaOf[caller], name, goodRequests[name](scene), api)

  const refused = [...rowOf(name)].filter(([, outcome]) => outcome !== 'through')
  // Where only nobody is refused, the count of writes says enough; the whole table is read where roles matter.
  const before = refused.length > 1 ? await street.items() : undefined
  for (const [caller, outcome] of refused) {
    if (outcome === 'through') continue
    const writes = street.writes()
    const { status, code } = await ask(caller)
    if (status !== outcome || code !== codes[outcome])
      wrong.set(caller, `${caller} asked for ${name} and was answered ${status} ${code}, not ${outcome}`)
    else if (street.writes() !== writes)
      wrong.set(caller, `${caller} was refused ${name}, and it was written`)
  }
  if (before && wrong.size === 0 && JSON.stringify(await street.items()) !== JSON.stringify(before))
    wrong.set('nobody', `refusing ${name} changed the table`)

  const answers: number[] = []
  for (const [caller, outcome] of rowOf(name)) {
    if (outcome !== 'through') continue
    const { status, code } = await ask(caller)
    answers.push(status)
    // 409: past the gate, and told why it cannot be now.
    if (status >= 300 && status !== 409)
      wrong.set(caller, `${caller} was refused ${name} with ${status} ${code}`)
  }
  if (!answers.some((status) => status < 300)) wrong.set('nobody', `nobody at all succeeded with ${name}`)
  // There are more operations than duties that one person may have.
  await street.call('resident', 'withdrawClaim', { params: { id: scene.shiftId } })
  return wrong
}
