import { maskGrades } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, Card, call, Icon, open, Row, Tag } from '../../ui'
import { words } from '../../words'
import type { NeedOnPage } from './useNeedPage'

export function NotWanted({ page: { need } }: { page: NeedOnPage }) {
  if (need.notWanted.length === 0) return null
  return (
    <Card>
      <View className="row">
        <View className="cr fix">
          <Icon name="no" />
        </View>
        <View className="h2 ml8">{words.need.notWanted}</View>
      </View>
      <View className="wrap mt2">
        {need.notWanted.map((thing) => (
          <Tag key={thing} look="red" text={thing} />
        ))}
      </View>
    </Card>
  )
}

/** Only where both are asked for: who buys the one may think it is the other. */
export function Grades({ page: { need } }: { page: NeedOnPage }) {
  const asked = new Set(need.lines.map(({ grade }) => grade))
  if (!maskGrades.every(({ grade }) => asked.has(grade))) return null
  const [one, other] = maskGrades.map(({ grade, name, keepsOut, forWhom }) => (
    <View key={grade} className="grade">
      <View className="b">{name}</View>
      <View className="sub">{grade}</View>
      <View className="sub c1 mt6">{keepsOut}</View>
      <View className="sub mt4">{forWhom}</View>
    </View>
  ))
  return (
    <Card>
      <View className="h2">{words.need.gradesDiffer}</View>
      <View className="row row--stretch mt12 grades">
        {one}
        <View className="grade__unlike">≠</View>
        {other}
      </View>
      <View className="sub mt12">{words.need.gradesHint}</View>
    </Card>
  )
}

/** Who takes it in, whether the street has verified them, and their credit code. */
export function Standing({ page: { need } }: { page: NeedOnPage }) {
  const { name, verified, registered } = need.receiver
  return (
    <View className="mt16">
      <View className="b">{words.need.receiver(registered?.name ?? name)}</View>
      {registered && <View className="c2">{words.need.registeredAs(registered.creditCode)}</View>}
      <View className="c2">{verified ? words.need.verified : words.need.notVerified}</View>
    </View>
  )
}

/** Where to bring it, who takes it in. */
export function Receiver({ page: { need, mayRegister } }: { page: NeedOnPage }) {
  const { delivery, receiver, community } = need
  const { phone } = community
  return (
    <>
      <Card flush>
        {delivery && (
          <Row
            first
            icon="place"
            bold
            title={words.need.deliverTo(delivery.place)}
            {...(delivery.hours === undefined ? {} : { sub: delivery.hours })}
          />
        )}
        <Row
          first={!delivery}
          icon="person"
          bold
          title={words.need.receiver(receiver.name)}
          sub={receiver.registered?.name ?? community.name}
        />
        {receiver.registered && (
          <Row icon="check" title={words.need.registeredAs(receiver.registered.creditCode)} />
        )}
      </Card>
      {mayRegister && (
        <Card flush>
          <Row
            id="register"
            first
            icon="shield"
            title={words.need.register}
            sub={words.need.registerHint}
            onPress={() => open('receiver', { at: community.id })}
          />
        </Card>
      )}
      <View className="row mt16 posted-by">
        <View className="cg fix">
          <Icon name="done" size="small" />
        </View>
        <View className="sub ml6 grow">
          {receiver.verified ? words.need.verified : words.need.notVerified}
        </View>
        {phone !== null && (
          <Button small kind="s" icon="phone" text={words.common.callCommunity} onPress={() => call(phone)} />
        )}
      </View>
    </>
  )
}
