import { setPhoneInput } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { Button, Sheet, TextField } from '../../ui'
import { words } from '../../words'
import type { MePage } from './useMePage'

const text = words.me

/** Where WeChat would know the number, one types it here. */
export function PhoneSheet({ page: { savePhone, savingPhone, closePhone } }: { page: MePage }) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const parsed = v.safeParse(setPhoneInput, { provider: 'demo', phone: typed.replace(/\s/g, '') })
  const save = () => {
    setTried(true)
    savePhone(typed)
  }
  return (
    <Sheet title={text.phone} hint={text.phoneNone} onClose={closePhone}>
      <TextField
        id="phone-number"
        kind="number"
        label={text.phoneField}
        value={typed}
        max={13}
        bad={tried && !parsed.success ? parsed.issues[0].message : undefined}
        onChange={setTyped}
      />
      <View className="sub mt4">{text.phonePrivacy}</View>
      <View className="mt16">
        <Button
          id="save-phone"
          text={text.phoneSave}
          busy={savingPhone ? text.phoneSaving : undefined}
          onPress={save}
        />
      </View>
    </Sheet>
  )
}
