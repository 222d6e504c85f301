import { Card, Row, Section } from '../../ui'
import { words } from '../../words'
import type { AbilitiesPage } from './useAbilitiesPage'

const text = words.abilities

/** Whether I am called when a shift misses people, be it at 11 p.m. */
export function Calls({ page: { callUps, setCallUps } }: { page: AbilitiesPage }) {
  return (
    <>
      <Section title={text.calls} />
      <Card flush>
        <Row
          first
          icon="bell"
          title={text.callMe}
          sub={callUps ? text.callMeHint : text.notCalledHint}
          toggle={{ on: callUps, onChange: setCallUps }}
        />
      </Card>
    </>
  )
}
