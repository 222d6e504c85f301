import { View } from '@tarojs/components'
import { Button, DayChoice, Notice, PickField } from '../../ui'
import { type Hour, hourOptions, words } from '../../words'
import { hoursAhead } from '../post/ahead'
import { commonHours, type SiteDraft } from './draft'
import { isTooLong, splitLong } from './too-long'
import type { PostTaskOnPage } from './usePostTask'

/** Two hours of the day; one before the other is meant over midnight. */
export function Hours({
  from,
  to,
  onChange,
}: {
  from: Hour
  to: Hour
  onChange: (change: { from?: Hour; to?: Hour }) => void
}) {
  return (
    <View className="row mt8 hours">
      <View className="grow">
        <PickField
          id="from"
          label={words.post.from}
          value={from}
          options={hourOptions(from).filter(({ value }) => value !== '24:00')}
          onChange={(value) => onChange({ from: value })}
        />
      </View>
      <View className="c2 hours__to">{words.post.until}</View>
      <View className="grow">
        <PickField
          id="to"
          label={words.post.to}
          value={to}
          options={hourOptions(to).filter(({ value }) => value !== '00:00')}
          onChange={(value) => onChange({ to: value })}
        />
      </View>
    </View>
  )
}

/** Hours that nobody could claim are said as soon as they are picked, with the way out. */
export function TooLong({ page: { draft, edit }, sites }: { page: PostTaskOnPage; sites: SiteDraft[] }) {
  if (!sites.some(isTooLong)) return null
  return (
    <Notice look="warn" icon="clock" urgent title={words.post.tooLong} text={words.post.tooLongHint}>
      <View className="mt12">
        <Button
          id="split"
          kind="s"
          text={words.post.split}
          onPress={() => edit({ sites: splitLong(draft.sites, sites) })}
        />
      </View>
    </Notice>
  )
}

/** Day and hours of all sites at once, as far as they are the same. */
export function When({ page }: { page: PostTaskOnPage }) {
  const { draft, now, editSites } = page
  const { day, from, to } = commonHours(draft)
  return (
    <>
      {day === undefined ? (
        <View className="sub">{words.post.differentDays}</View>
      ) : (
        <DayChoice
          id="day"
          label={words.post.when}
          day={day}
          now={now}
          onChange={(next) =>
            editSites(
              from !== undefined && to !== undefined ? hoursAhead(next, from, to, now) : { day: next },
            )
          }
        />
      )}
      {from !== undefined && to !== undefined ? (
        <Hours from={from} to={to} onChange={editSites} />
      ) : (
        day !== undefined && <View className="sub mt8">{words.post.differentHours}</View>
      )}
      <TooLong page={page} sites={draft.sites} />
    </>
  )
}
