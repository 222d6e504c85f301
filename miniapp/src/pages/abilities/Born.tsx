import { chinaDay } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card, PickField, Row, Section } from '../../ui'
import { words } from '../../words'
import type { AbilitiesPage } from './useAbilitiesPage'

const text = words.abilities

const OLDEST = 110
const two = (n: number) => String(n).padStart(2, '0')
const months = [...Array(12).keys()].map((n) => ({ value: two(n + 1), text: text.monthOf(n + 1) }))

const yearsUntil = (now: number) => {
  const present = Number(chinaDay(now).slice(0, 4))
  return [...Array(OLDEST).keys()].map((n) => {
    const year = String(present - n)
    return { value: year, text: text.yearOf(year) }
  })
}

/** In which month I was born, for the shifts that go by age; and for a child, that a guardian agrees. */
export function Born({ page }: { page: AbilitiesPage }) {
  const { now, born, isChild, guardianConsents, setBorn, setConsent } = page
  const [year, setYear] = useState(born?.slice(0, 4) ?? '')
  const [month, setMonth] = useState(born?.slice(5, 7) ?? '')
  const choose = (nextYear: string, nextMonth: string) => {
    setYear(nextYear)
    setMonth(nextMonth)
    if (nextYear !== '' && nextMonth !== '') setBorn(`${nextYear}-${nextMonth}`)
  }
  return (
    <>
      <Section title={text.born} />
      <Card>
        <View className="sub">{text.bornHint}</View>
        <View className="row mt12">
          <View className="grow">
            <PickField
              id="born-year"
              label={text.year}
              hint={text.year}
              value={year}
              options={yearsUntil(now)}
              onChange={(next) => choose(next, month)}
            />
          </View>
          <View className="grow ml8">
            <PickField
              id="born-month"
              label={text.month}
              hint={text.month}
              value={month}
              options={months}
              onChange={(next) => choose(year, next)}
            />
          </View>
        </View>
      </Card>
      {isChild && (
        <Card flush>
          <Row
            first
            icon="people"
            title={text.consent}
            sub={text.consentHint}
            toggle={{ on: guardianConsents, onChange: setConsent }}
          />
        </Card>
      )}
    </>
  )
}
