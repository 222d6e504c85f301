import { namesSomebody } from '@muster/shared'
import { TextField } from '../../../ui'
import { keeping as say } from '../../../words/zh/keeping'

/** What else there is to say of an entry. Anybody may read it, so the number of a person is pointed out as it is written. */
export function Remark({
  page: { remark, setRemark },
}: {
  page: { remark: string; setRemark: (text: string) => void }
}) {
  return (
    <TextField
      id="remark"
      label={say.remark}
      hint={say.remarkHint}
      value={remark}
      max={60}
      bad={namesSomebody(remark) ? say.remarkBad : undefined}
      onChange={setRemark}
    />
  )
}
