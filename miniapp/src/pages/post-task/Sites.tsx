import { MAX_PLACES } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card, Press, Row, Stepper } from '../../ui'
import { dayName, hourText, words } from '../../words'
import { commonHours, peopleAt, type SiteDraft, withPeople } from './draft'
import type { PostTaskOnPage } from './usePostTask'

// 6: what comes after the form stays in reach of a thumb.
const SHOWN = 6

/** When this site's shift is, where the sites differ. */
function hoursOf({ draft, now }: PostTaskOnPage, { day, from, to }: SiteDraft) {
  const together = commonHours(draft)
  if (together.day !== undefined && together.from !== undefined && together.to !== undefined) return undefined
  const hours = `${hourText(from)}–${hourText(to)}`
  return together.day === undefined ? `${dayName(`${day}T12:00:00+08:00`, now)} ${hours}` : hours
}

/** Where people are wanted, and how many; a tap opens the posts. */
export function Sites({ page }: { page: PostTaskOnPage }) {
  const [all, setAll] = useState(false)
  const { sites } = page.draft
  const shown = all || sites.length <= SHOWN + 1 ? sites : sites.slice(0, SHOWN)
  return (
    <Card flush>
      {shown.map((site, place) => {
        const name = site.place.trim() || words.post.placeless
        const posts = site.posts.filter((post) => post.places > 0)
        const about = [
          hoursOf(page, site),
          ...posts.map((post) => words.post.postAndPlaces(post.name, post.places)),
        ]
        return (
          <View key={site.key} className={place === 0 ? 'li li--first split' : 'li split'}>
            <Press
              id={`site-${site.key}`}
              className="grow split__text"
              onPress={() => page.openSheet({ kind: 'site', key: site.key })}
            >
              <View className={site.place.trim() ? 'b' : 'b cr'}>{name}</View>
              <View className="sub">{about.filter(Boolean).join(' · ')}</View>
            </Press>
            <Stepper
              value={peopleAt(site)}
              min={Math.max(1, posts.length)}
              max={MAX_PLACES}
              what={words.post.peopleAt(name)}
              onChange={(people) => page.editSite(withPeople(site, people))}
            />
          </View>
        )
      })}
      {shown.length < sites.length && (
        <Row
          id="all-sites"
          title={words.wishes.series.more(sites.length - shown.length)}
          onPress={() => setAll(true)}
        />
      )}
    </Card>
  )
}
