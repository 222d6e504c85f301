import { namesSomebody } from '@muster/shared'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card, Chip, landmark, Notice, Press, TextField } from '../../../ui'
import { issuing as say } from '../../../words/zh/issuing'
import { keeping } from '../../../words/zh/keeping'
import type { Destination, DestinationKind } from './draft'
import type { IssuePage } from './useIssuePage'

const kinds: readonly DestinationKind[] = ['shift', 'task', 'case', 'outlet', 'unit']

type ListedKind = 'shift' | 'task' | 'unit'

interface Choice {
  id: string
  name: string
  about: string
}

/** One of several, as rows to be tapped. */
function Choices({ page, of, among }: { page: IssuePage; of: ListedKind; among: Choice[] }) {
  const chosen = page.to && 'id' in page.to ? page.to.id : undefined
  return (
    <Card flush>
      <View {...landmark('radiogroup', say.to)}>
        {among.map(({ id, name, about }, place) => (
          <Press
            key={id}
            id={`to-${id}`}
            className={place === 0 ? 'li li--first' : 'li'}
            role="radio"
            checked={id === chosen}
            onPress={() => page.setTo({ kind: of, id, name })}
          >
            <View className="grow">
              <View className="b">{name}</View>
              {about !== '' && <View className="sub">{about}</View>}
            </View>
            <View className={id === chosen ? 'radio is-on' : 'radio'} />
          </Press>
        ))}
      </View>
    </Card>
  )
}

/** A case or an outlet, in a few letters. */
function Written({ page, of }: { page: IssuePage; of: 'case' | 'outlet' }) {
  const { to, tried, said, setTo } = page
  const value = to && 'text' in to ? to.text : ''
  const write = (text: string) => setTo({ kind: of, text } satisfies Destination)
  if (of === 'outlet')
    return (
      <TextField
        id="outlet"
        label={say.outlet}
        hint={say.outletHint}
        value={value}
        max={30}
        bad={namesSomebody(value) ? keeping.remarkBad : tried && !said ? say.outletBad : undefined}
        onChange={write}
      />
    )
  return (
    <>
      <TextField
        id="case"
        label={say.case}
        hint={say.caseHint}
        value={value}
        max={64}
        bad={tried && !said ? say.caseBad : undefined}
        onChange={write}
      />
      <View className="sub ca mt4">{say.caseOnly}</View>
    </>
  )
}

const none: Record<ListedKind, () => ReactNode> = {
  shift: () => <Notice look="flat" icon="calendar" title={say.noShifts} text={say.noShiftsHint} />,
  task: () => <Notice look="flat" icon="calendar" title={say.noTasks} text={say.noShiftsHint} />,
  unit: () => <Notice look="flat" icon="home" title={say.noUnits} />,
}

function Of({ page }: { page: IssuePage }) {
  const { kind } = page
  if (kind === 'case' || kind === 'outlet') return <Written page={page} of={kind} />
  const among = page.among[kind]
  return among.length > 0 ? <Choices page={page} of={kind} among={among} /> : none[kind]()
}

/** To a shift, to a whole task, to somebody in need by the number of their case, to an outlet, on to another unit. */
export function To({ page }: { page: IssuePage }) {
  return (
    <>
      <View className="label">{say.to}</View>
      <View className="wrap chips" {...landmark('radiogroup', say.to)}>
        {kinds.map((kind) => (
          <Chip
            key={kind}
            id={`kind-${kind}`}
            text={say.kinds[kind]}
            on={page.kind === kind}
            onPress={() => page.chooseKind(kind)}
          />
        ))}
      </View>
      <Of page={page} />
    </>
  )
}
