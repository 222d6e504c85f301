import { MINUTE, type Unit, type WorkOutput } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, PickField, Sheet, TextField } from '../../ui'
import { words, workedText } from '../../words'
import type { DutyOnPage } from './useDutyPage'

const text = words.duty

const MOST = 10_000_000
const STEP = 15

/** What was typed for a unit, as a whole number; undefined for nothing, null for what is no number. */
function amountIn(typed: string): number | undefined | null {
  const plain = typed.replace(/[,，\s]/g, '')
  if (plain === '' || /^0+$/.test(plain)) return undefined
  return /^\d{1,8}$/.test(plain) && Number(plain) <= MOST ? Number(plain) : null
}

/** Quarters of an hour, up to how long the duty was. */
const standbyOptions = (minutes: number) =>
  [...Array(Math.floor(minutes / STEP) + 1).keys()].map((quarter) => ({
    value: String(quarter * STEP),
    text: quarter === 0 ? text.noStandby : workedText(quarter * STEP),
  }))

/** How much was done, in the units that the task asks for; standing by is kept apart from people served. */
export function WorkSheet({ page }: { page: DutyOnPage }) {
  const { task, record, busy, report, stopReport, hours } = page
  const before = record?.outputs ?? []
  const asked: Unit[] = [...new Set([...(task?.units ?? []), ...before.map(({ unit }) => unit)])]
  const [typed, setTyped] = useState<Partial<Record<Unit, string>>>(
    Object.fromEntries(before.map(({ unit, amount }) => [unit, String(amount)])),
  )
  const [standby, setStandby] = useState(String(record?.standbyMinutes ?? 0))
  const [tried, setTried] = useState(false)
  const minutes = record?.minutes ?? (Date.parse(hours.endsAt) - Date.parse(hours.startsAt)) / MINUTE

  const save = () => {
    setTried(true)
    const outputs: WorkOutput[] = []
    for (const unit of asked) {
      const amount = amountIn(typed[unit] ?? '')
      if (amount === null) return
      if (amount !== undefined) outputs.push({ unit, amount })
    }
    report({ outputs, standbyMinutes: Number(standby) })
  }

  return (
    <Sheet title={text.report} hint={text.reportHint} onClose={stopReport}>
      {asked.map((unit) => (
        <TextField
          key={unit}
          id={`work-${unit}`}
          kind="number"
          label={`${words.units.asked(unit)}（${words.units.measure(unit)}）`}
          value={typed[unit] ?? ''}
          max={10}
          bad={tried && amountIn(typed[unit] ?? '') === null ? text.reportBad : undefined}
          onChange={(value) => setTyped({ ...typed, [unit]: value })}
        />
      ))}
      <View className="label">{text.standby}</View>
      <PickField
        id="standby"
        label={text.standby}
        hint={text.noStandby}
        value={standby}
        options={standbyOptions(minutes)}
        onChange={setStandby}
      />
      <View className="mt16">
        <Button
          id="save-work"
          text={text.reportSave}
          busy={busy === 'report' ? text.reportSaving : undefined}
          onPress={save}
        />
      </View>
    </Sheet>
  )
}
