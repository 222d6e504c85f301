import { Button, FootBar, goHome } from '../../ui'
import { words } from '../../words'
import { ProblemLine } from '../post/ProblemLine'
import type { PostTaskOnPage } from './usePostTask'

/** In whose name, what is wrong if something is, and the one red button. */
export function TaskFormFoot({ page }: { page: PostTaskOnPage }) {
  const { problem, standing, busy, elder, community, openSheet, send } = page
  const sending = standing ? words.post.saving : words.post.publishing
  const preview = (
    <Button id="preview" kind="s" text={words.post.preview} onPress={() => openSheet({ kind: 'preview' })} />
  )
  return (
    <FootBar
      line={problem ? <ProblemLine problem={problem} /> : words.post.byWhom(community)}
      left={standing || elder ? undefined : preview}
      right={
        problem?.sent ? (
          <Button text={words.post.seeBoard} onPress={() => goHome()} />
        ) : (
          <Button
            id="publish"
            {...(standing ? {} : { icon: 'share' as const })}
            text={standing ? words.post.save : words.post.publish}
            busy={busy === 'send' ? sending : undefined}
            onPress={() => send()}
          />
        )
      }
    />
  )
}
