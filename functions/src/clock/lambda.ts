import { lambdaContext } from '../lambda'
import { clockOf } from './tick'

const tick = clockOf(lambdaContext())

export async function handler(): Promise<void> {
  await tick()
}
