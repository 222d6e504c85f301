import { needTemplates, taskTemplates } from '@muster/shared'
import { View } from '@tarojs/components'
import { useCommunityId } from '../../data'
import { heading, type IconName, open, Page, Section, StaffOnly } from '../../ui'
import { words } from '../../words'
import { LastPosted } from './LastPosted'
import { Templates } from './Templates'

const icons: Record<string, IconName> = {
  sampling: 'people',
  disinfection: 'spray',
  checkpoint: 'flag',
  medicine: 'pill',
  'home-sampling': 'door',
  protection: 'suit',
  meals: 'bag',
}

const listed = (templates: readonly { key: string; hint: string }[], title: (key: string) => string) =>
  templates.map(({ key, hint }) => ({ key, icon: icons[key] ?? 'edit', title: title(key), sub: hint }))

const taskTitle = (key: string) => taskTemplates.find((one) => one.key === key)?.task.title ?? ''
const needTitle = (key: string) => needTemplates.find((one) => one.key === key)?.need.title ?? ''

/** What is short, people or goods: a template to begin with. */
export default function PostPage() {
  const communityId = useCommunityId()
  return (
    <Page title={words.post.title}>
      <StaffOnly communityId={communityId}>
        <View className="h1 mt4" {...heading(2)}>
          {words.post.which}
        </View>
        <View className="sub mt2">{words.post.whichHint}</View>
        <LastPosted communityId={communityId} />
        <Section title={words.post.shortOfPeople} />
        <Templates
          templates={listed(taskTemplates, taskTitle)}
          blank={words.post.blankTask}
          onChoose={(template) => open('post-task', { template })}
        />
        <Section title={words.post.shortOfGoods} />
        <Templates
          templates={listed(needTemplates, needTitle)}
          blank={words.post.blankNeed}
          onChoose={(template) => open('post-need', { template })}
        />
      </StaffOnly>
    </Page>
  )
}
