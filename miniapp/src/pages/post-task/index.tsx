import { Button, back, ElderTitle, EmptyState, goHome, NotThere, Page, StaffOnly } from '../../ui'
import { words } from '../../words'
import { TaskForm } from './TaskForm'
import { TaskFormFoot } from './TaskFormFoot'
import { TaskSheets } from './TaskSheets'
import { type PostTaskOnPage, usePostTask } from './usePostTask'

function Missing({ loaded, gone }: Pick<ReturnType<typeof usePostTask>, 'loaded' | 'gone'>) {
  if (gone)
    return (
      <EmptyState icon="list" title={words.wishes.template.gone} text={words.wishes.template.goneHint}>
        <Button text={words.common.back} onPress={back} />
      </EmptyState>
    )
  return <NotThere loaded={loaded} />
}

function Content({ form }: { form: PostTaskOnPage }) {
  if (form.closed)
    return (
      <EmptyState icon="done" title={words.post.closed}>
        <Button text={words.common.error.toBoard} onPress={() => goHome()} />
      </EmptyState>
    )
  return <TaskForm page={form} />
}

export default function PostTaskPage() {
  const { loaded, gone, communityId, form, mayPost } = usePostTask()
  const open = form && mayPost && !form.closed
  const title = form?.standing ? words.post.changeTitle : words.post.title
  return (
    <Page
      title={title}
      foot={open && <TaskFormFoot page={form} />}
      sheet={open && <TaskSheets page={form} />}
    >
      <ElderTitle text={title} />
      <StaffOnly communityId={communityId}>
        {form ? <Content form={form} /> : <Missing loaded={loaded} gone={gone} />}
      </StaffOnly>
    </Page>
  )
}
