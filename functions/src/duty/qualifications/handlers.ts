import {
  countsAt,
  heldKey,
  type QualificationsInput,
  type qualificationsContract,
  qualificationsOf,
  refuse,
  toIso,
} from '@muster/shared'
import { BoardStore } from '../../directory/boards'
import { Memberships } from '../../directory/memberships'
import type { Handlers } from '../../http/serve'
import { type Caller, idsOf } from '../../http/session'
import type { Context } from '../../services'
import { type Agenda, AgendaStore } from '../agenda.store'
import { selfOf } from '../selves'
import { changeAgenda, withHeld, withoutHeld } from './holding'
import { openingsFor } from './openings'

export function qualificationsHandlers({
  table,
  now,
}: Context): Handlers<keyof typeof qualificationsContract> {
  const agendas = new AgendaStore(table)
  const memberships = new Memberships(table)
  const boards = new BoardStore(table)

  async function mineOf(caller: Caller) {
    const mine = await agendas.of(idsOf(caller))
    const { held, born, consented } = selfOf(mine)
    return {
      qualifications: qualificationsOf(held),
      born,
      guardianConsents: consented !== undefined,
      callUps: mine.every(({ callUps }) => callUps),
    }
  }

  return {
    grantQualification: async ({ params, body, caller }) => {
      const { personId, kind, name, until, revoked } = body
      const [mine, theirs] = await Promise.all([
        memberships.roleIn(caller.personId, params.id),
        memberships.roleIn(personId, params.id),
      ])
      if (mine === 'leader' && (kind === 'role' || kind === 'training')) refuse('NOT_ALLOWED')
      if (theirs === undefined) refuse('NOT_FOUND')
      const given = { kind, name, ...(until === undefined ? {} : { until }) }
      const { held } = await changeAgenda(agendas, personId, now(), (agenda) =>
        revoked ? withoutHeld(agenda, given) : withHeld(agenda, given, now()),
      )
      return { body: { personId, qualifications: qualificationsOf(held) } }
    },

    myQualifications: async ({ caller }) => ({ body: await mineOf(caller) }),

    updateQualifications: async ({ body, caller }) => {
      // A skill noted under another of my ids is mine to take away as well.
      for (const personId of body.skills === undefined ? [] : caller.also)
        await changeAgenda(agendas, personId, now(), (read) => updated(read, { skills: [] }, now()))
      await changeAgenda(agendas, caller.personId, now(), (read) => updated(read, body, now()))
      return { body: await mineOf(caller) }
    },

    whatCanIJoin: async ({ params, caller }) => {
      const at = now()
      const [shown, mine] = await Promise.all([boards.shifts(params.id, at), agendas.of(idsOf(caller))])
      const shifts = shown ?? refuse('NOT_FOUND')
      const isMember =
        shifts.some(({ gated }) => gated?.membersOnly) &&
        (await memberships.roleIn(caller.personId, params.id)) !== undefined
      return { body: { shifts: openingsFor({ self: selfOf(mine), isMember }, shifts, at), asOf: toIso(at) } }
    },
  }
}

function updated(
  agenda: Agenda,
  { skills, born, guardianConsents, callUps = agenda.callUps }: QualificationsInput,
  now: number,
): Agenda {
  return {
    ...agenda,
    held: skills === undefined ? agenda.held : withSkills(agenda.held, skills, toIso(now)),
    born: born === undefined ? agenda.born : (born ?? undefined),
    consented:
      guardianConsents === undefined
        ? agenda.consented
        : guardianConsents
          ? (agenda.consented ?? toIso(now))
          : undefined,
    callUps,
  }
}

/** What is held with these self-declared skills instead of the earlier ones. A skill that was noted with a last day keeps it while it counts. */
function withSkills(held: Record<string, string>, skills: string[], today: string): Record<string, string> {
  const others = Object.entries(held).filter(
    ([key, until]) => !key.startsWith('skill:') || (until !== '' && countsAt(until, today)),
  )
  const declared = skills.map((name) => [heldKey('skill', name), ''])
  return { ...Object.fromEntries(declared), ...Object.fromEntries(others) }
}
