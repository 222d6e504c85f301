import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Sheet, TextField } from '../../../ui'
import { words } from '../../../words'
import { ProblemLine } from '../../post/ProblemLine'
import { placesOf } from '../task-view'
import type { TaskOnPage } from '../useTaskPage'

/** Where everybody goes next. */
export function MoveSheet({ page: { shift, left, moving } }: { page: TaskOnPage }) {
  const [place, setPlace] = useState('')
  const [meetAt, setMeetAt] = useState('')
  const people = placesOf(shift) - left + shift.waiting
  return (
    <Sheet title={words.moving.title} hint={words.moving.hint(people)} onClose={moving.close}>
      <TextField
        id="new-place"
        label={words.moving.place}
        hint={words.moving.placeHint}
        value={place}
        max={60}
        onChange={setPlace}
      />
      <TextField id="new-meet-at" label={words.moving.meetAt} value={meetAt} max={60} onChange={setMeetAt} />
      {moving.problem && <ProblemLine problem={moving.problem} />}
      <View className="mt16">
        <Button
          id="move-now"
          text={words.moving.send(people)}
          busy={moving.busy ? words.moving.sending : undefined}
          onPress={() => moving.move({ place, meetAt })}
        />
      </View>
    </Sheet>
  )
}
