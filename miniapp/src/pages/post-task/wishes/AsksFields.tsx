import type { Asks } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, Chip, landmark, Row, Sheet, TextField } from '../../../ui'
import { words } from '../../../words'
import { askedPosts, type PostDraft, withAsks } from '../draft'
import type { PostTaskOnPage } from '../usePostTask'

const text = words.wishes.asks
const AGES = [14, 16, 18]
// As many as the contract takes.
const MOST_SKILLS = 4

/** Nothing asked for is no wish at all. */
function plain({ role = '', skills = [], training = '', minAge }: Asks): Asks | undefined {
  const asks: Asks = {
    ...(role.trim() === '' ? {} : { role }),
    ...(skills.length > 0 ? { skills } : {}),
    ...(training.trim() === '' ? {} : { training }),
    ...(minAge === undefined ? {} : { minAge }),
  }
  return Object.keys(asks).length > 0 ? asks : undefined
}

/** The posts, each a tap from what it asks for; the same work at several sites is one row. */
export function AsksList({ page }: { page: PostTaskOnPage }) {
  const posts = askedPosts(page.draft)
  const names = posts.map(({ post }) => post.name)
  return (
    <>
      {posts.map(({ site, at, place, post }, n) => {
        const twice = names.indexOf(post.name) !== names.lastIndexOf(post.name)
        return (
          <Row
            key={`${site}-${at}`}
            id={`asks-${n}`}
            first={n === 0}
            title={twice ? text.at(post.name, place) : post.name}
            sub={post.asks ? words.gates.asks(post.asks) : text.anybody}
            onPress={() => page.openSheet({ kind: 'asks', site, post: at })}
          />
        )
      })}
    </>
  )
}

function Choice({
  options,
  on,
  onPress,
}: {
  options: string[]
  on: string[]
  onPress: (option: string) => void
}) {
  return (
    <View className="wrap chips">
      {options.map((option) => (
        <Chip key={option} text={option} on={on.includes(option)} onPress={() => onPress(option)} />
      ))}
    </View>
  )
}

function Skills({ asks, change }: { asks: Asks; change: (next: Asks) => void }) {
  const { skills = [] } = asks
  const other = skills.find((skill) => !words.abilities.common.includes(skill)) ?? ''
  const toggle = (skill: string) => {
    if (skills.includes(skill)) change({ ...asks, skills: skills.filter((one) => one !== skill) })
    else if (skills.length < MOST_SKILLS) change({ ...asks, skills: [...skills, skill] })
  }
  return (
    <>
      <View className="label">{text.skills}</View>
      <Choice options={words.abilities.common} on={skills} onPress={toggle} />
      <TextField
        id="other-skill"
        label={text.otherSkill}
        hint={text.skillHint}
        value={other}
        max={12}
        onChange={(skill) => {
          const kept = skills.filter((one) => one !== other)
          change({ ...asks, skills: skill === '' ? kept : [...kept, skill].slice(0, MOST_SKILLS) })
        }}
      />
      {skills.length >= MOST_SKILLS && <View className="sub mt4">{text.tooMany}</View>}
    </>
  )
}

/** What one post asks of whoever takes it. */
export function AsksSheet({ page, post }: { page: PostTaskOnPage; post: PostDraft }) {
  const asks = post.asks ?? {}
  const change = (next: Asks) => page.edit({ sites: withAsks(page.draft.sites, post, plain(next)) })
  const done = () => page.openSheet({ kind: 'wish', of: 'asks' })
  const { role = '' } = asks
  return (
    <Sheet title={text.of(post.name)} onClose={done}>
      <View className="label">{text.role}</View>
      <Choice
        options={text.roles}
        on={[role]}
        onPress={(chosen) => change({ ...asks, role: chosen === role ? '' : chosen })}
      />
      <TextField
        id="role"
        label={text.otherRole}
        hint={text.roleHint}
        value={text.roles.includes(role) ? '' : role}
        max={12}
        onChange={(next) => change({ ...asks, role: next })}
      />
      <Skills asks={asks} change={change} />
      <TextField
        id="training"
        label={text.training}
        hint={text.trainingHint}
        value={asks.training ?? ''}
        max={20}
        onChange={(training) => change({ ...asks, training })}
      />
      <View className="label">{text.age}</View>
      <View className="wrap chips" {...landmark('radiogroup', text.age)}>
        <Chip
          text={text.anyAge}
          on={asks.minAge === undefined}
          onPress={() => change({ ...asks, minAge: undefined })}
        />
        {[...new Set([...AGES, ...(asks.minAge === undefined ? [] : [asks.minAge])])].map((age) => (
          <Chip
            key={age}
            text={text.years(age)}
            on={asks.minAge === age}
            onPress={() => change({ ...asks, minAge: age })}
          />
        ))}
      </View>
      <View className="mt16">
        <Button id="asks-done" kind="d" text={words.wishes.done} onPress={done} />
      </View>
    </Sheet>
  )
}
