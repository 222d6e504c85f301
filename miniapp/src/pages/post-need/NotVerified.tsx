import { Card, Notice, open, Row } from '../../ui'
import { receiver as say } from '../../words/zh/receiver'
import type { PostNeedOnPage } from './usePostNeed'

/** That nobody can pledge as long as the street has not verified who takes the goods in; nothing once it has. */
export function NotVerified({ page: { receiver, communityId } }: { page: PostNeedOnPage }) {
  if (receiver === undefined || receiver.verified) return null
  if (receiver.registered)
    return <Notice look="warn" icon="clock" title={say.posting.waiting} text={say.posting.waitingHint} />
  return (
    <>
      <Notice look="warn" icon="warn" title={say.posting.none} text={say.posting.noneHint} />
      <Card flush>
        <Row
          id="register"
          first
          bold
          icon="shield"
          title={say.row}
          sub={say.rowHint}
          onPress={() => open('receiver', { at: communityId })}
        />
      </Card>
    </>
  )
}
