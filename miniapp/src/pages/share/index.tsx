import { View } from '@tarojs/components'
import {
  Button,
  ElderTitle,
  FootBar,
  heading,
  Icon,
  NotThere,
  open,
  Page,
  SharePress,
  useShared,
} from '../../ui'
import { words } from '../../words'
import { SharedCard } from './SharedCard'
import { type SharePage, useSharePage } from './useSharePage'

// A browser has no list of chats: there the link is copied, and the button says so.
const way = process.env.TARO_ENV === 'weapp' ? words.common.share : words.share.copy

function Foot({ page: { shared, next } }: { page: SharePage }) {
  useShared(shared)
  return (
    <FootBar
      left={<Button id="next" kind="s" text={next.text} onPress={() => open(next.page, next.params)} />}
      right={
        <SharePress id="share" className="btn btn--p" shared={shared}>
          <Icon name="share" size="small" />
          <View>{way}</View>
        </SharePress>
      }
    />
  )
}

/** What was posted, as the group will see it, and the way into the group. */
export default function Share() {
  const { loaded, fresh, ready } = useSharePage()
  return (
    <Page title={words.share.title} foot={ready && <Foot page={ready} />}>
      <ElderTitle text={words.share.title} />
      {ready ? (
        <>
          <View className="row mt4">
            {fresh && (
              <View className="cg fix">
                <Icon name="done" />
              </View>
            )}
            <View className={fresh ? 'h2 ml8 grow' : 'h2 grow'} {...heading(2)}>
              {fresh ? words.share.posted : words.share.ask}
            </View>
          </View>
          <View className="cap mt12">{words.share.looksLike}</View>
          <SharedCard face={ready.face} />
          <View className="cap mt8">{ready.frozen}</View>
        </>
      ) : (
        <NotThere loaded={loaded} cards={1} />
      )}
    </Page>
  )
}
