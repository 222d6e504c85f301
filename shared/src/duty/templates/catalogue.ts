import { rotaTemplates } from './rotas'
import type { TaskTemplate } from './schema'
import { siteTemplates } from './sites'

/** Duties that streets have run, ready to be posted. */
export const taskTemplates: readonly TaskTemplate[] = [...siteTemplates, ...rotaTemplates]

/** For what no template knows. */
export const blankTask: TaskTemplate = {
  key: 'blank',
  name: '别的事，从空白开始',
  hint: '模板里没有的事',
  day: 'tomorrow',
  task: { title: '', kind: 'other' },
  shifts: [{ place: '', from: '09:00', to: '12:00', posts: [{ name: '帮手', places: 5 }] }],
}
