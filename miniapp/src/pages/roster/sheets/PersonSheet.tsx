import type { KitCount } from '@muster/shared'
import { View } from '@tarojs/components'
import type { RollEntry } from '../../../data'
import { BigRow, Button, call, type IconName, Sheet, Stepper } from '../../../ui'
import { words } from '../../../words'
import { nameOf, standingOf } from '../about'
import { rollState, wholeKitFor } from '../roll-view'
import type { RosterPage } from '../useRosterPage'

const say = words.roster

interface Way {
  id: string
  icon: IconName
  text: string
  label: string
  go: () => void
}

/** What can be done with somebody now. */
function waysOf(page: RosterPage, entry: RollEntry): Way[] {
  const { roll, phase, kit, openSheet, closeSheet } = page
  const { personId, phone, checkedOutAt } = entry
  const name = nameOf(entry)
  const state = rollState(entry)
  const then = (tap: () => void) => () => {
    tap()
    closeSheet()
  }
  const way = (when: boolean, one: Way) => (when ? [one] : [])
  const called = phase !== 'plan'
  const whole = wholeKitFor(entry, kit)
  const next = page.hasNext(entry)
  const unsent = roll.unsentOf(entry)
  return [
    ...way(unsent.length > 0, {
      id: 'sheet-undo',
      icon: 'again',
      text: words.common.undo,
      label: `${words.common.undo}：${name}`,
      go: then(() => roll.undo(unsent)),
    }),
    ...(whole
      ? [
          {
            id: 'sheet-kit',
            icon: 'suit' as const,
            text: say.giveKit,
            label: say.giveKitName(name),
            go: then(() => roll.setKit(entry, whole)),
          },
        ]
      : []),
    ...way(called && state !== 'waiting' && state !== 'here', {
      id: 'sheet-in',
      icon: 'check',
      text: say.checkIn,
      label: say.checkInName(name),
      go: then(() => roll.checkIn(entry)),
    }),
    ...way(state === 'here' && checkedOutAt === undefined, {
      id: 'sheet-out',
      icon: 'door',
      text: say.checkOut,
      label: say.checkOutName(name),
      go: then(() => roll.checkOut(entry)),
    }),
    ...(phone === undefined
      ? []
      : [
          {
            id: 'sheet-call',
            icon: 'phone' as const,
            text: say.call,
            label: say.callName(name),
            go: () => call(phone),
          },
        ]),
    ...way(phase === 'roll' && state === 'missing', {
      id: 'sheet-absent',
      icon: 'no',
      text: say.markAbsent,
      label: say.markAbsentName(name),
      go: () => openSheet({ kind: 'absent', personId }),
    }),
    ...way(phase === 'roll' && state === 'absent', {
      id: 'sheet-back',
      icon: 'again',
      text: say.takeBack,
      label: say.takeBackName(name),
      go: then(() => roll.takeBack(entry)),
    }),
    ...way(phase === 'roll' && state === 'absent', {
      id: 'sheet-next',
      icon: 'people',
      text: next ? say.callNext : say.giveUp,
      label: next ? say.callNextName(name) : say.giveUpName(name),
      go: then(() => roll.callNext(entry, next)),
    }),
    ...way(phase === 'plan' || state === 'missing' || state === 'waiting', {
      id: 'sheet-remove',
      icon: 'minus',
      text: say.person.remove,
      label: say.person.removeAsk(name),
      go: () => openSheet({ kind: 'remove', personId }),
    }),
  ]
}

/** What was handed out and came back, thing by thing. */
function Kit({ page, entry }: { page: RosterPage; entry: RollEntry }) {
  const { kit } = page
  if (kit.length === 0 || rollState(entry) !== 'here') return null
  const counts = kit.map(
    ({ item }): KitCount => entry.kit?.find((one) => one.item === item) ?? { item, given: 0, returned: 0 },
  )
  const change = (next: KitCount) =>
    page.roll.setKit(
      entry,
      counts.map((one) => (one.item === next.item ? next : one)),
    )
  return (
    <>
      <View className="label">{say.person.kit}</View>
      {counts.map((one) => (
        <View key={one.item}>
          <View className="li li--first split">
            <View className="grow split__text">{`${say.person.give} ${one.item}`}</View>
            <Stepper
              value={one.given}
              min={one.returned}
              max={99}
              what={say.person.given(one.item)}
              onChange={(given) => change({ ...one, given })}
            />
          </View>
          {one.given > 0 && (
            <View className="li li--first split">
              <View className="grow split__text">{`${say.person.giveBack} ${one.item}`}</View>
              <Stepper
                value={one.returned}
                min={0}
                max={one.given}
                what={say.person.returned(one.item)}
                onChange={(returned) => change({ ...one, returned })}
              />
            </View>
          )}
        </View>
      ))}
    </>
  )
}

function facts({ proxy, phoneTail, digits, checkedInBy, checkedOutBy, how }: RollEntry): string[] {
  return [
    proxy && (proxy.by === null ? say.person.proxyByNobody : say.person.proxyBy(proxy.by)),
    phoneTail && say.tail(phoneTail),
    digits && say.person.code(digits),
    how === 'print' && say.printed,
    checkedInBy && say.person.byHand(checkedInBy),
    checkedOutBy && say.person.byOut(checkedOutBy),
  ].flatMap((fact) => (fact ? [fact] : []))
}

/** Somebody on the roster: how they stand, and everything that can be done. */
export function PersonSheet({ page, entry }: { page: RosterPage; entry: RollEntry }) {
  const ways = waysOf(page, entry)
  const standing = page.phase === 'plan' && rollState(entry) === 'missing' ? undefined : standingOf(entry)
  const hint = [page.postOf(entry), standing, entry.tired && say.tired].filter(Boolean).join(' · ')
  return (
    <Sheet title={nameOf(entry)} hint={hint} onClose={page.closeSheet}>
      {facts(entry).length > 0 && <View className="sub mt4">{facts(entry).join(' · ')}</View>}
      <Kit page={page} entry={entry} />
      {ways.map(({ id, icon, text, label, go }, place) =>
        page.elder ? (
          <BigRow key={id} id={id} icon={icon} title={text} onPress={go} />
        ) : (
          <View key={id} className={place === 0 ? 'mt16' : 'mt8'}>
            <Button
              id={id}
              kind={place === 0 ? 'd' : 's'}
              icon={icon}
              text={text}
              label={label}
              onPress={go}
            />
          </View>
        ),
      )}
    </Sheet>
  )
}
