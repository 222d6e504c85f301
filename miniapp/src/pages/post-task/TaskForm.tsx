import { View } from '@tarojs/components'
import { Card, Gap, QuietPress, Row, Switch, TextField } from '../../ui'
import { words } from '../../words'
import { peopleIn } from './draft'
import { Sites } from './Sites'
import { signedUpFor } from './sources'
import { TemplateRows } from './TemplateSheets'
import type { PostTaskOnPage } from './usePostTask'
import { When } from './When'
import { WishRows } from './wishes/WishRows'

/** How many people, summed as one edits, and whether it is urgent. */
function Figure({ page: { draft, edit } }: { page: PostTaskOnPage }) {
  return (
    <Card>
      <View className="row row--between wrap">
        <Gap
          before={words.post.want}
          figure={String(peopleIn(draft))}
          unit={words.common.people}
          look={{ hero: true }}
        />
        <Switch label={words.post.urgent} on={draft.urgent} onChange={(urgent) => edit({ urgent })} />
      </View>
    </Card>
  )
}

const firstLine = (text: string) => text.split('\n')[0]?.replace(/。$/, '')

function More({ page: { draft, standing, openSheet } }: { page: PostTaskOnPage }) {
  const leader = standing?.shifts.find((shift) => shift.leader)?.leader?.name
  const said = [
    draft.leader === 'me' ? words.post.leaderIs(words.post.leaders.me) : undefined,
    draft.leader === 'same' && leader !== undefined ? words.post.leaderIs(leader) : undefined,
    firstLine(draft.safety),
    firstLine(draft.note),
  ]
  return (
    <Card flush>
      <Row
        id="more"
        first
        bold
        title={words.post.more}
        sub={said.filter(Boolean).join('；') || words.post.moreNone}
        onPress={() => openSheet({ kind: 'more' })}
      />
    </Card>
  )
}

function Close({ page: { standing, openSheet } }: { page: PostTaskOnPage }) {
  if (!standing) return null
  return (
    <Card flush>
      <Row
        id="close-task"
        first
        icon="no"
        title={words.post.closeTask}
        sub={words.post.closeTaskHint(signedUpFor(standing.shifts))}
        onPress={() => openSheet({ kind: 'close' })}
      />
    </Card>
  )
}

/** Everything of a task on one screen; what seldom changes is a tap away. */
export function TaskForm({ page }: { page: PostTaskOnPage }) {
  const { draft, edit } = page
  return (
    <>
      <Figure page={page} />
      <TextField
        id="title"
        label={words.post.what}
        hint={words.post.whatHint}
        value={draft.title}
        max={40}
        onChange={(title) => edit({ title })}
      />
      <View className="label">{words.post.when}</View>
      <When page={page} />
      <View className="row row--between sites-head">
        <View className="label">{words.post.sites}</View>
        <QuietPress id="add-site" icon="plus" text={words.post.addSite} onPress={page.addSite} />
      </View>
      <Sites page={page} />
      <More page={page} />
      <WishRows page={page} />
      <TemplateRows page={page} />
      <Close page={page} />
    </>
  )
}
