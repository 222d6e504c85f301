import { View } from '@tarojs/components'
import { BigRow, Card, ElderTitle, heading, type IconName, Notice, Page, Row } from '../../ui'
import { taking } from '../../words/zh/taking'
import { type Format, useExportPage } from './useExportPage'

const text = taking.export
const inWeapp = process.env.TARO_ENV === 'weapp'

const ways: Record<Format, { icon: IconName; title: string; sub: string }> = {
  xlsx: { icon: 'list', title: text.xlsx, sub: text.xlsxHint },
  csv: { icon: 'letters', title: text.csv, sub: text.csvHint },
  json: { icon: 'shield', title: text.json, sub: text.jsonHint },
}

function Said({ page: { said } }: { page: ReturnType<typeof useExportPage> }) {
  switch (said?.kind) {
    case undefined:
      return null
    case 'saved':
      return (
        <Notice
          look="ok"
          icon="done"
          urgent
          title={inWeapp ? text.shown : text.saved}
          {...(said.unread > 0 ? { text: text.unread(said.unread) } : {})}
        />
      )
    case 'offline':
      return <Notice look="warn" icon="offline" urgent title={text.offline} text={text.offlineHint} />
    case 'failed':
      return <Notice look="warn" icon="again" urgent title={text.failed} />
  }
}

/** A receiver's whole public ledger as a file, for anybody. */
export default function ExportPage() {
  const page = useExportPage()
  const { elder, formats, busy, count, take, copyLink } = page
  const rows = [
    ...formats.map((format) => {
      const { icon, title, sub } = ways[format]
      const told = busy === format ? text.fetching(count) : title
      return { id: `save-${format}`, icon, title: told, sub, onPress: () => take(format) }
    }),
    { id: 'copy-link', icon: 'share' as const, title: text.link, sub: text.linkHint, onPress: copyLink },
  ]
  return (
    <Page title={text.title}>
      <ElderTitle text={text.title} />
      <View className="h1 mt4" {...heading(2)}>
        {text.intro(page.name)}
      </View>
      <View className="c2 mt4">{text.introHint}</View>
      <Said page={page} />
      {elder ? (
        rows.map((row) => <BigRow key={row.id} {...row} />)
      ) : (
        <Card flush>
          {rows.map((row, place) => (
            <Row key={row.id} first={place === 0} {...row} />
          ))}
        </Card>
      )}
    </Page>
  )
}
