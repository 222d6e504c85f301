import { type PaperFile, Refused } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { refusalText } from '../data/refusals'
import { papers as say } from '../words/zh/papers'
import { BigRow } from './BigRow'
import type { IconName } from './Icon'
import { Row } from './Row'
import { saveFile } from './save-file'

const inWeapp = process.env.TARO_ENV === 'weapp'

/** A row whose tap has a paper made and hands it to the phone. */
export function PaperRow({
  id,
  icon = 'export',
  title,
  sub,
  making = say.making,
  elder,
  first = true,
  make,
}: {
  id: string
  icon?: IconName
  title: string
  sub: string
  making?: string
  elder: boolean
  first?: boolean
  make: () => Promise<{ file: PaperFile }>
}) {
  const [busy, setBusy] = useState(false)
  async function take() {
    if (busy) return
    setBusy(true)
    try {
      await saveFile((await make()).file)
      if (!inWeapp) Taro.showToast({ title: say.saved, icon: 'none' })
    } catch (error) {
      const wrong = error instanceof Refused ? refusalText(error.refusal) : say.notSaved
      Taro.showToast({ title: wrong, icon: 'none' })
    }
    setBusy(false)
  }
  const row = { id, icon, title: busy ? making : title, sub, onPress: take }
  return elder ? <BigRow {...row} /> : <Row first={first} {...row} />
}
