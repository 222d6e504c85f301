import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Icon, type IconName, Press, Section } from '../../ui'
import { words } from '../../words'
import { doubts } from '../../words/zh/doubts'
import type { Mended, Question } from './draft'
import type { ChainPage, MendTarget } from './useChainPage'

const { ask, answer } = words.chain

interface Answer {
  text: string
  icon?: IconName
  /** Says it at once, or asks for a name first. */
  says: Mended | MendTarget['ask']
}

function titleOf(question: Question): string {
  switch (question.kind) {
    case 'nameless':
      return ask.nameless
    case 'along':
      return ask.along(question.name, question.more)
    case 'joint':
      return ask.joint(question.names)
    case 'phone':
      return ask.phone(question.name)
    case 'undecided':
      return doubts.undecided(question.name)
    case 'part':
      return doubts.part(question.name, question.part)
  }
}

/** Two answers to each, of which one tap is enough. */
function answersOf(question: Question): [Answer, Answer] {
  const drop: Answer = { text: answer.drop, says: { drop: true } }
  switch (question.kind) {
    case 'nameless':
      return [{ text: answer.name, icon: 'edit', says: 'name' }, drop]
    case 'along':
      return [
        { text: answer.name, icon: 'edit', says: 'along' },
        { text: answer.hold(question.more), says: { count: question.more + 1 } },
      ]
    case 'joint': {
      const [first = '', ...others] = question.names
      return [
        { text: answer.split(question.names.length), says: { name: first, along: others, count: 1 } },
        { text: answer.one, says: { name: question.names.join('') } },
      ]
    }
    case 'phone':
      return [{ text: answer.noPhone, says: { noPhone: true } }, drop]
    case 'undecided':
    case 'part':
      return [{ text: doubts.add, says: { drop: false } }, drop]
  }
}

function QuestionCard({ page, question }: { page: ChainPage; question: Question }) {
  const { key } = question
  return (
    <Card id={`ask-${key}`} look="warn">
      <View className="row row--top">
        <View className="ca fix">
          <Icon name="warn" size="small" />
        </View>
        <View className="b ml8 grow">{titleOf(question)}</View>
      </View>
      <View className="sub mt2 written">{words.chain.written(question.written)}</View>
      <View className="row mt8 two">
        {answersOf(question).map(({ text, icon, says }, place) => (
          <View key={text} className={place === 0 ? 'grow' : 'grow two__next'}>
            <Button
              id={`answer-${key}-${place}`}
              kind="s"
              {...(icon ? { icon } : {})}
              text={text}
              label={`${titleOf(question)} ${text}`}
              onPress={() =>
                typeof says === 'string' ? page.mend({ key, ask: says }) : page.answer(key, says)
              }
            />
          </View>
        ))}
      </View>
    </Card>
  )
}

// 6: as many cards as an old phone draws at once; each that is answered makes room for the next.
const AT_ONCE = 6

/** What a person has to say, first things first. */
export function Questions({ page }: { page: ChainPage }) {
  const [more, setMore] = useState(0)
  const { questions } = page
  if (questions.length === 0) return null
  const shown = questions.slice(0, AT_ONCE + more)
  return (
    <>
      <Section title={words.chain.questions} end={!page.elder && words.chain.noHurry} />
      {shown.map((question) => (
        <QuestionCard key={question.key} page={page} question={question} />
      ))}
      {questions.length > shown.length && (
        <Press className="li" onPress={() => setMore(more + AT_ONCE)}>
          <View className="grow c2">{words.chain.more(questions.length - shown.length)}</View>
          <Icon name="down" size="small" />
        </Press>
      )}
    </>
  )
}
