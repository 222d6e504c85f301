import type { NeededLine, Output } from '@muster/shared'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useElder, useNow, useRefresh } from '../../data'
import { useWhereNeeded } from '../../data/matching'
import {
  BigRow,
  Button,
  Card,
  ElderTitle,
  EmptyState,
  Gap,
  goHome,
  heading,
  NotThere,
  OfflineBar,
  open,
  Page,
  Row,
} from '../../ui'
import { clock, figure, words } from '../../words'
import { whereNeeded as say } from '../../words/zh/where-needed'

const toLine = ({ needId, lineId }: NeededLine) => open('need', { id: needId, line: lineId })

function Lines({ lines, elder }: { lines: readonly NeededLine[]; elder: boolean }) {
  const rows = lines.map((line) => ({
    ...line,
    id: `there-${line.needId}-${line.lineId}`,
    onPress: () => toLine(line),
  }))
  if (elder)
    return rows.map(({ id, community, title, open: left, measure, onPress }) => (
      <BigRow
        key={id}
        id={id}
        icon="box"
        title={community}
        sub={say.short(title, left, measure)}
        onPress={onPress}
      />
    ))
  return (
    <Card flush>
      {rows.map(({ id, community, title, open: left, measure, onPress }, place) => (
        <Row
          key={id}
          id={id}
          first={place === 0}
          bold
          title={community}
          sub={title}
          end={<Gap before={words.common.short} figure={figure(left)} unit={measure} />}
          onPress={onPress}
        />
      ))}
    </Card>
  )
}

function Found({ found: { goods, lines, asOf }, elder }: { found: Output<'whereNeeded'>; elder: boolean }) {
  if (lines.length === 0)
    return (
      <EmptyState icon="done" title={say.none} text={say.noneHint}>
        <Button kind="s" text={words.common.error.toBoard} onPress={() => goHome()} />
      </EmptyState>
    )
  return (
    <>
      {!elder && (
        <View className="h1 mt4" {...heading(2)}>
          {say.head(goods.name)}
        </View>
      )}
      <View className="sub">{[goods.grade, say.hint, say.asOf(clock(asOf))].filter(Boolean).join('，')}</View>
      <View className="mt12">
        <Lines lines={lines} elder={elder} />
      </View>
    </>
  )
}

/** `goods`: of the catalogue; `except`: the need one comes from. Where they are needed most, for who has some to give. */
export default function WhereNeeded() {
  const { params } = useRouter()
  const loaded = useWhereNeeded(params.goods ?? '')
  const elder = useElder()
  const now = useNow()
  useRefresh(async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  })
  const lines =
    loaded.state === 'ready' ? loaded.data.lines.filter(({ needId }) => needId !== params.except) : []
  return (
    <Page title={say.title}>
      <ElderTitle
        text={loaded.state === 'ready' && lines.length > 0 ? say.head(loaded.data.goods.name) : say.title}
      />
      {loaded.state === 'ready' ? (
        <>
          {loaded.behind && <OfflineBar behind={loaded.behind} now={now} onRetry={loaded.refresh} />}
          <Found found={{ ...loaded.data, lines }} elder={elder} />
        </>
      ) : (
        <NotThere loaded={loaded} icon="box" />
      )}
    </Page>
  )
}
