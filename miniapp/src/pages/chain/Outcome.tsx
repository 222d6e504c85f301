import type { AddedPerson } from '@muster/shared'
import { View } from '@tarojs/components'
import { refusalText } from '../../data/refusals'
import { Button, Card, FootBar, Icon, type IconName, Notice, replaceBy, Section } from '../../ui'
import { words } from '../../words'
import type { Added } from './useChainAdding'
import type { ChainPage } from './useChainPage'

const say = words.chain.outcome
const FULL: readonly string[] = ['POST_FULL', 'SHIFT_FULL']

const isOn = ({ outcome, claim }: AddedPerson) => outcome === 'added' && claim?.state === 'held'
const waits = ({ outcome, claim }: AddedPerson) => outcome === 'added' && claim?.state === 'waiting'
const isFull = ({ people }: Added) =>
  people.some(({ refusal }) => refusal !== undefined && FULL.includes(refusal.code))

// 20: enough to see that all is well; the roster has them all.
const SHOWN = 20

function People({
  title,
  people,
  icon,
  tint,
  about,
}: {
  title: string
  people: AddedPerson[]
  icon: IconName
  tint: string
  about: (person: AddedPerson) => string
}) {
  if (people.length === 0) return null
  return (
    <>
      <Section title={title} />
      <Card flush>
        {people.slice(0, SHOWN).map((person, place) => (
          <View
            key={person.personId ?? `${person.name}-${place}`}
            className={place === 0 ? 'li li--first' : 'li'}
          >
            <View className="li__icon">
              <View className={tint}>
                <Icon name={icon} />
              </View>
            </View>
            <View className="grow">
              <View className="who__name">{person.name}</View>
              {about(person) !== '' && <View className="sub">{about(person)}</View>}
            </View>
          </View>
        ))}
        {people.length > SHOWN && <View className="li c2">{words.chain.more(people.length - SHOWN)}</View>}
      </Card>
    </>
  )
}

/** Why the rest was not sent. */
export function Stopped({ page: { stopped } }: { page: ChainPage }) {
  if (stopped === undefined) return null
  if (stopped === 'offline')
    return (
      <Notice
        look="warn"
        icon="offline"
        title={words.common.offline.notSent}
        text={words.common.offline.notSentHint}
        urgent
      />
    )
  return <Notice look="warn" icon="warn" title={refusalText(stopped)} urgent />
}

/** Who is on the roster now, who waits, who could not and why. */
export function Outcome({ page }: { page: ChainPage }) {
  const all = page.outcome.flatMap(({ people }) => people)
  const on = all.filter(isOn)
  const refused = all.filter(({ outcome }) => outcome === 'refused')
  const full = page.outcome.filter(isFull)
  const listed = all.filter(({ outcome }) => outcome === 'listed')
  const none = () => ''
  return (
    <>
      <Stopped page={page} />
      {page.questions.length > 0 && (
        <Notice look="warn" icon="warn" title={say.still(page.questions.length)} text={say.stillHint} />
      )}
      <People
        title={say.refused(refused.length)}
        people={refused}
        icon="no"
        tint="ca"
        about={({ refusal }) => refusal?.message ?? ''}
      />
      {full.length > 0 && (
        <View className="mt12">
          <Button
            id="wait-all"
            kind="s"
            text={say.waitAll(full.length)}
            busy={page.progress ? words.chain.adding(page.progress.done, page.progress.all) : undefined}
            onPress={() => page.wait(full)}
          />
        </View>
      )}
      <People
        title={say.waiting(all.filter(waits).length)}
        people={all.filter(waits)}
        icon="queued"
        tint="c2"
        about={({ claim }) => say.waits(claim?.position ?? 1)}
      />
      <People title={say.added(on.length)} people={on} icon="done" tint="cg" about={none} />
      <People title={say.listed(listed.length)} people={listed} icon="person" tint="c2" about={none} />
    </>
  )
}

export function OutcomeFoot({ page }: { page: ChainPage }) {
  const { task, shift } = page.params
  const toRoster = (kind: 'p' | 's') => (
    <Button
      id="to-roster"
      kind={kind}
      text={say.roster}
      onPress={() => replaceBy('roster', { task, shift })}
    />
  )
  if (page.questions.length > 0)
    return <FootBar left={toRoster('s')} right={<Button id="go-on" text={say.goOn} onPress={page.goOn} />} />
  return (
    <FootBar
      left={<Button id="another" kind="s" text={say.another} onPress={page.another} />}
      right={toRoster('p')}
    />
  )
}
