import { dayText, hoursText } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, Card, Notice } from '../../ui'
import { words } from '../../words'
import type { MyCertificatePage } from './useMyCertificate'

const text = words.certificate
const inWeapp = process.env.TARO_ENV === 'weapp'

/** The certificate that has just been issued: its paper, its code, and how others check it. */
export function Made({ page: { made, open, copy } }: { page: MyCertificatePage }) {
  if (!made) return null
  const { certificate, unprintable } = made
  const { code, name, duties, minutes, from, to } = certificate
  return (
    <>
      <Notice look="ok" icon="done" urgent title={text.made} text={text.madeHint}>
        <View className="mt12">
          <Button id="open-certificate" text={inWeapp ? text.open : text.save} onPress={open} />
        </View>
      </Notice>
      <Card>
        <View className="h2">{`${name}，${hoursText(minutes)}`}</View>
        <View className="sub">
          {[text.dutiesOf(duties), text.spanOf(dayText(from), dayText(to))].join('，')}
        </View>
        {unprintable.length > 0 && (
          <View className="sub ca mt4">{text.unprintable(unprintable.join('、'))}</View>
        )}
        <View className="line-above">
          <View className="sub">{text.code}</View>
          <View id="certificate-code" className="h2">
            {code}
          </View>
          <View className="sub mt4">{text.codeHint}</View>
          <View className="mt12">
            <Button id="copy-code" kind="s" text={text.copy} onPress={copy} />
          </View>
        </View>
      </Card>
    </>
  )
}
