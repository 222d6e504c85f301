import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Icon, Press, Section } from '../../ui'
import { words } from '../../words'
import type { Left, Row } from './draft'
import type { ChainPage } from './useChainPage'

const say = words.chain

// 20: two screens; an old phone draws two hundred rows slowly.
const AT_ONCE = 20

function aboutRow({ alsoOn, match, postId, postRead, count }: Row): string {
  const post = postId === undefined ? say.about.noPost : postRead ? say.about.post : say.about.chosen
  return [
    count > 1 && say.comes(count),
    alsoOn.length > 0 ? say.about.twice : match === 'member' ? say.about.member : post,
  ]
    .filter(Boolean)
    .join(' · ')
}

function linesOf({ no, alsoOn }: Row): string {
  const numbers = [no, ...alsoOn].filter((number) => number !== null)
  return numbers.length > 0 ? say.linesOf(numbers.join('、')) : ''
}

function RowLine({ page, row, first }: { page: ChainPage; row: Row; first: boolean }) {
  const post = page.posts.find(({ id }) => id === row.postId)?.name ?? ''
  const [base = row.key, along] = row.key.split('+')
  return (
    <Press
      id={`row-${row.key}`}
      className={first ? 'li li--first' : 'li'}
      onPress={() => page.mend({ key: base, ask: along === undefined ? 'row' : 'along' })}
    >
      <View className="li__icon">
        <View className="cg">
          <Icon name="done" />
        </View>
      </View>
      <View className="grow">
        <View className="row wrap row--base">
          <View className="who__name">{row.name}</View>
          {post !== '' && <View className="sub ml8">{post}</View>}
        </View>
        <View className="cap">{aboutRow(row)}</View>
      </View>
      <View className="cap nowrap ml8">{linesOf(row)}</View>
    </Press>
  )
}

/** Whom the chain adds. */
export function Rows({ page }: { page: ChainPage }) {
  const [more, setMore] = useState(0)
  const { rows, people } = page
  if (rows.length === 0) return null
  const shown = rows.slice(0, AT_ONCE + more)
  return (
    <>
      <Section title={say.rows} end={say.rowsEnd(people)} />
      <Card flush>
        {shown.map((row, place) => (
          <RowLine key={row.key} page={page} row={row} first={place === 0} />
        ))}
        {rows.length > shown.length && (
          <Press id="more-rows" className="li" onPress={() => setMore(more + 40)}>
            <View className="grow c2">{say.more(rows.length - shown.length)}</View>
            <Icon name="down" size="small" />
          </Press>
        )}
      </Card>
    </>
  )
}

function LeftLine({ page, left, first }: { page: ChainPage; left: Left; first: boolean }) {
  return (
    <View className={first ? 'li li--first' : 'li'}>
      <View className="grow">
        <View className="c2">{left.name}</View>
        <View className="cap">
          {[say.why[left.why], left.no === null ? '' : say.line(left.no)].filter(Boolean).join(' · ')}
        </View>
      </View>
      {left.why !== 'listed' && (
        <Button
          id={`add-${left.key}`}
          small
          kind="q"
          text={say.addAfterAll}
          label={`${say.addAfterAll}：${left.name}`}
          onPress={() => page.answer(left.key, { drop: false })}
        />
      )}
    </View>
  )
}

/** Lines that stay out, folded until somebody asks. */
export function LeftOut({ page }: { page: ChainPage }) {
  const [shown, setShown] = useState(0)
  const { left } = page
  if (left.length === 0) return null
  return (
    <>
      <Section title={say.left} end={say.leftEnd(left.length)} />
      <Card flush>
        {left.slice(0, shown).map((one, place) => (
          <LeftLine key={one.key} page={page} left={one} first={place === 0} />
        ))}
        {left.length > shown && (
          <Press
            id="more-left"
            className={shown === 0 ? 'li li--first' : 'li'}
            onPress={() => setShown(shown + 20)}
          >
            <View className="grow c2">{say.more(left.length - shown)}</View>
            <Icon name="down" size="small" />
          </Press>
        )}
      </Card>
    </>
  )
}
