import { View } from '@tarojs/components'
import { useState } from 'react'
import { refusalText } from '../../../data/refusals'
import { Button, Card, landmark, Notice, PickField, Row, Sheet } from '../../../ui'
import { receiving as say } from '../../../words/zh/receiving'
import { isMadeLater } from '../expiry'
import { ChosenGoods } from '../parts/ChosenGoods'
import { ForNeed } from '../parts/ForNeed'
import { GoodsSheet } from '../parts/GoodsSheet'
import { PackDay } from '../parts/PackDay'
import { ReasonChoice } from '../parts/ReasonChoice'
import { Tally } from '../parts/Tally'
import { differs, isSound, type LineDraft, problemsIn, reasonOf, reasonsFor } from './draft'
import type { ReceivePage } from './useReceivePage'
import { Worth } from './Worth'

interface Editing {
  page: ReceivePage
  line: LineDraft
  /** Whether what is missing is said. */
  tried: boolean
}

/** What it is, as one sees it on the pack. */
function Seen({ page, line, onChange }: Editing & { onChange: () => void }) {
  const { goods } = line
  if (!goods) return null
  return (
    <>
      <View className="label">{say.seen}</View>
      <ChosenGoods id="other-goods" goods={goods} change={say.notThis} onChange={onChange} />
      {differs(line) === 'goods' ? (
        <Notice look="warn" icon="warn" title={say.otherCounts} />
      ) : (
        goods.grade !== undefined && !page.elder && <View className="cap mt4">{say.seenHint}</View>
      )}
    </>
  )
}

function MeantFor({ page, line }: Editing) {
  if (page.receivers.length === 0) return null
  const options = [
    { value: '', text: say.here },
    ...page.receivers.map(({ id, name }) => ({ value: id, text: name })),
  ]
  return (
    <>
      <View className="label">{say.meant}</View>
      <View {...landmark('radiogroup', say.meant)}>
        <PickField
          id="meant-for"
          label={say.meant}
          value={line.meantFor ?? ''}
          options={options}
          onChange={(id) => page.openLine({ ...line, meantFor: id === '' ? undefined : id })}
        />
      </View>
    </>
  )
}

/** What is seldom known, or seldom so: unfolded by who needs it. */
function MoreAbout(editing: Editing) {
  const { worth, meantFor } = editing.line
  const [shown, setShown] = useState(worth !== 'none' || meantFor !== undefined)
  if (!shown)
    return (
      <Card flush>
        <Row id="more-about" first title={say.moreAbout} sub={say.moreHint} onPress={() => setShown(true)} />
      </Card>
    )
  return (
    <>
      <Worth {...editing} />
      <MeantFor {...editing} />
    </>
  )
}

function Fields({ page, line, tried, onChangeGoods }: Editing & { onChangeGoods: () => void }) {
  const { goods, pledge, needLine } = line
  const editing = { page, line, tried }
  if (!goods) return null
  const packDay = (
    <PackDay
      line={line}
      now={page.now}
      tried={tried}
      onChange={(day) => page.openLine({ ...line, ...day })}
    />
  )
  const asked = page.dayless === line.id
  return (
    <>
      {asked && page.refused && <Notice look="warn" icon="warn" title={refusalText(page.refused)} />}
      {asked && packDay}
      <Tally
        what={say.howMany}
        value={line.quantity}
        about={pledge?.quantity}
        measure={goods.measure}
        packs={goods.packs}
        onChange={(quantity) => page.openLine({ ...line, quantity })}
      />
      {differs(line) !== undefined && (
        <ReasonChoice
          among={reasonsFor(line)}
          reason={reasonOf(line)}
          bad={tried && problemsIn(line).reason}
          onChange={(reason) => page.openLine({ ...line, reason })}
        />
      )}
      <Seen {...editing} onChange={onChangeGoods} />
      {!asked && packDay}
      <ForNeed
        lines={goods && pledge === undefined ? page.openFor(goods.id) : []}
        chosen={needLine?.goodsId === goods?.id ? needLine : undefined}
        onChoose={(open) =>
          page.openLine({ ...line, needLine: goods && open && { ...open, goodsId: goods.id } })
        }
      />
      <MoreAbout {...editing} />
    </>
  )
}

/** One kind of goods: what, how many, until when. */
export function LineSheet({ page, line }: { page: ReceivePage; line: LineDraft }) {
  const [searching, setSearching] = useState(false)
  const [tried, setTried] = useState(page.dayless === line.id)
  const { goods, pledge, quantity } = line
  if (!goods || searching)
    return (
      <GoodsSheet
        receiverId={page.receiverId}
        hint={pledge && say.pledged(pledge.quantity, pledge.measure)}
        likely={page.likely}
        onChoose={(chosen) => {
          page.openLine({ ...line, goods: chosen })
          setSearching(false)
        }}
        onClose={page.closeSheet}
      />
    )
  const note = () => {
    setTried(true)
    if (isSound(line) && !isMadeLater(line, page.now)) page.note(line)
  }
  return (
    <Sheet
      title={goods.name}
      hint={[goods.grade, pledge && say.pledged(pledge.quantity, pledge.measure)].filter(Boolean).join('，')}
      onClose={page.closeSheet}
    >
      <Fields page={page} line={line} tried={tried} onChangeGoods={() => setSearching(true)} />
      <View className="mt20">
        <Button id="note" text={say.ok(quantity, goods.measure)} off={quantity === 0} onPress={note} />
      </View>
      {page.lines.some(({ id }) => id === line.id) && (
        <Button id="remove" kind="link" text={say.remove} onPress={() => page.remove(line)} />
      )}
    </Sheet>
  )
}
