import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Chip, Section, TextField } from '../../ui'
import { words } from '../../words'
import type { AbilitiesPage } from './useAbilitiesPage'

const text = words.abilities

/** What I say I can do: a tap adds it, another takes it away. */
export function Skills({ page: { skills, setSkill } }: { page: AbilitiesPage }) {
  const [other, setOther] = useState('')
  const wanted = other.trim()
  const offered = [...new Set([...skills, ...text.common])]
  const add = () => {
    if (wanted === '') return
    setSkill(wanted, true)
    setOther('')
  }
  return (
    <>
      <Section title={text.skills} end={text.skillsHint} />
      <Card>
        <View className="wrap chips">
          {offered.map((skill) => {
            const on = skills.includes(skill)
            return (
              <Chip
                key={skill}
                id={`skill-${skill}`}
                role="switch"
                text={skill}
                on={on}
                onPress={() => setSkill(skill, !on)}
              />
            )
          })}
        </View>
        <TextField
          id="other-skill"
          label={text.other}
          hint={text.otherHint}
          value={other}
          max={12}
          onChange={setOther}
        />
        <View className="mt12">
          <Button
            id="add-skill"
            kind="s"
            text={wanted === '' ? text.addNothing : text.add(wanted)}
            off={wanted === ''}
            onPress={add}
          />
        </View>
      </Card>
    </>
  )
}
