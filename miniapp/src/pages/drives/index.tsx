import { yuan } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, ElderTitle, Page, TextField } from '../../ui'
import { drives as say } from '../../words/zh/drives'
import { ProblemLine } from '../post/ProblemLine'
import { Counted } from './Counted'
import { TakeBackSheet } from './TakeBackSheet'
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

/** Parcels that people bought elsewhere for a good cause: the secretary counts them, everybody reads. */
export default function DrivesScreen() {
  const page = useDrivesPage()
  const { taking } = page
  const sheet = taking.drive && <TakeBackSheet key={taking.drive.id} taking={taking} drive={taking.drive} />
  return (
    <Page title={say.title} sheet={sheet}>
      <ElderTitle text={say.title} />
      {page.mayCount && <Form page={page} />}
      <Counted page={page} />
    </Page>
  )
}
