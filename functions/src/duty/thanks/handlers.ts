import { refuse, shownName, type Thanks, type thanksContract, toIso } from '@muster/shared'
import { Memberships } from '../../directory/memberships'
import { Names } from '../../directory/names'
import type { Handlers } from '../../http/serve'
import { derivedId } from '../../ids'
import type { Context } from '../../services'
import { TaskStore } from '../task.store'
import { type StoredThanks, ThanksStore } from './thanks.store'

export function thanksHandlers({
  table,
  sealer,
  now,
  secrets,
}: Context): Handlers<keyof typeof thanksContract> {
  const tasks = new TaskStore(table)
  const store = new ThanksStore(table)
  const names = new Names(table, sealer)
  const memberships = new Memberships(table)

  async function viewsOf(notes: StoredThanks[], readerId: string | undefined): Promise<Thanks[]> {
    const known = await names.shown(notes.filter((note) => !note.anonymous).map(({ personId }) => personId))
    return notes
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map(({ id, text, at, state, personId }) => {
        const name = known.get(personId)
        return {
          id,
          text,
          from: name === undefined ? null : shownName(name),
          at,
          state,
          mine: personId === readerId,
        }
      })
  }

  async function viewOf(note: StoredThanks, readerId: string): Promise<Thanks> {
    const [view] = await viewsOf([note], readerId)
    return view ?? refuse('NOT_FOUND')
  }

  return {
    thank: async ({ params, body, caller }) => {
      const task = (await tasks.get(params.id)) ?? refuse('NOT_FOUND')
      const id = derivedId(secrets.ids, 'thanks', task.id, caller.personId)
      const before = await store.get(task.id, id)
      const anonymous = body.anonymous ?? false
      // Sent again, the same words keep their place and what the secretary said of them.
      if (before?.text === body.text && before.anonymous === anonymous)
        return { body: { thanks: await viewOf(before, caller.personId) }, status: 200 }
      const note: StoredThanks = {
        id,
        taskId: task.id,
        personId: caller.personId,
        text: body.text,
        anonymous,
        at: toIso(now()),
        state: 'waiting',
      }
      await store.put(note)
      return { body: { thanks: await viewOf(note, caller.personId) } }
    },

    listThanks: async ({ params, caller }) => {
      const task = (await tasks.get(params.id)) ?? refuse('NOT_FOUND')
      const role = caller && (await memberships.roleIn(caller.personId, task.communityId))
      const notes = await store.of(task.id)
      const seen = notes.filter(
        ({ state, personId }) =>
          state === 'shown' || role === 'secretary' || (caller !== undefined && personId === caller.personId),
      )
      return { body: { thanks: await viewsOf(seen, caller?.personId) } }
    },

    moderateThanks: async ({ params, body, caller }) => {
      const note = (await store.get(params.id, params.thanksId)) ?? refuse('NOT_FOUND')
      const state = body.show ? 'shown' : 'hidden'
      if (!(await store.moderate(note, state, body.at))) refuse('CHANGED_MEANWHILE')
      return { body: { thanks: await viewOf({ ...note, state }, caller.personId) } }
    },
  }
}
