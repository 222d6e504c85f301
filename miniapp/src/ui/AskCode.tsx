import { View } from '@tarojs/components'
import { Button } from './Button'
import { Card } from './Card'
import { TextField } from './TextField'

/** Where a code is typed or scanned. `max`: of letters; `look`: the id and the text of the button. */
export function AskCode({
  id,
  label,
  example,
  hint,
  max,
  look,
  scanText,
  code,
}: {
  id: string
  label: string
  example: string
  hint: string
  max: number
  look: { id: string; text: string }
  scanText: string
  code: {
    typed: string
    type: (text: string) => void
    look: () => void
    scan: (() => Promise<void>) | undefined
  }
}) {
  return (
    <Card>
      <TextField id={id} label={label} hint={example} value={code.typed} max={max} onChange={code.type} />
      <View className="sub mt4">{hint}</View>
      <View className="mt12">
        <Button id={look.id} text={look.text} off={code.typed.trim() === ''} onPress={code.look} />
      </View>
      {code.scan && (
        <View className="mt8">
          <Button id="scan" kind="s" icon="scan" text={scanText} onPress={code.scan} />
        </View>
      )}
    </Card>
  )
}
