import { type CallArguments, contract, type OperationName, type Output, Refused } from '@muster/shared'
import { client, stranger } from './client'
import { session } from './session'
import { signInAgain } from './sign-in'

/**
 * Calls an operation as the present person; when their session is over, begins it anew and calls once more. What anyone may read
 * is read in any case. Throws `Refused` or `Unreachable`.
 */
export async function ask<K extends OperationName>(name: K, args: CallArguments<K>): Promise<Output<K>> {
  const asker = session.get()?.person.id
  try {
    return await client.call(name, args)
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'SIGN_IN_NEEDED') throw error
    try {
      await signInAgain()
    } catch (why) {
      if (contract[name].who.kind === 'anyone') return stranger.call(name, args)
      throw why
    }
    // Nobody's tap is done in another's name.
    if (asker !== undefined && session.get()?.person.id !== asker) throw error
    return client.call(name, args)
  }
}
