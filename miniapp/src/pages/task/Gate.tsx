import { View } from '@tarojs/components'
import type { Gate as ClosedGate } from '../../data/gates'
import { Button, call, type IconName, Notice, open } from '../../ui'
import { dayAndSpan, headlineStart, words } from '../../words'
import { courseFor } from './task-view'
import type { TaskOnPage } from './useTaskPage'

const text = words.gates

interface Way {
  id: string
  text: string
  doing?: string
  onPress: () => void
}

interface Said {
  icon: IconName
  title: string
  hint: string
  /** What opens the gate, or the way round it. */
  way: Way
}

/** To the course where there is one; else whom to ask for it. */
function trainingSaid(course: string, { task, board, now }: TaskOnPage, round: Way): Said {
  const { phone } = task.community
  const said = { icon: 'done', title: text.training(course) } as const
  const found = courseFor(board, course, now)
  if (found) {
    const hint = text.courseAt(dayAndSpan(found.startsAt, found.endsAt, now), found.place)
    const onPress = () => open('task', { id: found.taskId, shift: found.id })
    return { ...said, hint, way: { id: 'course', text: text.toCourse(course), onPress } }
  }
  if (phone === null) return { ...said, hint: text.noCourse, way: round }
  const way = { id: 'call', text: words.common.callCommunity, onPress: () => call(phone) }
  return { ...said, hint: text.noCourseCall, way }
}

function saidOf(gate: ClosedGate, page: TaskOnPage): Said {
  const { task, now, addSkill, join, forgetOutcome } = page
  const { id: community, name, phone } = task.community
  const openings = (title = text.others, from?: string) => ({
    id: 'openings',
    text: title,
    onPress: () => open('openings', { community, from }),
  })
  const tellMe = (title: string) => ({
    id: 'abilities',
    text: title,
    onPress: () => {
      // What is told there may open the gate: who comes back must not read that it is closed.
      forgetOutcome()
      open('abilities')
    },
  })
  switch (gate.code) {
    case 'MEMBERS_ONLY': {
      const way = { id: 'join', text: text.join(name), doing: text.joining, onPress: join }
      return { icon: 'people', title: text.members, hint: text.membersHint, way }
    }
    case 'REST_NEEDED': {
      const from = `${headlineStart(gate.details.until, now)} `
      const hint = text.because(gate.details.because)
      return {
        icon: 'clock',
        title: text.rest(from),
        hint,
        way: openings(text.after(from), gate.details.until),
      }
    }
    case 'TRAINING_NEEDED':
      return trainingSaid(gate.details.course, page, openings(text.noTraining))
    case 'ROLE_NEEDED':
      return {
        icon: 'shield',
        title: text.role(gate.details.role),
        hint: text.roleHint,
        way:
          phone === null
            ? openings()
            : { id: 'call', text: words.common.callCommunity, onPress: () => call(phone) },
      }
    case 'SKILL_NEEDED': {
      const { skill } = gate.details
      const way = {
        id: 'add-skill',
        text: text.addSkill(skill),
        doing: text.adding,
        onPress: () => addSkill(skill),
      }
      return { icon: 'edit', title: text.skill(skill), hint: text.skillHint, way }
    }
    case 'AGE_NEEDED': {
      const title = text.age(gate.details.minAge)
      return gate.details.known
        ? { icon: 'person', title, hint: text.ageHint, way: openings() }
        : { icon: 'person', title, hint: text.ageUnknownHint, way: tellMe(text.tellAge) }
    }
    case 'CONSENT_NEEDED':
      return { icon: 'people', title: text.consent, hint: text.consentHint, way: tellMe(text.tellConsent) }
    case 'TOO_LONG':
      return {
        icon: 'clock',
        title: text.tooLong(gate.details.hours),
        hint: text.tooLongHint,
        way: openings(),
      }
    case 'NOT_OPEN_YET':
      return {
        icon: 'clock',
        title: text.notOpen(`${headlineStart(gate.details.opensAt, now)} `),
        hint: text.notOpenHint,
        way: openings(),
      }
  }
}

/** Which gate is closed, and how one passes it or goes round it. */
export function Gate({ page, gate }: { page: TaskOnPage; gate: ClosedGate }) {
  const { icon, title, hint, way } = saidOf(gate, page)
  return (
    <Notice look="warn" icon={icon} urgent title={title} text={hint}>
      <View className="mt12">
        <Button
          id={way.id}
          kind="s"
          text={way.text}
          busy={page.busy === 'gate' ? way.doing : undefined}
          onPress={way.onPress}
        />
      </View>
    </Notice>
  )
}
