import { yuan } from '@muster/shared'
import { View } from '@tarojs/components'
import {
  Button,
  Card,
  ElderTitle,
  EmptyState,
  ErrorState,
  NothingOffline,
  OfflineBar,
  Page,
  Row,
  Section,
  Skeleton,
  TextField,
} from '../../ui'
import { date, words } from '../../words'
import { drives as say } from '../../words/zh/drives'
import { ProblemLine } from '../post/ProblemLine'
import { centsOf, type DrivesPage, useDrivesPage } from './useDrives'

/** What the parcels come to, as soon as it can be said. */
function ComesTo({ page: { draft, drive, differs } }: { page: DrivesPage }) {
  const [parcels, price] = [Number(draft.parcels), centsOf(draft.price)]
  if (!(parcels > 0) || !(price > 0)) return null
  return (
    <View className={differs ? 'sub cr mt4' : 'sub mt4'}>
      {say.comesTo(parcels, yuan(price), yuan(parcels * price))}
      {differs && drive && `。${say.differs(yuan(drive.sumCents))}`}
    </View>
  )
}

function Form({ page }: { page: DrivesPage }) {
  const { draft, drive, differs, edit, problem, busy, count } = page
  const digits = (text: string) => text.replace(/\D/g, '')
  return (
    <>
      <View className="sub mt4">{say.hint}</View>
      <TextField
        id="parcel"
        label={say.parcel}
        hint={say.parcelHint}
        value={draft.parcel}
        max={40}
        onChange={(parcel) => edit({ parcel })}
      />
      <TextField
        id="parcels"
        kind="number"
        label={say.parcels}
        value={draft.parcels}
        max={7}
        onChange={(parcels) => edit({ parcels: digits(parcels) })}
      />
      <TextField
        id="price"
        label={say.price}
        value={draft.price}
        max={10}
        onChange={(price) => edit({ price })}
      />
      <TextField id="sum" label={say.sum} value={draft.sum} max={14} onChange={(sum) => edit({ sum })} />
      <ComesTo page={page} />
      <TextField
        id="orders"
        kind="number"
        label={say.orders}
        value={draft.orders}
        max={7}
        onChange={(orders) => edit({ orders: digits(orders) })}
      />
      {problem && <ProblemLine problem={problem} />}
      <View className="mt16">
        <Button
          id="count"
          text={drive && !differs ? say.count(yuan(drive.sumCents)) : say.countOff}
          off={!drive || differs}
          busy={busy ? say.counting : undefined}
          onPress={count}
        />
      </View>
    </>
  )
}

function Counted({ page: { loaded, now, mayCount } }: { page: DrivesPage }) {
  if (loaded.state === 'loading') return <Skeleton cards={1} />
  if (loaded.state === 'failed') {
    if (loaded.why === 'offline') return <NothingOffline onRetry={loaded.refresh} />
    if (loaded.why === 'gone') return <EmptyState icon="bag" title={words.common.error.gone} />
    return <ErrorState onRetry={loaded.refresh} />
  }
  const { drives, total } = loaded.data
  if (drives.length === 0)
    return <EmptyState icon="bag" title={say.empty} text={mayCount ? say.emptyHint : say.nobody} />
  return (
    <>
      {loaded.behind && <OfflineBar behind={loaded.behind} now={now} onRetry={loaded.refresh} />}
      <Section title={say.total(total.parcels, yuan(total.sumCents))} />
      <Card flush>
        {drives.map(({ id, parcel, parcels, priceCents, sumCents, orders, on, countedAt }, place) => (
          <Row
            key={id}
            first={place === 0}
            icon="bag"
            bold
            title={parcel}
            sub={[
              say.line(parcels, yuan(priceCents)),
              ...(orders === undefined ? [] : [say.orderCount(orders)]),
              date(on === undefined ? countedAt : `${on}T12:00:00+08:00`),
            ].join('，')}
            end={say.yuan(yuan(sumCents))}
          />
        ))}
      </Card>
      <View className="cap mt12 center-text">{say.paidElsewhere}</View>
    </>
  )
}

/** Parcels that people bought elsewhere for a good cause: the secretary counts them, everybody reads. */
export default function DrivesScreen() {
  const page = useDrivesPage()
  return (
    <Page title={say.title}>
      <ElderTitle text={say.title} />
      {page.mayCount && <Form page={page} />}
      <Counted page={page} />
    </Page>
  )
}
