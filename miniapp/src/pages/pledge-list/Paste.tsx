import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button, FootBar, heading, Notice, TextField } from '../../ui'
import { readClipboard } from '../../ui/clipboard'
import { gifts as say } from '../../words/zh/gifts'
import type { PledgeListPage } from './usePledgeList'

const MOST = 2_000

/** What is to be given, in the giver's own words. */
export function Paste({ page: { need, text, write, hasGoods } }: { page: PledgeListPage }) {
  const paste = async () => {
    const copied = (await readClipboard?.()) ?? ''
    if (copied.trim() !== '') write(copied.slice(0, MOST))
    else Taro.showToast({ title: say.clipboardEmpty, icon: 'none' })
  }
  return (
    <>
      <View className="h1 mt4" {...heading(2)}>
        {need.title}
      </View>
      <View className="sub mt2">{say.hint}</View>
      <View className="row row--between mt16">
        <View className="b">{say.text}</View>
        <Button id="clear" small kind="q" text={say.clear} off={text === ''} onPress={() => write('')} />
      </View>
      <View className="paste mt8">
        <TextField
          id="list"
          label={say.text}
          hint={say.example}
          bare
          tall
          max={MOST}
          value={text}
          onChange={write}
        />
      </View>
      {readClipboard && (
        <View className="mt12">
          <Button id="paste" kind="s" icon="paste" text={say.fromClipboard} onPress={paste} />
        </View>
      )}
      {!hasGoods && <Notice look="warn" icon="offline" title={say.noGoods} />}
    </>
  )
}

export function PasteFoot({ page: { reading, hasGoods, goTo } }: { page: PledgeListPage }) {
  const { gifts, unclear, notHere, unread } = reading
  const read = gifts.length + unclear.length + notHere.length
  return (
    <FootBar
      right={
        <Button
          id="read"
          text={read > 0 ? say.read(read) : say.nothing}
          off={!hasGoods || read + unread.length === 0}
          onPress={() => goTo('check')}
        />
      }
    />
  )
}
