import { View } from '@tarojs/components'
import { Card, DayChoice, Gap, PickField, QuietPress, Row, Switch, TextField } from '../../ui'
import { hourOptions, words } from '../../words'
import { hourAhead } from '../post/ahead'
import { Doubles } from './Doubles'
import { Lines } from './Lines'
import { NotVerified } from './NotVerified'
import { NotWantedField } from './NotWantedField'
import type { PostNeedOnPage } from './usePostNeed'

/** How many kinds of goods (unlike goods are never added up), and whether it is urgent. */
function Figure({ page: { draft, edit } }: { page: PostNeedOnPage }) {
  return (
    <Card>
      <View className="row row--between wrap">
        <Gap
          before={words.post.want}
          figure={String(draft.lines.length)}
          unit={words.post.linesCount}
          look={{ hero: true }}
        />
        <Switch label={words.post.urgent} on={draft.urgent} onChange={(urgent) => edit({ urgent })} />
      </View>
    </Card>
  )
}

function NeededBy({ page: { draft, now, edit } }: { page: PostNeedOnPage }) {
  return (
    <>
      <View className="label">{words.post.neededBy}</View>
      <DayChoice
        id="day"
        label={words.post.neededBy}
        day={draft.day ?? ''}
        now={now}
        onChange={(day) => edit({ day, hour: hourAhead(day, draft.hour, now) })}
      />
      <View className="mt8">
        <PickField
          id="hour"
          label={words.post.neededHour}
          value={draft.hour}
          options={hourOptions(draft.hour).map(({ value, text }) => ({
            value,
            text: words.post.before(text),
          }))}
          onChange={(hour) => edit({ hour })}
        />
      </View>
    </>
  )
}

function Delivery({ page: { draft, edit } }: { page: PostNeedOnPage }) {
  return (
    <>
      <TextField
        id="deliver-to"
        label={words.post.deliverTo}
        hint={words.post.deliverHint}
        value={draft.place}
        max={60}
        onChange={(place) => edit({ place })}
      />
      <TextField
        id="deliver-hours"
        label={words.post.deliverHours}
        hint={words.post.deliverHoursHint}
        value={draft.hours}
        max={40}
        onChange={(hours) => edit({ hours })}
      />
    </>
  )
}

function Close({ page: { standing, openSheet } }: { page: PostNeedOnPage }) {
  if (!standing) return null
  const pledged = standing.lines.filter((line) => line.open < line.wanted).length
  return (
    <Card flush>
      <Row
        id="close-need"
        first
        icon="done"
        title={words.post.closeNeed}
        sub={words.post.closeNeedHint(pledged)}
        onPress={() => openSheet({ kind: 'close' })}
      />
    </Card>
  )
}

/** Everything of a need on one screen. */
export function NeedForm({ page }: { page: PostNeedOnPage }) {
  const { draft, edit } = page
  return (
    <>
      <NotVerified page={page} />
      <Figure page={page} />
      <TextField
        id="title"
        label={words.post.name}
        hint={words.post.nameHint}
        value={draft.title}
        max={40}
        onChange={(title) => edit({ title })}
      />
      <View className="row row--between sites-head">
        <View className="label">{words.post.goods}</View>
        <QuietPress id="add-line" icon="plus" text={words.post.addLine} onPress={page.addLine} />
      </View>
      <Doubles page={page} />
      <Lines page={page} />
      <NeededBy page={page} />
      <Delivery page={page} />
      <NotWantedField page={page} />
      <TextField
        id="note"
        label={words.post.needNote}
        tall
        value={draft.note}
        max={500}
        onChange={(note) => edit({ note })}
      />
      <Close page={page} />
    </>
  )
}
