import { namesSomebody } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Chip, Gap, landmark, Row, Section, TextField } from '../../../ui'
import { figure } from '../../../words'
import { groupedCode } from '../../../words/gift-code'
import { keeping } from '../../../words/zh/keeping'
import { ledger } from '../../../words/zh/ledger'
import { receiving as say } from '../../../words/zh/receiving'
import { expiryText } from '../articles'
import { expiryOf } from '../expiry'
import { Remark } from '../parts/Remark'
import { differs, type LineDraft, worthOf } from './draft'
import type { Counting as Work } from './kept'
import type { ReceivePage } from './useReceivePage'

function againstPledge(line: LineDraft): string | undefined {
  const { pledge, quantity, goods } = line
  if (pledge === undefined) return undefined
  const promised = say.pledged(pledge.quantity, pledge.measure)
  switch (line.counted ? differs(line) : undefined) {
    case 'goods':
      return `${promised}，${say.other(keeping.goods(goods?.name ?? '', goods?.grade))}`
    case 'fewer':
      return `${promised}，${say.fewer(pledge.quantity - quantity, pledge.measure)}`
    case 'more':
      return `${promised}，${say.more(quantity - pledge.quantity, pledge.measure)}`
    case undefined:
      return promised
  }
}

function Line({ page, line }: { page: ReceivePage; line: LineDraft }) {
  const { goods, pledge, counted, quantity, meantFor, needLine } = line
  const needTitle = goods && page.openFor(goods.id).find(({ needId }) => needId === needLine?.needId)?.title
  const item = goods?.name ?? pledge?.item ?? ''
  const measure = goods?.measure ?? pledge?.measure ?? ''
  const expiry = expiryOf(line)
  const value = worthOf(line)
  const about = [
    goods?.grade ?? pledge?.grade,
    counted && expiry !== undefined && expiryText(expiry, page.now),
    value && ledger.entry.valueOf(value),
    needTitle && say.fills(needTitle),
    meantFor !== undefined && keeping.meant(page.receivers.find(({ id }) => id === meantFor)?.name ?? ''),
  ].filter(Boolean)
  const against = againstPledge(line)
  const wrong = counted && differs(line) !== undefined
  return (
    <Card id={`line-${line.id}`} onPress={() => page.openLine(line)}>
      <View className="row row--base row--between wrap">
        <View className="h2 need-line__item">{item}</View>
        {counted ? (
          <Gap figure={figure(quantity)} unit={measure} look={{ large: true }} />
        ) : (
          <View className="b cr nowrap">{say.notCounted}</View>
        )}
      </View>
      {about.length > 0 && <View className="sub">{about.join('，')}</View>}
      {against && <View className={wrong ? 'sub ca b' : 'sub'}>{against}</View>}
    </Card>
  )
}

function Donor({ page, work }: { page: ReceivePage; work: Work }) {
  if (work.code !== undefined) {
    const name = work.lines.find(({ pledge }) => pledge)?.pledge?.donorName
    return (
      <>
        <View className="h2 mt4">{say.from(name ?? null)}</View>
        <View className="sub">{say.codeIs(groupedCode(work.code))}</View>
      </>
    )
  }
  return (
    <>
      <View className="label">{say.who}</View>
      <View className="wrap chips" {...landmark('radiogroup', say.who)}>
        <Chip id="unnamed" text={say.unnamed} on={!work.named} onPress={() => page.edit({ named: false })} />
        <Chip id="named" text={say.named} on={work.named} onPress={() => page.edit({ named: true })} />
      </View>
      {work.named && (
        <TextField
          id="donor-name"
          label={say.name}
          hint={say.nameHint}
          value={work.name}
          max={40}
          bad={namesSomebody(work.name) ? keeping.remarkBad : undefined}
          onChange={(name) => page.edit({ name })}
        />
      )}
    </>
  )
}

function Beside({ page, work }: { page: ReceivePage; work: Work }) {
  const [shown, setShown] = useState(work.remark !== '' || work.photo !== '')
  if (!shown)
    return (
      <Card flush>
        <Row
          id="beside"
          first
          icon="edit"
          title={say.beside}
          sub={say.besideHint}
          onPress={() => setShown(true)}
        />
      </Card>
    )
  return (
    <>
      <TextField
        id="photo"
        label={say.photo}
        hint={say.photoHint}
        value={work.photo}
        max={100}
        onChange={(photo) => page.edit({ photo })}
      />
      <Remark page={page} />
    </>
  )
}

/** What has come, kind by kind. */
export function Counting({ page, work }: { page: ReceivePage; work: Work }) {
  return (
    <>
      <Donor page={page} work={work} />
      <Section title={say.lines} />
      {work.lines.map((line) => (
        <Line key={line.id} page={page} line={line} />
      ))}
      <View className="mt12">
        <Button
          id="add-line"
          kind="s"
          icon="plus"
          text={work.lines.length === 0 ? say.addFirst : say.add}
          onPress={page.addLine}
        />
      </View>
      <Beside page={page} work={work} />
      <Button id="leave" kind="link" text={say.leave} onPress={page.leave} />
    </>
  )
}
