import { useRanOut } from '../../data'
import { SignInFirst } from '../../ui'
import { words } from '../../words'

export function SignedOut() {
  const { signedOut, signedOutHint, ranOut, ranOutHint } = words.me
  return useRanOut() ? (
    <SignInFirst icon="person" title={ranOut} text={ranOutHint} />
  ) : (
    <SignInFirst icon="person" title={signedOut} text={signedOutHint} />
  )
}
