import Taro from '@tarojs/taro'
import { ensureSignedIn, useEntering } from '../data'
import { words } from '../words'
import { Button } from './Button'
import type { IconName } from './Icon'
import { EmptyState, Skeleton } from './states'

const signIn = () => {
  ensureSignedIn().catch(() => Taro.showToast({ title: words.common.signIn.failed, icon: 'none' }))
}

/** A page that has nothing to show until one has signed in; WeChat does that unasked when the app starts. */
export function SignInFirst({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  if (useEntering()) return <Skeleton />
  return (
    <EmptyState icon={icon} title={title} text={text}>
      <Button id="sign-in" text={words.me.signIn} onPress={signIn} />
    </EmptyState>
  )
}
