import { contract, type Operation, type OperationName, type Role } from '@muster/shared'

/** A role that is let through to an operation: the secretary's where it is one of them. */
export function roleFor(name: OperationName): Role {
  const { who }: Operation = contract[name]
  const [first = 'secretary']: readonly Role[] = who.kind === 'role' ? who.roles : []
  return who.kind === 'role' && who.roles.includes('secretary') ? 'secretary' : first
}

/** A persona who is let through to an operation; undefined for one that needs no sign-in. */
export function senderOf(name: OperationName): string | undefined {
  // Of the scene's people, a call-up has reached its leader.
  if (name === 'answerCallUp') return 'leader'
  // The receivers of the demo are verified: the street's to change.
  if (name === 'setReceiver') return 'street'
  const { kind } = contract[name].who
  return { anyone: undefined, person: 'resident', role: roleFor(name) }[kind]
}
