import { View } from '@tarojs/components'
import { useState } from 'react'
import { giftWay as text } from '../words/zh/gift-way'
import { type GiftLine, nowOf, type Part, type Step, stepsOf, type Told } from './gift-steps'
import { Icon } from './Icon'
import { open } from './navigation'
import { Press } from './Press'

// 5: about what one looks through at once; a gift of a thousand masks goes out in dozens.
const TOLD_AT_ONCE = 5

function Mark({ state, nth }: { state: Step['state']; nth: number }) {
  const look = state === 'done' ? ' way__step--done' : state === 'now' ? ' way__step--now' : ''
  return (
    <View className={`way__step${look}`}>
      {state === 'done' ? <Icon name="check" size="tiny" /> : <View>{nth}</View>}
    </View>
  )
}

function Entry({ says, receiver, n }: Told) {
  return (
    <Press className="way__link" onPress={() => open('entry', { receiver, n: String(n) })}>
      {says}
    </Press>
  )
}

function Lot({ title, told, rest }: Part) {
  const [all, setAll] = useState(told.length <= TOLD_AT_ONCE + 1)
  const shown = all ? told : told.slice(0, TOLD_AT_ONCE)
  return (
    <View className={title === undefined ? '' : 'way__part'}>
      {title !== undefined && <View>{title}</View>}
      {shown.map((one) => (
        <Entry key={`${one.n} ${one.says}`} {...one} />
      ))}
      {!all && (
        <Press className="way__link" onPress={() => setAll(true)}>
          {text.more(told.length - shown.length)}
        </Press>
      )}
      {rest !== undefined && <View className="sub">{rest}</View>}
    </View>
  )
}

/** Where a line of a gift is, step by step and through whatever hands; what a ledger says of it is one tap away. */
export function GiftSteps({ receiver, line }: { receiver: string; line: GiftLine }) {
  const steps = stepsOf(receiver, line)
  const now = nowOf(line)
  return (
    <>
      {steps.map(({ state, title, text: says, told, parts = [] }, place) => (
        <View key={title} className="way">
          <View className="way__line">
            <Mark state={state} nth={place + 1} />
            {place < steps.length - 1 && <View className="way__on" />}
          </View>
          <View className="way__text ml12">
            <View className={state === 'later' ? 'b c2' : 'b'}>{title}</View>
            {says !== '' && <View className="sub">{says}</View>}
            {told && <Entry {...told} />}
            {parts.map((part, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a gift only grow
              <Lot key={nth} {...part} />
            ))}
          </View>
        </View>
      ))}
      {now.length > 0 && (
        <View>
          <View className="b">{text.now}</View>
          {now.map((says) => (
            <View key={says} className="mt4">
              {says}
            </View>
          ))}
        </View>
      )}
    </>
  )
}
