import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { groupedCode } from '../words/gift-code'
import { giving as say } from '../words/zh/giving'
import { Button } from './Button'
import { Card } from './Card'
import { QrCode } from './QrCode'

// px: read at arm's length.
const SIDE = 160

async function copy(code: string) {
  await Taro.setClipboardData({ data: groupedCode(code) })
  // WeChat says so itself.
  if (process.env.TARO_ENV !== 'weapp') Taro.showToast({ title: say.copied, icon: 'none' })
}

/** A donor's code to read out, to show to who scans it, and to copy. `children`: what it is for. */
export function GiftCode({
  code,
  label,
  hint,
  children,
}: {
  code: string
  label: string
  hint: string
  children?: ReactNode
}) {
  return (
    <Card>
      <View className="col center code">
        {children}
        <View className="sub mt8">{label}</View>
        <View id="code" className="code__letters">
          {groupedCode(code)}
        </View>
        <QrCode text={code} side={SIDE} label={say.qr} />
        <View className="sub mt4 center-text">{hint}</View>
      </View>
      <View className="mt12">
        <Button id="copy-code" kind="s" icon="paste" text={say.copy} onPress={() => copy(code)} />
      </View>
    </Card>
  )
}
