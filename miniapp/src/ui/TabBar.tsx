import { View } from '@tarojs/components'
import { words } from '../words'
import { Icon, type IconName } from './Icon'
import { goHome, type Home } from './navigation'
import { Press } from './Press'
import { landmark } from './semantics'

const tabs: { page: Home; icon: IconName; text: string }[] = [
  { page: 'board', icon: 'home', text: words.common.board },
  { page: 'me', icon: 'person', text: words.common.me },
  { page: 'ledger', icon: 'list', text: words.common.ledger },
]

export function TabBar({ at, unread = 0 }: { at: Home; unread?: number }) {
  return (
    <View className="foot" {...landmark('navigation', words.common.app)}>
      <View className="tabs" {...landmark('tablist')}>
        {tabs.map(({ page, icon, text }) => {
          const marked = page === 'me' && unread > 0
          return (
            <Press
              key={page}
              id={`tab-${page}`}
              className={page === at ? 'tab is-on' : 'tab'}
              role="tab"
              checked={page === at}
              label={marked ? `${text}，${words.me.unread(unread)}` : text}
              onPress={() => {
                if (page !== at) goHome(page)
              }}
            >
              <View className="tab__icon">
                <Icon name={icon} />
                {marked && <View className="tab__mark" />}
              </View>
              <View>{text}</View>
            </Press>
          )
        })}
      </View>
    </View>
  )
}
