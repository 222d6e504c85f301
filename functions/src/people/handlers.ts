import { type Language, mayGrant, noticeText, type peopleContract, refuse, toIso } from '@muster/shared'
import { Communities } from '../directory/communities'
import { Memberships } from '../directory/memberships'
import { Names } from '../directory/names'
import { Phones } from '../directory/phones'
import type { Handlers } from '../http/serve'
import { type Caller, idsOf, issueToken } from '../http/session'
import { derivedId } from '../ids'
import type { Context } from '../services'
import { demoPerson } from './demo'
import { confirmPhone } from './phone'
import { PeopleStore } from './store'
import { openIdOf, phoneOf } from './wechat'

export function peopleHandlers(context: Context): Handlers<keyof typeof peopleContract> {
  const store = new PeopleStore(context.table)
  const names = new Names(context.table, context.sealer)
  const phones = new Phones(context.table, context.secrets.ids)
  const memberships = new Memberships(context.table)
  const communities = new Communities(context.table, context.now)

  async function communitiesOf(personId: string) {
    const mine = await memberships.of(personId)
    const named = await Promise.all(
      mine.map(async ({ communityId, role }) => {
        const community = await communities.get(communityId)
        return community === undefined ? [] : [{ id: communityId, name: community.name, role }]
      }),
    )
    return named.flat()
  }

  /** A persona is the same person at every start; its name and roles are written when they are not there yet. */
  async function demoSignIn(persona: string): Promise<string> {
    if (!context.demo) refuse('SIGN_IN_FAILED')
    const personId = derivedId(context.secrets.ids, 'demo', persona)
    const { name, roles } = demoPerson(persona)
    if (name !== null && (await names.get(personId)) === undefined) await names.set(personId, name)
    for (const [communityId, role] of Object.entries(roles))
      await memberships.grant(personId, communityId, role, undefined)
    return personId
  }

  async function wechatSignIn(code: string): Promise<string> {
    if (context.wechat === undefined) return refuse('SIGN_IN_FAILED')
    return store.personFor('wechat', await openIdOf(code, context.wechat))
  }

  function demoPhone(number: string): string {
    return context.demo ? number : refuse('PHONE_NOT_CONFIRMED')
  }

  async function wechatPhone(code: string): Promise<string> {
    return context.wechat === undefined ? refuse('PHONE_NOT_CONFIRMED') : phoneOf(code, context.wechat)
  }

  async function tokenOf(personId: string): Promise<string> {
    const [name, { also }] = await Promise.all([names.get(personId), store.settings(personId)])
    return issueToken({ personId, named: name !== undefined, also }, context.secrets.session, context.now())
  }

  async function noticesOf(ids: readonly string[], readTo: string, language: Language) {
    const stored = await store.notices(ids)
    const notices = stored.map((notice) => ({
      ...notice,
      text: noticeText(notice, language),
      read: notice.at <= readTo,
    }))
    return { notices, unread: notices.filter((notice) => !notice.read).length }
  }

  async function profileOf(caller: Caller, language: Language) {
    const { personId } = caller
    const [settings, about, mine] = await Promise.all([
      store.settings(personId),
      names.about([personId]),
      communitiesOf(personId),
    ])
    const { name = null, hidden = false, phone } = about.get(personId) ?? {}
    const { unread } = await noticesOf(idsOf(caller), settings.noticesReadTo, language)
    const person = {
      id: personId,
      name,
      elder: settings.elder,
      anonymous: hidden,
      phoneTail: phone?.slice(-4),
    }
    return { person, communities: mine, unread }
  }

  return {
    signIn: async ({ body }) => {
      const personId =
        body.provider === 'demo' ? await demoSignIn(body.persona) : await wechatSignIn(body.code)
      const [name, mine, token] = await Promise.all([
        names.get(personId),
        communitiesOf(personId),
        tokenOf(personId),
      ])
      return { body: { token, person: { id: personId, name: name ?? null }, communities: mine } }
    },

    getMe: async ({ caller, language }) => ({ body: await profileOf(caller, language) }),

    updateMe: async ({ caller, body, language }) => {
      if (body.name !== undefined) await names.set(caller.personId, body.name)
      if (body.anonymous !== undefined) await names.hide(caller.personId, body.anonymous)
      // A moment to come would hide notices that are not written yet.
      const noticesReadTo =
        body.noticesReadTo === undefined ? undefined : [body.noticesReadTo, toIso(context.now())].sort()[0]
      await store.change(caller.personId, { elder: body.elder, noticesReadTo })
      return { body: await profileOf(caller, language) }
    },

    setPhone: async ({ body, caller }) => {
      const number = body.provider === 'demo' ? demoPhone(body.phone) : await wechatPhone(body.code)
      await confirmPhone({ phones, names, memberships, store }, caller.personId, number)
      return { body: { token: await tokenOf(caller.personId), phoneTail: number.slice(-4) } }
    },

    myNotices: async ({ caller, language }) => {
      const { noticesReadTo } = await store.settings(caller.personId)
      return { body: await noticesOf(idsOf(caller), noticesReadTo, language) }
    },

    listCommunities: async () => ({ body: { communities: await communities.list() } }),

    setReceiver: async ({ params, body, caller }) => {
      const { receiver } = (await communities.get(params.id)) ?? refuse('NOT_FOUND')
      const { registered, position } = body
      // Verified is what somebody above the community has seen; nobody takes that away from their own.
      const verified = (await memberships.roleIn(caller.personId, params.id)) === 'street'
      const next = { receiver: { ...receiver, verified, registered }, position }
      if (!(await communities.change(params.id, next, { verifiedToo: verified }))) refuse('RECEIVER_VERIFIED')
      return { body: { community: (await communities.get(params.id)) ?? refuse('NOT_FOUND') } }
    },

    joinCommunity: async ({ params, caller }) => {
      const community = (await communities.get(params.id)) ?? refuse('NOT_FOUND')
      const role = await memberships.join(caller.personId, community.id, 'resident')
      return { body: { membership: { id: community.id, name: community.name, role } } }
    },

    grantRole: async ({ params, body, caller }) => {
      const community = (await communities.get(params.id)) ?? refuse('NOT_FOUND')
      const [mine, current] = await Promise.all([
        memberships.roleIn(caller.personId, community.id),
        memberships.roleIn(body.personId, community.id),
      ])
      if (mine === undefined || !mayGrant(mine, body.role, current)) refuse('NOT_ALLOWED')
      if (!(await memberships.grant(body.personId, community.id, body.role, current))) refuse('BUSY')
      return {
        body: {
          personId: body.personId,
          membership: { id: community.id, name: community.name, role: body.role },
        },
      }
    },
  }
}
