import { View } from '@tarojs/components'
import type { Reckoned } from '../../data/reckoning'
import { Button, Card, Section } from '../../ui'
import { Fingerprint } from '../../ui/Fingerprint'
import { date } from '../../words'
import { verifying as text } from '../../words/zh/verifying'
import type { VerifyLedgerPage } from './useVerifyLedgerPage'

// 7: those of the last week; all of them are in the file.
const DAYS_SHOWN = 7

/** What a reader can carry away: the fingerprint for the group, those of the days, the whole chain as a file. */
export function TakeAway({ page, reckoned }: { page: VerifyLedgerPage; reckoned: Reckoned }) {
  const days = reckoned.days.slice(-DAYS_SHOWN).reverse()
  return (
    <>
      {!reckoned.finding && (
        <>
          <Section title={text.share} />
          <Card>
            <View className="sub">{text.shareHint}</View>
            <View className="mt12">
              <Button id="copy" icon="share" text={text.copy} onPress={() => page.share(reckoned)} />
            </View>
          </Card>
        </>
      )}
      {days.length > 0 && (
        <>
          <Section title={text.days7} sub={text.dayHint} />
          <Card flush>
            {days.map(({ day, n, fingerprint }, place) => (
              <View key={day} className={place === 0 ? 'li li--first' : 'li'}>
                <View className="grow">
                  <View>{text.dayRow(date(`${day}T12:00:00+08:00`), n)}</View>
                  <Fingerprint of={fingerprint} quiet />
                </View>
              </View>
            ))}
          </Card>
        </>
      )}
      <Section title={text.file} />
      <Card>
        <View className="sub">{text.fileHint}</View>
        <View className="mt12">
          {page.save ? (
            <Button
              id="save"
              kind="s"
              icon="export"
              text={text.fileSave}
              onPress={() => page.save?.(reckoned)}
            />
          ) : (
            <Button id="copy-link" kind="s" icon="export" text={text.copyLink} onPress={page.copyLink} />
          )}
        </View>
      </Card>
    </>
  )
}
