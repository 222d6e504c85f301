import { MAX_PLACES } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Chip, DayChoice, landmark, QuietPress, Sheet, Stepper, TextField } from '../../ui'
import { words } from '../../words'
import { alikeWith, commonHours, type PostDraft, peopleAt, type SiteDraft } from './draft'
import type { PostTaskOnPage } from './usePostTask'
import { Hours, TooLong } from './When'

// 12: more posts than that on one shift, and nobody finds theirs.
const MOST_POSTS = 12

interface Edited {
  page: PostTaskOnPage
  site: SiteDraft
  /** This shift alone, or all that are like it. */
  edit: (change: Partial<SiteDraft>) => void
}

function Posts({ site, edit }: Edited) {
  const room = MAX_PLACES - peopleAt(site)
  const change = (at: number, next: Partial<PostDraft>) =>
    edit({ posts: site.posts.map((post, place) => (place === at ? { ...post, ...next } : post)) })
  return (
    <>
      <View className="row row--between sites-head">
        <View className="label">{words.post.posts}</View>
        {site.posts.length < MOST_POSTS && room > 0 && (
          <QuietPress
            id="add-post"
            icon="plus"
            text={words.post.addPost}
            onPress={() => edit({ posts: [...site.posts, { name: '', places: 1 }] })}
          />
        )}
      </View>
      {site.posts.map((post, place) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: posts are only ever added at the end
          key={place}
          className="row split mt8"
        >
          <View className="grow split__text">
            <TextField
              id={`post-${place}`}
              label={words.post.postName(place + 1)}
              bare
              value={post.name}
              max={20}
              onChange={(name) => change(place, { name })}
            />
          </View>
          <View className="ml8">
            <Stepper
              value={post.places}
              min={0}
              max={post.places + room}
              what={words.post.postPlaces(post.name)}
              onChange={(places) => change(place, { places })}
            />
          </View>
        </View>
      ))}
      <View className="sub mt8">{room > 0 ? words.post.postsHint : words.post.full(MAX_PLACES)}</View>
    </>
  )
}

/** Its own day and hours, where the sites differ. */
function OwnHours({ page, site, edit }: Edited) {
  const { day, from, to } = commonHours(page.draft)
  if (day !== undefined && from !== undefined && to !== undefined) return null
  return (
    <>
      <View className="label">{words.post.when}</View>
      {day === undefined && (
        <DayChoice
          id="site-day"
          label={words.post.day}
          day={site.day}
          now={page.now}
          onChange={(next) => page.editSite({ ...site, day: next })}
        />
      )}
      <Hours from={site.from} to={site.to} onChange={edit} />
      <TooLong page={page} sites={[site]} />
    </>
  )
}

/** Of a series that stands: this one, or all that are like it. */
function Scope({ count, all, onChange }: { count: number; all: boolean; onChange: (all: boolean) => void }) {
  return (
    <View className="wrap chips mt8" {...landmark('radiogroup', words.wishes.series.label)}>
      <Chip id="this-one" text={words.wishes.series.one} on={!all} onPress={() => onChange(false)} />
      <Chip id="all-alike" text={words.wishes.series.all(count)} on={all} onPress={() => onChange(true)} />
    </View>
  )
}

/** One shift: where, its posts, where one gathers. */
export function SiteSheet({ page, site }: { page: PostTaskOnPage; site: SiteDraft }) {
  const [all, setAll] = useState(false)
  const alike = page.standing ? alikeWith(page.draft, site) : [site]
  const edit = (change: Partial<SiteDraft>) => page.editEach(all ? alike : [site], change)
  const edited = { page, site, edit }
  return (
    <Sheet title={site.place.trim() || words.post.site} onClose={page.closeSheet}>
      {alike.length > 1 && <Scope count={alike.length} all={all} onChange={setAll} />}
      <TextField
        id="place"
        label={words.post.place}
        hint={words.post.placeHint}
        value={site.place}
        max={60}
        onChange={(place) => edit({ place })}
      />
      <OwnHours {...edited} />
      <Posts {...edited} />
      <TextField
        id="meet-at"
        label={words.post.meetAt}
        hint={words.post.meetAtHint}
        value={site.meetAt}
        max={60}
        onChange={(meetAt) => edit({ meetAt })}
      />
      <View className="mt16">
        <Button id="site-done" kind="d" text={words.post.keepSite} onPress={page.closeSheet} />
      </View>
      {page.draft.sites.length > 1 && (
        <Button
          id="remove-site"
          kind="link"
          text={words.post.removeSite}
          onPress={() => page.removeSite(site.key)}
        />
      )}
    </Sheet>
  )
}
