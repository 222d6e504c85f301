import { Page } from '../../ui'
export default function TaskPage() {
  return <Page title="任务">-</Page>
}
