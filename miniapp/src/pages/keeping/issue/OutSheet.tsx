import { View } from '@tarojs/components'
import { Button, Card, Row, Sheet } from '../../../ui'
import { issuing as say } from '../../../words/zh/issuing'
import { expiryText } from '../articles'
import { Tally } from '../parts/Tally'
import type { OutLine } from './draft'
import type { IssuePage } from './useIssuePage'

function Choose({ page }: { page: IssuePage }) {
  return (
    <Sheet title={say.pick} hint={say.pickHint} onClose={page.closeSheet}>
      <Card flush>
        {page.choices.map(({ article: { key, goods, item, grade, measure }, most }, place) => (
          <Row
            key={key}
            id={`pick-${goods}`}
            first={place === 0}
            bold
            title={item}
            sub={[grade, say.can(most, measure)].filter(Boolean).join('，')}
            onPress={() => page.openSheet({ key, quantity: 0 })}
          />
        ))}
      </Card>
    </Sheet>
  )
}

/** How many of an article, and from which lots they are to be taken. */
function HowMany({ page, line }: { page: IssuePage; line: OutLine }) {
  const choice = page.choices.find(({ article }) => article.key === line.key)
  const known = page.out.some(({ article }) => article.key === line.key)
  if (!choice) return null
  const { article, most } = choice
  const { item, grade, measure } = article
  const lots = page.lotsOf(article, line.quantity)
  return (
    <Sheet
      title={item}
      hint={[grade, say.can(most, measure)].filter(Boolean).join('，')}
      onClose={page.closeSheet}
    >
      <Tally
        what={say.howMany}
        value={Math.min(line.quantity, most)}
        about={most}
        most={most}
        measure={measure}
        onChange={(quantity) => page.openSheet({ key: line.key, quantity })}
      />
      {lots.length > 0 && (
        <>
          <View className="label">{say.from}</View>
          <Card flush>
            {lots.map(({ lot, quantity, about }, place) => (
              <Row
                key={lot}
                first={place === 0}
                title={say.lotsOf(lot.split('.')[0] ?? lot, quantity, measure)}
                {...(about?.expiry === undefined ? {} : { sub: expiryText(about.expiry, page.now) })}
              />
            ))}
          </Card>
        </>
      )}
      <View className="mt20">
        <Button
          id="note"
          text={say.note(line.quantity, measure)}
          off={line.quantity === 0 || line.quantity > most}
          onPress={() => page.note(line)}
        />
      </View>
      {known && <Button id="remove" kind="link" text={say.remove} onPress={() => page.remove(line.key)} />}
    </Sheet>
  )
}

export function OutSheet({ page, sheet }: { page: IssuePage; sheet: OutLine | 'choose' }) {
  return sheet === 'choose' ? <Choose page={page} /> : <HowMany page={page} line={sheet} />
}
