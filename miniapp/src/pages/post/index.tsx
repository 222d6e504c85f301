import { blankNeed, blankTask, needTemplates, taskTemplates } from '@muster/shared'
import { View } from '@tarojs/components'
import { useCommunityId, useMembership, useTemplates } from '../../data'
import { Card, ElderTitle, heading, open, Page, Row, Section, StaffOnly } from '../../ui'
import { words } from '../../words'
import { drives } from '../../words/zh/drives'
import { LastPosted } from './LastPosted'
import { Templates } from './Templates'

/** The community's own templates, where it has any. */
function OwnTemplates({ communityId }: { communityId: string }) {
  const mayRead = useMembership(communityId)?.role === 'secretary'
  const own = useTemplates(mayRead ? communityId : '')
  if (own.state !== 'ready' || own.data.length === 0) return null
  return (
    <>
      <Section title={words.wishes.template.own} />
      <Templates
        templates={own.data.map(({ id, name, hint }) => ({ key: id, name, hint }))}
        onChoose={(id) => open('post-task', { own: id })}
      />
    </>
  )
}

/** What is short, people or goods: a template to begin with. */
export default function PostPage() {
  const communityId = useCommunityId()
  return (
    <Page title={words.post.title}>
      <ElderTitle text={words.post.title} />
      <StaffOnly communityId={communityId}>
        <View className="h1 mt4" {...heading(2)}>
          {words.post.which}
        </View>
        <View className="sub mt2">{words.post.whichHint}</View>
        <LastPosted communityId={communityId} />
        <OwnTemplates communityId={communityId} />
        <Section title={words.post.shortOfPeople} />
        <Templates
          templates={[...taskTemplates, blankTask]}
          onChoose={(template) => open('post-task', { template })}
        />
        <Section title={words.post.shortOfGoods} />
        <Templates
          templates={[...needTemplates, blankNeed]}
          onChoose={(template) => open('post-need', { template })}
        />
        <Card flush>
          <Row
            id="drives"
            first
            icon="bag"
            bold
            title={drives.title}
            sub={drives.parcelHint}
            onPress={() => open('drives')}
          />
        </Card>
      </StaffOnly>
    </Page>
  )
}
