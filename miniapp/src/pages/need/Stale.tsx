import { CLOSES_AFTER, freshness } from '@muster/shared'
import { View } from '@tarojs/components'
import { BigRow, Button, call, Notice, open } from '../../ui'
import { clock, date, type Moment, words } from '../../words'
import type { NeedOnPage } from './useNeedPage'

const say = words.need.stale
const when = (at: Moment) => `${date(at)} ${clock(at)}`

/** Its secretary says that it is still short, or closes it. */
function Asks({ page, elder }: { page: NeedOnPage; elder: boolean }) {
  const { need, confirming } = page
  const closesAt = Date.parse(need.confirmedAt) + CLOSES_AFTER
  const close = () => open('post-need', { id: need.id })
  const text = `${say.last(when(need.confirmedAt))}\n${say.closes(when(closesAt))}`
  if (elder)
    return (
      <>
        <Notice look="warn" icon="clock" title={say.asks} text={text} />
        <BigRow id="confirm-need" icon="done" title={say.confirm} onPress={confirming.confirm} />
        <BigRow id="close-need" icon="no" title={say.enough} onPress={close} />
      </>
    )
  return (
    <Notice look="warn" icon="clock" title={say.asks} text={text}>
      <View className="mt12">
        <Button
          id="confirm-need"
          kind="d"
          text={say.confirm}
          busy={confirming.busy ? say.confirming : undefined}
          onPress={confirming.confirm}
        />
      </View>
      <Button id="close-need" kind="link" text={say.enough} onPress={close} />
    </Notice>
  )
}

/** How the last tap went. */
function Told({ said: { ok, title } }: { said: NonNullable<NeedOnPage['confirming']['said']> }) {
  return <Notice look={ok ? 'ok' : 'warn'} icon={ok ? 'done' : 'warn'} urgent title={title} />
}

/** How long nobody has said that it is still short of this, for who would bring something and for who can say it. */
export function Stale({ page, elder }: { page: NeedOnPage; elder: boolean }) {
  const { need, now, mayChange, confirming } = page
  const { phone } = need.community
  const { state } = freshness(need.confirmedAt, now)
  const told = confirming.said && <Told said={confirming.said} />
  if (need.state === 'closed' || state === 'fresh') return told
  if (mayChange)
    return (
      <>
        {told}
        <Asks page={page} elder={elder} />
      </>
    )
  if (state !== 'unconfirmed') return null
  return (
    <Notice
      look="warn"
      icon="clock"
      title={say.unconfirmed}
      text={say.unconfirmedHint(when(need.confirmedAt))}
    >
      {phone !== null && !elder && (
        <View className="mt8">
          <Button small kind="s" icon="phone" text={words.common.callCommunity} onPress={() => call(phone)} />
        </View>
      )}
    </Notice>
  )
}
