import { dayText, hoursText, type Output } from '@muster/shared'
import { Card, Notice, Row, Section } from '../../ui'
import { clock, words } from '../../words'
import { CompareName } from './CompareName'
import { Fact } from './Fact'

const text = words.certificate

/** What a genuine certificate says. */
export function Genuine({ certificate }: { certificate: Output<'verifyCertificate'>['certificate'] }) {
  const { code, name, from, to, duties, minutes, standbyMinutes, lines, organisers, issuedAt } = certificate
  const standby = standbyMinutes > 0 ? { more: text.standby(hoursText(standbyMinutes)) } : {}
  return (
    <>
      <Notice look="ok" icon="done" urgent title={text.genuine} text={text.genuineHint} />
      <Card flush>
        <Fact first what={text.name} says={name} />
        <Fact what={text.hours} says={hoursText(minutes)} {...standby} />
        <Fact what={text.duties} says={text.dutiesOf(duties)} />
        <Fact what={text.span} says={text.spanOf(dayText(from), dayText(to))} />
        <Fact what={text.organisers} says={organisers.join('、')} />
        <Fact what={text.issued} says={`${dayText(issuedAt)} ${clock(issuedAt)}`} />
        <Fact what={text.code} says={code} />
      </Card>
      <Section title={text.lines} />
      <Card flush>
        {lines.map((line, place) => (
          <Row
            key={`${line.kind}-${line.organiser}`}
            first={place === 0}
            title={words.kinds(line.kind)}
            sub={[
              text.lineOf(line.duties, hoursText(line.minutes)),
              ...line.outputs.map(({ unit, amount }) => words.units.amount(unit, amount)),
            ].join('，')}
          />
        ))}
      </Card>
      <CompareName code={code} />
    </>
  )
}
