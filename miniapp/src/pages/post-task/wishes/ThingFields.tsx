import { units } from '@muster/shared'
import { View } from '@tarojs/components'
import { Chip, QuietPress, Stepper, TextField } from '../../../ui'
import { words } from '../../../words'
import type { PostTaskOnPage } from '../usePostTask'

const text = words.wishes
// As many as the contract takes.
const MOST_THINGS = 10
const MOST_STEPS = 10
const MOST_MONTHS = 120

export function InsuranceFields({ page: { draft, editWishes } }: { page: PostTaskOnPage }) {
  return (
    <>
      <View className="sub mt4">{text.insurance.law}</View>
      <TextField
        id="insurance"
        label={text.insurance.label}
        hint={text.insurance.example}
        value={draft.wishes.insurance}
        max={60}
        onChange={(insurance) => editWishes({ insurance })}
      />
    </>
  )
}

/** What everybody is handed. */
export function KitFields({ page: { draft, editWishes } }: { page: PostTaskOnPage }) {
  const { kit } = draft.wishes
  const change = (at: number, next: { item?: string; each?: number }) =>
    editWishes({ kit: kit.map((thing, place) => (place === at ? { ...thing, ...next } : thing)) })
  return (
    <>
      {kit.map(({ item, each }, place) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: things are only ever added at the end
          key={place}
          className="row split mt8"
        >
          <View className="grow split__text">
            <TextField
              id={`kit-${place}`}
              label={text.kit.item(place + 1)}
              bare
              hint={text.kit.example}
              value={item}
              max={20}
              onChange={(next) => change(place, { item: next })}
            />
          </View>
          <View className="ml8">
            <Stepper
              value={each}
              min={0}
              max={99}
              what={text.kit.each(item)}
              onChange={(next) => change(place, { each: next })}
            />
          </View>
        </View>
      ))}
      <View className="row row--between">
        <View className="sub">{text.kit.drop}</View>
        {kit.length < MOST_THINGS && (
          <QuietPress
            id="add-kit"
            icon="plus"
            text={text.kit.add}
            onPress={() => editWishes({ kit: [...kit, { item: '', each: 1 }] })}
          />
        )}
      </View>
    </>
  )
}

/** What is asked for when one leaves. */
export function UnitsFields({ page: { draft, editWishes } }: { page: PostTaskOnPage }) {
  const asked = draft.wishes.units
  return (
    <View className="wrap chips mt8">
      {units.map((unit) => (
        <Chip
          key={unit}
          id={`unit-${unit}`}
          text={words.units.asked(unit)}
          on={asked.includes(unit)}
          onPress={() =>
            editWishes({
              units: units.filter((one) => (one === unit) !== asked.includes(one)),
            })
          }
        />
      ))}
    </View>
  )
}

/** What each visitor goes through, in this order. */
export function StepsFields({ page: { draft, editWishes } }: { page: PostTaskOnPage }) {
  const { steps } = draft.wishes
  return (
    <>
      {steps.map((step, place) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          key={place}
          className="mt8"
        >
          <TextField
            id={`step-${place}`}
            label={text.steps.step(place + 1)}
            hint={text.steps.example}
            value={step}
            max={12}
            onChange={(next) => editWishes({ steps: steps.map((one, at) => (at === place ? next : one)) })}
          />
        </View>
      ))}
      <View className="row row--between">
        <View className="sub">{text.steps.clear}</View>
        {steps.length < MOST_STEPS && (
          <QuietPress
            id="add-step"
            icon="plus"
            text={text.steps.add}
            onPress={() => editWishes({ steps: [...steps, ''] })}
          />
        )}
      </View>
    </>
  )
}

/** A course: who came has passed it. */
export function GrantsFields({ page: { draft, editWishes } }: { page: PostTaskOnPage }) {
  const { training, months } = draft.wishes
  return (
    <>
      <TextField
        id="granted"
        label={text.grants.training}
        hint={text.grants.example}
        value={training}
        max={20}
        onChange={(next) => editWishes({ training: next })}
      />
      <View className="row row--between mt12">
        <View className="b">{text.grants.months}</View>
        <Stepper
          value={months}
          min={1}
          max={MOST_MONTHS}
          what={text.grants.months}
          onChange={(next) => editWishes({ months: next })}
        />
      </View>
    </>
  )
}
