import { donorName, maskName, namesSomebody } from '@muster/shared'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import { Chip, landmark, TextField } from '../../ui'
import { words } from '../../words'

/** Who the public ledger will name. `name` is what was written for oneself or a unit. */
export interface Giver {
  kind: 'resident' | 'self' | 'unit'
  name: string
}

/** The giver as the contract takes it; undefined while a name is missing. */
export function giverFields({ kind, name }: Giver) {
  if (kind === 'resident') return { anonymous: true }
  const given = v.safeParse(donorName, name)
  return given.success ? { donorName: given.output, anonymous: false } : undefined
}

/** `me`: my own name, if I have left one: it is given masked, as it is shown. A name is asked for where even that would say all of it, or a number. */
export function GiverChoice({
  giver,
  me,
  bad,
  onChange,
}: {
  giver: Giver
  me: string | null
  bad: boolean
  onChange: (giver: Giver) => void
}) {
  const { kind, name } = giver
  const issue = v.safeParse(donorName, name).issues?.[0].message
  const masked = me === null ? null : maskName(me)
  const mine = v.is(donorName, me) && masked !== '*' ? masked : null
  const written = kind === 'unit' || (kind === 'self' && mine === null)
  const choose = (next: Giver['kind']) => onChange({ kind: next, name: next === 'self' ? (mine ?? '') : '' })
  return (
    <>
      <View className="label">{words.pledge.who}</View>
      <View className="wrap chips" {...landmark('radiogroup', words.pledge.who)}>
        <Chip
          id="giver-resident"
          text={words.pledge.resident}
          on={kind === 'resident'}
          onPress={() => choose('resident')}
        />
        <Chip
          id="giver-self"
          text={mine ?? words.pledge.self}
          on={kind === 'self'}
          onPress={() => choose('self')}
        />
        <Chip id="giver-unit" text={words.pledge.unit} on={kind === 'unit'} onPress={() => choose('unit')} />
      </View>
      {written && (
        <View className="mt8">
          <TextField
            id="giver-name"
            bare
            label={kind === 'unit' ? words.pledge.unit : words.pledge.self}
            hint={kind === 'unit' ? words.pledge.unitHint : words.pledge.selfHint}
            value={name}
            max={40}
            bad={namesSomebody(name) ? words.pledge.nameBad : bad ? issue : undefined}
            onChange={(next) => onChange({ kind, name: next })}
          />
        </View>
      )}
    </>
  )
}
