import type { Refusal } from '@muster/shared'
import * as v from 'valibot'
import { issuesIn } from '../../data/refusal-details'
import { refusalText } from '../../data/refusals'
import { words } from '../../words'

/** Why a form was not taken, and what to do; `sent`: it stands already. */
export interface Problem {
  title: string
  text?: string
  sent?: boolean
}

const units: Record<string, string> = {
  shifts: words.post.shiftUnit,
  lines: words.post.lineUnit,
}
const fields: Record<string, string> = words.post.fields

/** Names of fields that a form calls otherwise. */
type Names = Record<string, string>

/** Where a path leads, in words: `shifts.1.place` → 第 2 班地点. */
function whereIs(path: string, names: Names): string {
  const parts = path.split('.')
  const said = parts.flatMap((part, place) => {
    const unit = units[parts[place - 1] ?? '']
    if (/^\d+$/.test(part)) return unit ? [words.post.nth(unit, Number(part) + 1)] : []
    if (units[part] && parts.length > place + 1) return []
    const name = names[part] ?? fields[part]
    return name === undefined ? [] : [name]
  })
  return said.join('')
}

function mend(path: string, message: string, names: Names): Problem {
  const where = whereIs(path, names)
  return { title: where === '' ? message : words.post.mend(where, message) }
}

/** The first thing to mend in what was written, before it is sent. */
export const problemIn = (issue: v.BaseIssue<unknown>, names: Names = {}): Problem =>
  mend(v.getDotPath(issue) ?? '', issue.message, names)

/** Why the server did not take it. */
export function problemFrom(refusal: Refusal): Problem {
  if (refusal.code === 'KEY_REUSED')
    return { title: words.post.sentAlready, text: words.post.sentAlreadyHint, sent: true }
  if (refusal.code === 'CHANGED_MEANWHILE')
    return { title: words.post.meanwhile, text: words.post.meanwhileHint }
  const [issue] = issuesIn(refusal)
  return issue ? mend(issue.path, issue.message, {}) : { title: refusalText(refusal) }
}

export const notSent: Problem = { title: words.post.notSent, text: words.post.notSentHint }
