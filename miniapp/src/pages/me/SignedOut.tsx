import Taro from '@tarojs/taro'
import { ensureSignedIn } from '../../data'
import { Button, EmptyState } from '../../ui'
import { words } from '../../words'

const signIn = () => {
  ensureSignedIn().catch(() => Taro.showToast({ title: words.common.signIn.failed, icon: 'none' }))
}

export function SignedOut() {
  return (
    <EmptyState icon="person" title={words.me.signedOut} text={words.me.signedOutHint}>
      <Button id="sign-in" text={words.me.signIn} onPress={signIn} />
    </EmptyState>
  )
}
