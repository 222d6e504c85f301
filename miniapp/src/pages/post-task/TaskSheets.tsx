import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Chip, landmark, Row, Sheet, TextField } from '../../ui'
import { words } from '../../words'
import { ProblemLine } from '../post/ProblemLine'
import { faceOfTask } from '../share/face'
import { SharedCard } from '../share/SharedCard'
import { type LeaderChoice, taskToPost } from './draft'
import { SiteSheet } from './SiteSheet'
import { signedUpFor } from './sources'
import { DropTemplateSheet, SaveTemplateSheet } from './TemplateSheets'
import type { PostTaskOnPage } from './usePostTask'
import { AsksSheet } from './wishes/AsksFields'
import { WishesSheet } from './wishes/WishRows'
import { WishSheet } from './wishes/WishSheet'

/** Who leads, what is to be done, care before duty. */
function MoreSheet({ page: { draft, standing, edit, closeSheet } }: { page: PostTaskOnPage }) {
  const leaders: LeaderChoice[] = standing ? ['same', 'me', 'none'] : ['me', 'none']
  return (
    <Sheet title={words.post.more} onClose={closeSheet}>
      <View className="label">{words.post.leader}</View>
      <View className="wrap chips" {...landmark('radiogroup', words.post.leader)}>
        {leaders.map((leader) => (
          <Chip
            key={leader}
            id={`leader-${leader}`}
            text={words.post.leaders[leader]}
            on={draft.leader === leader}
            onPress={() => edit({ leader })}
          />
        ))}
      </View>
      <TextField
        id="note"
        label={words.post.note}
        tall
        value={draft.note}
        max={500}
        onChange={(note) => edit({ note })}
      />
      <TextField
        id="safety"
        label={words.post.safety}
        tall
        value={draft.safety}
        max={300}
        onChange={(safety) => edit({ safety })}
      />
      <Row
        first
        title={words.post.membersOnly}
        toggle={{ on: draft.membersOnly, onChange: (membersOnly) => edit({ membersOnly }) }}
      />
      <View className="mt8">
        <Button id="more-done" kind="d" text={words.post.keepSite} onPress={closeSheet} />
      </View>
    </Sheet>
  )
}

/** Says first who would lose their place; only the second button does it. */
function AffectedSheet({ page, people }: { page: PostTaskOnPage; people: number }) {
  return (
    <Sheet title={words.post.affected(people)} hint={words.post.affectedHint} onClose={page.keepAsIs}>
      <View className="mt16">
        <Button
          id="change-anyway"
          text={words.post.changeAnyway(people)}
          onPress={() => page.sendRemoving(people)}
        />
      </View>
      <View className="mt8">
        <Button id="keep-as-is" kind="s" text={words.post.keepAsIs} onPress={page.keepAsIs} />
      </View>
    </Sheet>
  )
}

function CloseSheet({ page: { standing, busy, problem, close, closeSheet } }: { page: PostTaskOnPage }) {
  const [reason, setReason] = useState('')
  const people = signedUpFor(standing?.shifts ?? [])
  return (
    <Sheet title={words.post.closeTaskAsk} hint={words.post.closeTaskWho(people)} onClose={closeSheet}>
      <TextField
        id="reason"
        label={words.post.reason}
        hint={words.post.reasonHint}
        value={reason}
        max={100}
        onChange={setReason}
      />
      {problem && <ProblemLine problem={problem} />}
      <View className="mt16">
        <Button
          id="close-now"
          text={words.post.close(people)}
          busy={busy === 'close' ? words.post.closing : undefined}
          onPress={() => close(reason)}
        />
      </View>
      <View className="mt8">
        <Button kind="s" text={words.post.keepAsIs} onPress={closeSheet} />
      </View>
    </Sheet>
  )
}

/** The sheet over the form, if one is open. */
export function TaskSheets({ page }: { page: PostTaskOnPage }) {
  const { sheet, affected, draft, community } = page
  if (affected !== undefined) return <AffectedSheet page={page} people={affected} />
  switch (sheet?.kind) {
    case 'site': {
      const site = draft.sites.find(({ key }) => key === sheet.key)
      return site ? <SiteSheet page={page} site={site} /> : null
    }
    case 'more':
      return <MoreSheet page={page} />
    case 'close':
      return <CloseSheet page={page} />
    case 'wishes':
      return <WishesSheet page={page} />
    case 'wish':
      return <WishSheet page={page} of={sheet.of} />
    case 'asks': {
      const site = draft.sites.find(({ key }) => key === sheet.site)
      const post = site?.posts[sheet.post]
      return post ? <AsksSheet page={page} post={post} /> : null
    }
    case 'save-template':
      return <SaveTemplateSheet page={page} />
    case 'drop-template':
      return <DropTemplateSheet page={page} />
    case 'preview':
      return (
        <Sheet title={words.share.looksLike} onClose={page.closeSheet}>
          <SharedCard face={faceOfTask({ ...taskToPost(draft, undefined), community })} />
        </Sheet>
      )
    default:
      return null
  }
}
