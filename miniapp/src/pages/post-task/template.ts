import { type TemplateInput, taskTemplates } from '@muster/shared'
import { hourText, nearDays, words } from '../../words'
import { given, peopleIn, type TaskDraft, wanted } from './draft'
import { repeatToPost, wishesToPost } from './wishes'

// As long as the contract lets a name be.
export const LONGEST_NAME = 20

/** The draft as a template that can be posted again on any day; not yet checked. */
export function templateOf(draft: TaskDraft, name: string, now: number): TemplateInput {
  const { title, kind, note, safety, tags, urgent, membersOnly, wishes, sites } = draft
  const [first] = sites
  const hours = first ? `${hourText(first.from)}–${hourText(first.to)}` : ''
  const [today] = nearDays(now)
  return {
    name,
    hint: words.wishes.template.about(hours, peopleIn(draft)),
    day: first?.day === today?.value ? 'today' : 'tomorrow',
    task: {
      title,
      kind,
      note: given(note),
      safety: given(safety),
      ...(tags.length > 0 ? { tags } : {}),
      urgent,
      membersOnly,
      ...wishesToPost(wishes),
      ...repeatToPost(wishes, first?.day ?? '', true),
    },
    shifts: sites.map(({ place, meetAt, from, to, days, posts }) => ({
      place,
      from,
      to,
      ...(days === undefined ? {} : { days }),
      meetAt: given(meetAt),
      posts: posts.filter(wanted).map(({ name: post, places, note: about, asks }) => ({
        name: post,
        places,
        note: about,
        asks,
      })),
    })),
  }
}

/** What the template may be called before one has thought about it. */
export const nameFor = ({ title }: TaskDraft) =>
  taskTemplates.some(({ name }) => name === title) ? '' : title.trim().slice(0, LONGEST_NAME)
