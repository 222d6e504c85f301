import { View } from '@tarojs/components'
import type { ComponentType } from 'react'
import { Button, Sheet } from '../../../ui'
import { words } from '../../../words'
import type { PostTaskOnPage } from '../usePostTask'
import { AsksList } from './AsksFields'
import { RepeatFields } from './RepeatFields'
import type { WishKey } from './said'
import { GrantsFields, InsuranceFields, KitFields, StepsFields, UnitsFields } from './ThingFields'
import { DaysFields, FreesFields, OpensFields } from './TimeFields'

const fields: Record<WishKey, ComponentType<{ page: PostTaskOnPage }>> = {
  repeat: RepeatFields,
  days: DaysFields,
  asks: AsksList,
  opens: OpensFields,
  frees: FreesFields,
  insurance: InsuranceFields,
  kit: KitFields,
  units: UnitsFields,
  steps: StepsFields,
  grants: GrantsFields,
}

/** One thing that a task asks for. */
export function WishSheet({ page, of }: { page: PostTaskOnPage; of: WishKey }) {
  const Fields = fields[of]
  return (
    <Sheet title={words.wishes[of].name} hint={words.wishes[of].hint} onClose={page.closeSheet}>
      <View className="mt16">
        <Fields page={page} />
      </View>
      <View className="mt16">
        <Button id="wish-done" kind="d" text={words.wishes.done} onPress={page.closeSheet} />
      </View>
    </Sheet>
  )
}
