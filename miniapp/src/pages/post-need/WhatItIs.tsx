import { findGoods, type Goods, identifyGoods, maskGrades, measures } from '@muster/shared'
import { View } from '@tarojs/components'
import { useGoods } from '../../data/goods'
import { Card, Chip, landmark, Notice, QuietPress, Row, TextField } from '../../ui'
import { words } from '../../words'
import { goods as say } from '../../words/zh/goods'
import { AddGoods } from './AddGoods'
import type { LineDraft } from './draft'
import type { PostNeedOnPage } from './usePostNeed'

const SHOWN = 4

interface Editing {
  page: PostNeedOnPage
  line: LineDraft
}

const chosen = (line: LineDraft, { id, name, grade = '', measure }: Goods): LineDraft => ({
  ...line,
  goodsId: id,
  item: name,
  grade,
  measure,
})

/** N95 ≠ KN95, said to who chooses one of the two. */
function Unlike({ grade }: { grade: string }) {
  const mine = maskGrades.find((fact) => fact.grade === grade)
  const other = maskGrades.find((fact) => fact.grade !== grade)
  if (!mine || !other) return null
  return (
    <Notice
      look="warn"
      icon="warn"
      title={words.need.gradesDiffer}
      text={`${say.unlike(mine.name, mine.grade, mine.keepsOut, mine.forWhom)}\n${say.otherIs(other.name, other.grade, other.forWhom)}`}
    />
  )
}

/** What was chosen from the catalogue; grade and measure are the goods' own. */
function Chosen({ page: { editLine }, line }: Editing) {
  const { goodsId: _, ...free } = line
  return (
    <>
      <Card flush>
        <Row
          first
          icon="done"
          bold
          title={line.item}
          sub={say.countedIn(line.grade === '' ? undefined : line.grade, line.measure)}
          end={
            <QuietPress
              id="other-goods"
              icon="again"
              text={say.other}
              onPress={() => editLine({ ...free, item: '', grade: '' })}
            />
          }
        />
      </Card>
      <Unlike grade={line.grade} />
    </>
  )
}

/** The goods that were meant, the likeliest first; a tap takes grade and measure along. */
function Found({ page: { editLine }, line, found }: Editing & { found: Goods[] }) {
  if (found.length === 0) return null
  return (
    <>
      <View className="label">{say.found}</View>
      <Card flush>
        {found.map((goods, place) => (
          <Row
            key={goods.id}
            id={`goods-${goods.id}`}
            first={place === 0}
            bold
            title={goods.name}
            sub={say.countedIn(goods.grade, goods.measure)}
            onPress={() => editLine(chosen(line, goods))}
          />
        ))}
      </Card>
    </>
  )
}

/** As it is written, where the catalogue has not been read or does not have it. */
function InWords({ page: { editLine }, line }: Editing) {
  const edit = (change: Partial<LineDraft>) => editLine({ ...line, ...change })
  return (
    <>
      <TextField
        id="grade"
        label={words.post.grade}
        hint={words.post.gradeHint}
        value={line.grade}
        max={40}
        onChange={(grade) => edit({ grade })}
      />
      <View className="label">{words.post.measure}</View>
      <View className="wrap chips" {...landmark('radiogroup', words.post.measure)}>
        {measures.map((measure) => (
          <Chip
            key={measure}
            text={measure}
            on={line.measure === measure}
            onPress={() => edit({ measure })}
          />
        ))}
      </View>
    </>
  )
}

/** What it is called and counted in, from the catalogue or in words; fixed once it was posted, as people have pledged just that. */
export function WhatItIs({ page, line }: Editing) {
  const loaded = useGoods()
  const list = loaded.state === 'ready' ? loaded.data : []
  const mayAdd = line.item.trim() !== '' && identifyGoods(line.item, list).goods === undefined
  const found = line.goodsId === undefined ? findGoods(line.item, list).slice(0, SHOWN) : []
  return (
    <>
      {line.goodsId === undefined ? (
        <>
          <TextField
            id="item"
            label={words.post.item}
            hint={words.post.itemHint}
            value={line.item}
            max={30}
            onChange={(item) => page.editLine({ ...line, item })}
          />
          <Found page={page} line={line} found={found} />
          <InWords page={page} line={line} />
          {loaded.state === 'ready' && mayAdd && (
            <AddGoods page={page} line={line} onAdded={(goods) => page.editLine(chosen(line, goods))} />
          )}
        </>
      ) : (
        <Chosen page={page} line={line} />
      )}
      <TextField
        id="line-note"
        label={words.post.lineNote}
        hint={words.post.lineNoteHint}
        value={line.note}
        max={40}
        onChange={(note) => page.editLine({ ...line, note })}
      />
    </>
  )
}
