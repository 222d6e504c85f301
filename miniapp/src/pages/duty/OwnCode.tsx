import { View } from '@tarojs/components'
import { Card, QrCode } from '../../ui'
import { dayAndSpan, words } from '../../words'
import type { DutyOnPage } from './useDutyPage'

const text = words.duty

// Read at arm's length; in the elder look it stands alone, as wide as the card lets it.
const SIDE = 164
const ELDER_SIDE = 220

function About({ page: { duty, hours, place, shift, now, title } }: { page: DutyOnPage }) {
  const leader = shift?.leader?.name
  return (
    <View className="line-above">
      <View className="b">{`${dayAndSpan(hours.startsAt, hours.endsAt, now)} · ${place}`}</View>
      <View className="sub">
        {[title, duty?.postName, leader && text.leader(leader)].filter(Boolean).join(' · ')}
      </View>
    </View>
  )
}

/** The code that the leader scans, and four digits to read out; both stand on the phone, without network too. */
export function OwnCode({ page }: { page: DutyOnPage }) {
  const { duty, elder } = page
  const code = duty?.code
  if (!code)
    return (
      <Card>
        <View className="c2">{text.codeComing}</View>
        {!elder && <About page={page} />}
      </Card>
    )
  const drawing = (
    <View className="own-code fix">
      <QrCode text={code.qr} side={elder ? ELDER_SIDE : SIDE} label={text.codeLabel(code.digits)} />
    </View>
  )
  if (elder)
    return (
      <>
        <View className="mt4">{text.codeElder}</View>
        <Card>
          <View className="col center">
            <View id="digits" className="own-code__digits">
              {code.digits}
            </View>
            {drawing}
          </View>
        </Card>
      </>
    )
  return (
    <Card>
      <View className="row wrap">
        {drawing}
        <View className="grow ml16 own-code__words">
          <View className="sub">{text.code}</View>
          <View id="digits" className="own-code__digits">
            {code.digits}
          </View>
          <View className="sub mt4">{text.codeHint}</View>
        </View>
      </View>
      <About page={page} />
    </Card>
  )
}
