import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button, Card, ElderTitle, FootBar, heading, Icon, Notice, TextField } from '../../ui'
import { readClipboard } from '../../ui/clipboard'
import { dayAndSpan, words } from '../../words'
import type { ChainPage } from './useChainPage'

/** The chain as it stands in the chat. */
export function Paste({ page }: { page: ChainPage }) {
  const { text, write } = page
  const paste = async () => {
    const copied = (await readClipboard?.()) ?? ''
    if (copied.trim() !== '') write(copied)
    else Taro.showToast({ title: words.chain.clipboardEmpty, icon: 'none' })
  }
  return (
    <>
      <ElderTitle text={words.chain.paste} />
      <View className="h1 mt4" {...heading(2)}>
        {words.chain.title}
      </View>
      <View className="sub mt2">{words.chain.hint}</View>
      <View className="row row--between mt16">
        <View className="b">{words.chain.text}</View>
        <Button
          id="clear"
          small
          kind="q"
          text={words.chain.clear}
          off={text === ''}
          onPress={() => write('')}
        />
      </View>
      <View className="paste mt8">
        <TextField id="chain" label={words.chain.text} bare tall value={text} onChange={write} />
      </View>
      {readClipboard && (
        <View className="mt12">
          <Button id="paste" kind="s" icon="paste" text={words.chain.fromClipboard} onPress={paste} />
        </View>
      )}
      {page.tooLong && <Notice look="warn" icon="warn" title={words.chain.tooLong} />}
      {page.isNoChain && <Notice look="warn" icon="warn" title={words.chain.notAChain} />}
      <Card look="flat">
        <View className="row row--top">
          <View className="c2 fix">
            <Icon name="lock" size="small" />
          </View>
          <View className="sub c1 grow ml8">{words.chain.privacy}</View>
        </View>
      </Card>
    </>
  )
}

/** The shift whose roster it goes to. */
export function target({ roster, now }: ChainPage): string | undefined {
  if (roster.state !== 'ready') return undefined
  const { place, startsAt, endsAt } = roster.data.shift
  return words.chain.to(place, dayAndSpan(startsAt, endsAt, now))
}

export function PasteFoot({ page }: { page: ChainPage }) {
  return (
    <FootBar
      line={target(page)}
      right={
        <Button
          id="see"
          text={page.lines > 0 ? words.chain.read(page.lines) : words.chain.noLines}
          off={page.lines === 0 || page.tooLong}
          onPress={page.see}
        />
      }
    />
  )
}
