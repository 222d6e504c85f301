import { View } from '@tarojs/components'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Sheet } from '../ui/Sheet'
import { words } from '../words'
import type { Persona } from './session'
import { useAsked } from './sign-in'

const personas = [
  'newcomer',
  'resident',
  'leader',
  'secretary',
  'keeper',
  'donor',
  'street',
  'secretary-2',
] as const satisfies readonly Persona[]

/** The local server's stand-in for WeChat's login: who of the demo community one is. */
export function SignInSheet() {
  const answer = useAsked()
  if (!answer) return null
  return (
    <Sheet title={words.common.signIn.title} hint={words.common.signIn.hint} onClose={() => answer(null)}>
      <View className="mt8">
        <Card flush>
          {personas.map((persona, place) => {
            const [name, about] = words.common.signIn.personas[persona]
            return (
              <Row
                key={persona}
                id={`persona-${persona}`}
                first={place === 0}
                title={name}
                sub={about}
                onPress={() => answer({ provider: 'demo', persona })}
              />
            )
          })}
        </Card>
      </View>
    </Sheet>
  )
}
