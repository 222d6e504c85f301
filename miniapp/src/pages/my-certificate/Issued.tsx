import { dayText, hoursText, type ListedCertificate } from '@muster/shared'
import { View } from '@tarojs/components'
import { BigRow, Button, Card, open, Press, Row, Section } from '../../ui'
import { words } from '../../words'
import type { MyCertificatePage } from './useMyCertificate'

const text = words.certificate
const paper = process.env.TARO_ENV === 'weapp' ? text.openPaper : text.savePaper

const hoursOf = ({ minutes, duties }: ListedCertificate) =>
  [hoursText(minutes), text.dutiesOf(duties)].join('，')
const issuedOn = ({ issuedAt }: ListedCertificate) => text.issuedOn(dayText(issuedAt.slice(0, 10)))
const verify = ({ code }: ListedCertificate) => open('certificate', { code })

interface IssuedProps {
  page: MyCertificatePage
  one: ListedCertificate
}

function IssuedRow({ page, one, first }: IssuedProps & { first: boolean }) {
  return (
    <View className={first ? 'li li--first' : 'li'}>
      <Press id={`issued-${one.code}`} className="grow who" onPress={() => verify(one)}>
        <View>{hoursOf(one)}</View>
        <View className="sub">{issuedOn(one)}</View>
        <View className="cap nowrap">{one.code}</View>
      </Press>
      <View className="fix ml8">
        <Button
          id={`paper-${one.code}`}
          small
          kind="s"
          text={paper}
          label={text.paperOf(paper, one.code)}
          busy={page.fetching === one.code ? text.opening : undefined}
          onPress={() => page.openAgain(one.code)}
        />
      </View>
    </View>
  )
}

/** The same as rows that do one thing each. */
function IssuedBigRows({ page, one }: IssuedProps) {
  return (
    <>
      <BigRow
        id={`issued-${one.code}`}
        icon="done"
        title={hoursOf(one)}
        sub={[issuedOn(one), text.numbered(one.code)].join('，')}
        onPress={() => verify(one)}
      />
      <BigRow
        id={`paper-${one.code}`}
        icon="export"
        title={paper}
        sub={text.numbered(one.code)}
        onPress={() => page.openAgain(one.code)}
      />
    </>
  )
}

/** The certificates that I had made before, each with its code; a tap shows what others see who check it. */
export function Issued({ page }: { page: MyCertificatePage }) {
  const { issued, elder } = page
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
        certificates.map((one) => <IssuedBigRows key={one.code} page={page} one={one} />)
      ) : (
        <Card flush>
          {certificates.map((one, place) => (
            <IssuedRow key={one.code} page={page} one={one} first={place === 0} />
          ))}
        </Card>
      )}
    </>
  )
}
