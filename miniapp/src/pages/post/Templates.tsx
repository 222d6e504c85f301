import { blankTask } from '@muster/shared'
import { Card, type IconName, Row } from '../../ui'

interface TemplateRow {
  key: string
  icon: IconName
  title: string
  sub: string
}

/** Templates to choose from, and at the end an empty form. */
export function Templates({
  templates,
  blank,
  onChoose,
}: {
  templates: TemplateRow[]
  blank: string
  onChoose: (key: string) => void
}) {
  return (
    <Card flush>
      {templates.map(({ key, icon, title, sub }, place) => (
        <Row
          key={key}
          id={`template-${key}`}
          first={place === 0}
          icon={icon}
          bold
          title={title}
          sub={sub}
          onPress={() => onChoose(key)}
        />
      ))}
      <Row icon="edit" bold title={blank} onPress={() => onChoose(blankTask.key)} />
    </Card>
  )
}
