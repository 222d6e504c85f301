import { contract, type OperationName } from '@muster/shared'

/** A persona who is let through to an operation; undefined for one that needs no sign-in. */
export function senderOf(name: OperationName): string | undefined {
  const { kind } = contract[name].who
  return { anyone: undefined, person: 'resident', role: 'secretary' }[kind]
}
