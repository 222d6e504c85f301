import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Row, Sheet, TextField } from '../../ui'
import { words } from '../../words'
import { ProblemLine } from '../post/ProblemLine'
import { LONGEST_NAME, nameFor } from './template'
import type { PostTaskOnPage } from './usePostTask'

const text = words.wishes.template

/** Keeps it for the next time; lets go of one of our own. */
export function TemplateRows({ page: { own, openSheet } }: { page: PostTaskOnPage }) {
  return (
    <Card flush>
      <Row
        id="save-template"
        first
        title={text.save}
        sub={text.saveHint}
        onPress={() => openSheet({ kind: 'save-template' })}
      />
      {own && (
        <Row id="drop-template" title={text.drop} onPress={() => openSheet({ kind: 'drop-template' })} />
      )}
    </Card>
  )
}

export function SaveTemplateSheet({
  page: { draft, own, keep, keeping, problem, closeSheet },
}: {
  page: PostTaskOnPage
}) {
  const [name, setName] = useState(own?.name ?? nameFor(draft))
  return (
    <Sheet title={text.save} hint={text.same} onClose={closeSheet}>
      <TextField
        id="template-name"
        label={text.name}
        hint={text.nameHint}
        value={name}
        max={LONGEST_NAME}
        onChange={setName}
      />
      {problem && <ProblemLine problem={problem} />}
      <View className="mt16">
        <Button
          id="keep-template"
          kind="d"
          text={text.keep}
          busy={keeping ? text.keeping : undefined}
          onPress={() => keep(draft, name)}
        />
      </View>
    </Sheet>
  )
}

export function DropTemplateSheet({ page: { own, letGo, problem, closeSheet } }: { page: PostTaskOnPage }) {
  if (!own) return null
  return (
    <Sheet title={text.dropAsk} hint={text.dropHint} onClose={closeSheet}>
      {problem && <ProblemLine problem={problem} />}
      <View className="mt16">
        <Button id="drop-now" text={text.dropNow} onPress={() => letGo(own.id)} />
      </View>
      <View className="mt8">
        <Button kind="s" text={text.keepIt} onPress={closeSheet} />
      </View>
    </Sheet>
  )
}
