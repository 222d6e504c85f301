import Taro from '@tarojs/taro'
import { ensureSignedIn, useRanOut } from '../../data'
import { Button, EmptyState } from '../../ui'
import { words } from '../../words'

const signIn = () => {
  ensureSignedIn().catch(() => Taro.showToast({ title: words.common.signIn.failed, icon: 'none' }))
}

export function SignedOut() {
  const { signedOut, signedOutHint, ranOut, ranOutHint } = words.me
  const over = useRanOut()
  return (
    <EmptyState icon="person" title={over ? ranOut : signedOut} text={over ? ranOutHint : signedOutHint}>
      <Button id="sign-in" text={words.me.signIn} onPress={signIn} />
    </EmptyState>
  )
}
