import type { Thanks } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BigRow, Button, Card, Row, Section } from '../../../ui'
import { clock, dayName, words } from '../../../words'
import type { ThanksOnPage } from './useThanks'

// 5: what is thanked for stays above what is to be done next.
const SHOWN = 5

const aboutMine = { waiting: words.thanks.waiting, hidden: words.thanks.notShown, shown: words.thanks.mine }

const signed = ({ from, at }: Thanks, now: number) =>
  `${from ?? words.thanks.resident} · ${dayName(at, now)} ${clock(at)}`

/** What the secretary says of a note: it is shown, or not. */
function Decision({ note, thanks: { decide, deciding } }: { note: Thanks; thanks: ThanksOnPage }) {
  const off = deciding !== undefined
  const hide = note.state === 'shown' ? words.thanks.takeBack : words.thanks.hide
  return (
    <View className="row mt8">
      {note.state !== 'shown' && (
        <Button
          id={`show-${note.id}`}
          kind="d"
          small
          text={words.thanks.show}
          off={off}
          onPress={() => decide(note, true)}
        />
      )}
      {note.state !== 'hidden' && (
        <View className={note.state === 'shown' ? '' : 'ml8'}>
          <Button
            id={`hide-${note.id}`}
            kind="q"
            small
            text={hide}
            off={off}
            onPress={() => decide(note, false)}
          />
        </View>
      )}
    </View>
  )
}

function Note({
  note,
  first,
  now,
  thanks,
}: {
  note: Thanks
  first: boolean
  now: number
  thanks: ThanksOnPage
}) {
  const about = note.mine ? `${signed(note, now)} · ${aboutMine[note.state]}` : signed(note, now)
  return (
    <View className={first ? 'li li--first' : 'li'}>
      <View className="grow">
        <View className="pre">{note.text}</View>
        <View className="sub mt2">
          {note.state === 'hidden' && !note.mine ? `${about} · ${words.thanks.hidden}` : about}
        </View>
        {thanks.moderates && <Decision note={note} thanks={thanks} />}
      </View>
    </View>
  )
}

/** Those to be read by the secretary come first, then my own, then the newest. */
export function ThanksList({ thanks, now, elder }: { thanks: ThanksOnPage; now: number; elder: boolean }) {
  const [all, setAll] = useState(false)
  const { mine, others, write } = thanks
  const toRead = others.filter(({ state }) => state === 'waiting')
  const read = others.filter(({ state }) => state !== 'waiting')
  const listed = [...toRead, ...(mine ? [mine] : []), ...read]
  const shown = all ? listed : listed.slice(0, Math.max(SHOWN, toRead.length + 1))
  const say = {
    id: 'say-thanks',
    icon: mine ? ('edit' as const) : ('thanks' as const),
    title: mine ? words.thanks.sayAgain : words.thanks.say,
    ...(mine ? {} : { sub: words.thanks.sayHint }),
    onPress: write,
  }
  const end = toRead.length > 0 ? words.thanks.toRead(toRead.length) : words.thanks.count(listed.length)
  return (
    <>
      {listed.length > 0 && <Section id="thanks-list" title={words.thanks.title} end={end} />}
      {(listed.length > 0 || !elder) && (
        <Card flush>
          {shown.map((note, place) => (
            <Note key={note.id} note={note} first={place === 0} now={now} thanks={thanks} />
          ))}
          {shown.length < listed.length && (
            <Row id="all-thanks" title={words.thanks.all(listed.length)} onPress={() => setAll(true)} />
          )}
          {!elder && <Row {...say} first={listed.length === 0} />}
        </Card>
      )}
      {elder && <BigRow {...say} />}
    </>
  )
}
