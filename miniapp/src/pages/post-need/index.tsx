import { Button, ElderTitle, EmptyState, FootBar, goHome, NotThere, Page, StaffOnly } from '../../ui'
import { words } from '../../words'
import { ProblemLine } from '../post/ProblemLine'
import { NeedForm } from './NeedForm'
import { NeedSheets } from './NeedSheets'
import { type PostNeedOnPage, usePostNeed } from './usePostNeed'

function Content({ form }: { form: PostNeedOnPage }) {
  if (form.closed)
    return (
      <EmptyState icon="done" title={words.post.needClosed}>
        <Button text={words.common.error.toBoard} onPress={() => goHome()} />
      </EmptyState>
    )
  return <NeedForm page={form} />
}

function Foot({ page: { problem, standing, busy, community, send } }: { page: PostNeedOnPage }) {
  const sending = standing ? words.post.saving : words.post.publishing
  return (
    <FootBar
      line={problem ? <ProblemLine problem={problem} /> : words.post.byWhom(community)}
      right={
        problem?.sent ? (
          <Button text={words.post.seeBoard} onPress={() => goHome()} />
        ) : (
          <Button
            id="publish"
            {...(standing ? {} : { icon: 'share' as const })}
            text={standing ? words.post.save : words.post.publish}
            busy={busy === 'send' ? sending : undefined}
            onPress={send}
          />
        )
      }
    />
  )
}

export default function PostNeedPage() {
  const { loaded, communityId, form, mayPost } = usePostNeed()
  const open = form && mayPost && !form.closed
  const title = form?.standing ? words.post.changeNeedTitle : words.post.needTitle
  return (
    <Page title={title} foot={open && <Foot page={form} />} sheet={open && <NeedSheets page={form} />}>
      <ElderTitle text={title} />
      <StaffOnly communityId={communityId}>
        {form ? <Content form={form} /> : <NotThere loaded={loaded} icon="box" />}
      </StaffOnly>
    </Page>
  )
}
