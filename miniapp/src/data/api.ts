import type { CallArguments, OperationName, Output } from '@muster/shared'
import { client } from './client'
import { withSession } from './sign-in'

/** Calls an operation as the present person. Throws `Refused` or `Unreachable`. */
export const ask = <K extends OperationName>(name: K, args: CallArguments<K>): Promise<Output<K>> =>
  withSession(() => client.call(name, args))
