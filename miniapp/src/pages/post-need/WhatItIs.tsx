import { type Goods, maskGrades } from '@muster/shared'
import { Card, Notice, QuietPress, Row, TextField } from '../../ui'
import { words } from '../../words'
import { goods as say } from '../../words/zh/goods'
import { AddGoods } from '../goods/AddGoods'
import { GoodsSearch } from '../goods/GoodsSearch'
import { InWords } from '../goods/InWords'
import type { LineDraft } from './draft'
import type { PostNeedOnPage } from './usePostNeed'

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
          sub={[line.grade, say.countedIn(line.measure)].filter(Boolean).join('，')}
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

/** What it is called and counted in, from the catalogue or in words; fixed once it was posted, as people have pledged just that. */
export function WhatItIs({ page, line }: Editing) {
  const { communityId, editLine } = page
  const { item, grade, measure } = line
  const choose = (goods: Goods) => editLine(chosen(line, goods))
  return (
    <>
      {line.goodsId === undefined ? (
        <>
          <GoodsSearch text={item} onText={(text) => editLine({ ...line, item: text })} onChoose={choose} />
          <InWords goods={line} onChange={(written) => editLine({ ...line, ...written })} />
          <AddGoods communityId={communityId} goods={{ name: item, grade, measure }} onAdded={choose} />
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
        onChange={(note) => editLine({ ...line, note })}
      />
    </>
  )
}
