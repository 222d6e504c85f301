import { Card, Row, Section } from '../../ui'
import { words } from '../../words'
import type { MePage } from './useMePage'

const text = words.me

/** My phone, and whether others read my name. In WeChat the phone comes by WeChat's own button, not by typing. */
export function Known({ page }: { page: MePage }) {
  const { session, phoneTail, anonymous, setAnonymous, askPhone } = page
  const typed = session?.by.provider === 'demo'
  const sub = phoneTail === undefined ? text.phoneNone : text.phoneTail(phoneTail)
  const hasPhone = typed || phoneTail !== undefined
  return (
    <>
      <Section title={text.known} />
      <Card flush>
        {hasPhone && (
          <Row
            id="phone"
            first
            icon="phone"
            title={text.phone}
            sub={sub}
            {...(typed ? { onPress: askPhone } : {})}
          />
        )}
        <Row
          first={!hasPhone}
          icon="person"
          title={text.anonymous}
          sub={text.anonymousHint}
          toggle={{ on: anonymous, onChange: setAnonymous }}
        />
      </Card>
    </>
  )
}
