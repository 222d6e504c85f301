import { MAX_PLACES } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, DayChoice, QuietPress, Sheet, Stepper, TextField } from '../../ui'
import { words } from '../../words'
import { commonHours, type PostDraft, peopleAt, type SiteDraft } from './draft'
import type { PostTaskOnPage } from './usePostTask'
import { Hours } from './When'

// 12: more posts than that on one shift, and nobody finds theirs.
const MOST_POSTS = 12

function Posts({ page, site }: { page: PostTaskOnPage; site: SiteDraft }) {
  const room = MAX_PLACES - peopleAt(site)
  const change = (at: number, next: Partial<PostDraft>) =>
    page.editSite({
      ...site,
      posts: site.posts.map((post, place) => (place === at ? { ...post, ...next } : post)),
    })
  return (
    <>
      <View className="row row--between sites-head">
        <View className="label">{words.post.posts}</View>
        {site.posts.length < MOST_POSTS && room > 0 && (
          <QuietPress
            id="add-post"
            icon="plus"
            text={words.post.addPost}
            onPress={() => page.editSite({ ...site, posts: [...site.posts, { name: '', places: 1 }] })}
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
function OwnHours({ page, site }: { page: PostTaskOnPage; site: SiteDraft }) {
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
      <Hours from={site.from} to={site.to} onChange={(hours) => page.editSite({ ...site, ...hours })} />
    </>
  )
}

/** One shift: where, its posts, where one gathers. */
export function SiteSheet({ page, site }: { page: PostTaskOnPage; site: SiteDraft }) {
  return (
    <Sheet title={site.place.trim() || words.post.site} onClose={page.closeSheet}>
      <TextField
        id="place"
        label={words.post.place}
        hint={words.post.placeHint}
        value={site.place}
        max={60}
        onChange={(place) => page.editSite({ ...site, place })}
      />
      <OwnHours page={page} site={site} />
      <Posts page={page} site={site} />
      <TextField
        id="meet-at"
        label={words.post.meetAt}
        hint={words.post.meetAtHint}
        value={site.meetAt}
        max={60}
        onChange={(meetAt) => page.editSite({ ...site, meetAt })}
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
