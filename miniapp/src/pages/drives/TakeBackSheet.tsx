import { type OrderDrive, yuan } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Chip, landmark, Sheet, TextField } from '../../ui'
import { drives as say } from '../../words/zh/drives'
import { ProblemLine } from '../post/ProblemLine'
import type { TakingBack } from './useTakingBack'

/** Asks why a drive does not count; only then it is taken back. */
export function TakeBackSheet({ taking, drive }: { taking: TakingBack; drive: OrderDrive }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const { parcel, parcels, priceCents, sumCents } = drive
  const is = say.comesTo(parcels, yuan(priceCents), yuan(sumCents))
  const take = () => {
    setTried(true)
    if (!missing) taking.take(drive, reason)
  }
  return (
    <Sheet title={say.backAsk(parcel)} hint={say.backHint(is)} onClose={taking.close}>
      <TextField
        id="reason"
        label={say.why}
        value={reason}
        max={60}
        bad={tried && missing ? say.whyNeeded : undefined}
        onChange={setReason}
      />
      <View className="wrap mt8" {...landmark('radiogroup', say.why)}>
        {say.whys.map((why) => (
          <Chip key={why} text={why} on={reason === why} onPress={() => setReason(why)} />
        ))}
      </View>
      {taking.problem && <ProblemLine problem={taking.problem} />}
      <View className="mt16">
        <Button
          id="take-back"
          text={say.back}
          busy={taking.busy ? say.takingBack : undefined}
          onPress={take}
        />
      </View>
      <Button id="keep" kind="link" text={say.keep} onPress={taking.close} />
    </Sheet>
  )
}
