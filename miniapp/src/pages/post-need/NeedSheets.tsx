import { View } from '@tarojs/components'
import { Button, Sheet, TextField } from '../../ui'
import { words } from '../../words'
import { amountTyped } from '../need/quantities'
import { ProblemLine } from '../post/ProblemLine'
import type { LineDraft } from './draft'
import { MOST_OF_A_LINE } from './Lines'
import type { PostNeedOnPage } from './usePostNeed'
import { WhatItIs } from './WhatItIs'

function LineSheet({ page, line }: { page: PostNeedOnPage; line: LineDraft }) {
  const { editLine, removeLine, closeSheet } = page
  const posted = line.id !== undefined
  const low = line.wanted < line.pledged
  return (
    <Sheet
      title={line.item.trim() || words.post.line}
      {...(posted ? { hint: words.post.onlyQuantity } : {})}
      onClose={closeSheet}
    >
      {!posted && <WhatItIs page={page} line={line} />}
      <TextField
        id="wanted"
        kind="number"
        label={`${words.post.quantity}，${line.measure}`}
        value={line.wanted === 0 ? '' : String(line.wanted)}
        max={7}
        bad={low ? words.post.pledgedAlready(line.pledged, line.measure) : undefined}
        onChange={(text) => editLine({ ...line, wanted: amountTyped(text, MOST_OF_A_LINE) })}
      />
      <View className="mt16">
        <Button id="line-done" kind="d" text={words.post.keepSite} onPress={closeSheet} />
      </View>
      {!posted && (
        <Button
          id="remove-line"
          kind="link"
          text={words.post.removeLine}
          onPress={() => removeLine(line.key)}
        />
      )}
    </Sheet>
  )
}

function CloseSheet({ page: { standing, busy, problem, close, closeSheet } }: { page: PostNeedOnPage }) {
  const pledged = standing?.lines.filter((line) => line.open < line.wanted).length ?? 0
  return (
    <Sheet title={words.post.closeNeedAsk} hint={words.post.closeNeedWho(pledged)} onClose={closeSheet}>
      {problem && <ProblemLine problem={problem} />}
      <View className="mt16">
        <Button
          id="close-now"
          text={words.post.closeNeedNow}
          busy={busy === 'close' ? words.post.closing : undefined}
          onPress={close}
        />
      </View>
      <View className="mt8">
        <Button kind="s" text={words.post.keepAsIs} onPress={closeSheet} />
      </View>
    </Sheet>
  )
}

/** The sheet over the form, if one is open. */
export function NeedSheets({ page }: { page: PostNeedOnPage }) {
  const { sheet, draft } = page
  if (sheet?.kind === 'close') return <CloseSheet page={page} />
  const line = sheet && draft.lines.find(({ key }) => key === sheet.key)
  return line ? <LineSheet page={page} line={line} /> : null
}
