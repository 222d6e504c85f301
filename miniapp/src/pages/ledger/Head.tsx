import type { LedgerPage } from '@muster/shared'
import { View } from '@tarojs/components'
import { heading, Icon, Press } from '../../ui'
import { ledger as text } from '../../words/zh/ledger'
import type { LedgerPageState } from './useLedgerPage'

/** Whose ledger it is, and the way to another's. */
export function Head({ page, ledger }: { page: LedgerPageState; ledger: LedgerPage }) {
  const { receivers, setChoosing, elder } = page
  const { name } = ledger.receiver
  if (receivers.length < 2)
    return (
      <View className="h1 mt4" {...heading(2)}>
        {name}
      </View>
    )
  return (
    <Press
      id="switch-receiver"
      className={elder ? 'row elder-head' : 'row head'}
      label={text.switchReceiver(name)}
      onPress={() => setChoosing(true)}
    >
      <View className={elder ? 'h2' : 'h1'}>{name}</View>
      <View className="ml4 fix">
        <Icon name="down" />
      </View>
    </Press>
  )
}
