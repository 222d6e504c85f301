import { blankNeed, blankTask, needTemplates, taskTemplates } from '@muster/shared'
import { View } from '@tarojs/components'
import { useCommunityId } from '../../data'
import { ElderTitle, heading, open, Page, Section, StaffOnly } from '../../ui'
import { words } from '../../words'
import { LastPosted } from './LastPosted'
import { Templates } from './Templates'

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
      </StaffOnly>
    </Page>
  )
}
