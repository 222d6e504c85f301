import { dayText, hoursText, type ListedCertificate } from '@muster/shared'
import { View } from '@tarojs/components'
import { BigRow, Card, Icon, open, Press, Row, Section } from '../../ui'
import { words } from '../../words'
import type { MyCertificatePage } from './useMyCertificate'

const text = words.certificate

const hoursOf = ({ minutes, duties }: ListedCertificate) =>
  [hoursText(minutes), text.dutiesOf(duties)].join('，')
const issuedOn = ({ issuedAt }: ListedCertificate) => text.issuedOn(dayText(issuedAt.slice(0, 10)))
const verify = ({ code }: ListedCertificate) => open('certificate', { code })

function IssuedRow({ one, first }: { one: ListedCertificate; first: boolean }) {
  return (
    <Press id={`issued-${one.code}`} className={first ? 'li li--first' : 'li'} onPress={() => verify(one)}>
      <View className="li__icon">
        <Icon name="done" />
      </View>
      <View className="grow">
        <View>{hoursOf(one)}</View>
        <View className="sub">{issuedOn(one)}</View>
        <View className="cap nowrap">{one.code}</View>
      </View>
      <View className="c3 fix ml4">
        <Icon name="next" size="small" />
      </View>
    </Press>
  )
}

/** The certificates that I had made before, each with its code; a tap shows what others see who check it. */
export function Issued({ page: { issued, elder } }: { page: MyCertificatePage }) {
  if (issued.state === 'loading') return null
  if (issued.state === 'failed')
    return (
      <>
        <Section title={text.issuedBefore} />
        <Card flush>
          <Row id="issued-again" first icon="again" title={text.issuedUnread} onPress={issued.refresh} />
        </Card>
      </>
    )
  const { certificates } = issued.data
  if (certificates.length === 0) return null
  return (
    <>
      <Section title={text.issuedBefore} {...(elder ? {} : { end: text.issuedHint })} />
      {elder ? (
        certificates.map((one) => (
          <BigRow
            key={one.code}
            id={`issued-${one.code}`}
            icon="done"
            title={hoursOf(one)}
            sub={[issuedOn(one), text.numbered(one.code)].join('，')}
            onPress={() => verify(one)}
          />
        ))
      ) : (
        <Card flush>
          {certificates.map((one, place) => (
            <IssuedRow key={one.code} one={one} first={place === 0} />
          ))}
        </Card>
      )}
    </>
  )
}
