import { chinaDay, dayText, type Qualification } from '@muster/shared'
import { Card, type IconName, Row, Section } from '../../ui'
import { words } from '../../words'
import type { AbilitiesPage } from './useAbilitiesPage'

const text = words.abilities

const icons = { role: 'shield', skill: 'edit', training: 'done', team: 'flag' } as const satisfies Record<
  Qualification['kind'],
  IconName
>

/** What it is, and until when it counts. */
export function qualificationLine({ kind, until }: Qualification, now: number): string {
  if (until === undefined) return text.kind(kind)
  const day = dayText(until)
  return until < chinaDay(now) ? text.over(day) : `${text.kind(kind)}，${text.until(day)}`
}

/** What the community says of me: trainings with their last day, roles, teams. */
export function Noted({ page: { noted, now } }: { page: AbilitiesPage }) {
  if (noted.length === 0) return null
  return (
    <>
      <Section title={text.noted} end={text.notedHint} />
      <Card flush>
        {noted.map((one, place) => (
          <Row
            key={`${one.kind}:${one.name}`}
            first={place === 0}
            icon={icons[one.kind]}
            title={one.name}
            sub={qualificationLine(one, now)}
          />
        ))}
      </Card>
    </>
  )
}
