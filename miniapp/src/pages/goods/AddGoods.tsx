import { type Goods, identifyGoods } from '@muster/shared'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { tell } from '../../data'
import { readGoodsAnew, useGoods } from '../../data/goods'
import { Button, Chip, landmark, QuietPress } from '../../ui'
import { goods as say } from '../../words/zh/goods'
import { ProblemLine } from '../post/ProblemLine'
import { notSent, problemFrom } from '../post/problem'
import type { InWordsOnly } from './InWords'

type Rule = 'printed' | 'none'
const rules: readonly [Rule, string][] = [
  ['none', say.none],
  ['printed', say.printed],
]

/**
 * Puts what was written into the catalogue, so that the next one finds it; nothing where the catalogue has it, or has not been read.
 * `children`: what else is asked for then.
 */
export function AddGoods({
  communityId,
  goods: { name, grade, measure },
  onAdded,
  children,
}: {
  communityId: string
  goods: InWordsOnly & { name: string }
  onAdded: (goods: Goods) => void
  children?: ReactNode
}) {
  const catalogue = useGoods()
  const [open, setOpen] = useState(false)
  const [rule, setRule] = useState<Rule>('none')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ReturnType<typeof problemFrom>>()
  if (catalogue.state !== 'ready' || name.trim() === '') return null
  if (identifyGoods(name, catalogue.data).goods !== undefined) return null

  async function add() {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const told = await tell('addGoods', {
      params: { id: communityId },
      body: { name, measure, expiry: { rule }, ...(grade.trim() === '' ? {} : { grade }) },
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
  return (
    <>
      {children}
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
          text={say.add(name.trim())}
          busy={busy ? say.adding : undefined}
          onPress={add}
        />
      </View>
    </>
  )
}
