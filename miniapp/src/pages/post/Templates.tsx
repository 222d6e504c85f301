import { Card, type IconName, Row } from '../../ui'

const icons: Record<string, IconName> = {
  sampling: 'people',
  disinfection: 'spray',
  checkpoint: 'flag',
  medicine: 'pill',
  'home-sampling': 'door',
  protection: 'suit',
  meals: 'bag',
  'five-zones': 'people',
  blood: 'thanks',
  course: 'letters',
  errands: 'bag',
  hotline: 'phone',
  patrol: 'vest',
  relief: 'person',
  residential: 'home',
}

interface Template {
  key: string
  name: string
  hint: string
}

/** Templates to choose from. */
export function Templates({
  templates,
  onChoose,
}: {
  templates: readonly Template[]
  onChoose: (key: string) => void
}) {
  return (
    <Card flush>
      {templates.map(({ key, name, hint }, place) => (
        <Row
          key={key}
          id={`template-${key}`}
          first={place === 0}
          icon={icons[key] ?? 'edit'}
          bold
          title={name}
          sub={hint}
          onPress={() => onChoose(key)}
        />
      ))}
    </Card>
  )
}
