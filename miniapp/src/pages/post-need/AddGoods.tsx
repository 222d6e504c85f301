import type { Goods } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { tell } from '../../data'
import { readGoodsAnew } from '../../data/goods'
import { Button, Chip, landmark, QuietPress } from '../../ui'
import { goods as say } from '../../words/zh/goods'
import { ProblemLine } from '../post/ProblemLine'
import { notSent, problemFrom } from '../post/problem'
import type { LineDraft } from './draft'
import type { PostNeedOnPage } from './usePostNeed'

type Rule = 'printed' | 'none'

/** Puts what was written into the catalogue, so that the next one finds it. */
export function AddGoods({
  page: { communityId },
  line: { item, grade, measure },
  onAdded,
}: {
  page: PostNeedOnPage
  line: LineDraft
  onAdded: (goods: Goods) => void
}) {
  const [open, setOpen] = useState(false)
  const [rule, setRule] = useState<Rule>('none')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ReturnType<typeof problemFrom>>()

  async function add() {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const told = await tell('addGoods', {
      params: { id: communityId },
      body: {
        name: item,
        measure,
        expiry: { rule },
        ...(grade.trim() === '' ? {} : { grade }),
      },
    })
    setBusy(false)
    if (told.state === 'unreachable') return setProblem({ ...notSent, title: say.notAdded })
    if (told.state === 'refused') return setProblem(problemFrom(told.refusal))
    readGoodsAnew()
    onAdded(told.answer.goods)
  }

  if (!open)
    return (
      <View className="mt8">
        <QuietPress id="add-goods" icon="plus" text={say.notThere} onPress={() => setOpen(true)} />
      </View>
    )
  const rules: [Rule, string][] = [
    ['none', say.none],
    ['printed', say.printed],
  ]
  return (
    <>
      <View className="label">{say.expiry}</View>
      <View className="wrap chips" {...landmark('radiogroup', say.expiry)}>
        {rules.map(([one, text]) => (
          <Chip key={one} id={`expiry-${one}`} text={text} on={rule === one} onPress={() => setRule(one)} />
        ))}
      </View>
      {problem && <ProblemLine problem={problem} />}
      <View className="mt8">
        <Button
          id="add-goods-now"
          kind="s"
          text={say.add(item.trim())}
          busy={busy ? say.adding : undefined}
          onPress={add}
        />
      </View>
    </>
  )
}
