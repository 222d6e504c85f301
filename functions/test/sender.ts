import { contract, type OperationName } from '@muster/shared'

/** A persona who is let through to an operation; undefined for one that needs no sign-in. */
export function senderOf(name: OperationName): string | undefined {
  // Of the scene's people, a call-up has reached its leader.
  if (name === 'answerCallUp') return 'leader'
  const { kind } = contract[name].who
  return { anyone: undefined, person: 'resident', role: 'secretary' }[kind]
}
