import * as v from 'valibot'
import { anyone, operation, person } from '../contract/operation'
import { id } from '../text'
import { time } from '../time'
import {
  community,
  me,
  membership,
  notice,
  personName,
  role,
  setPhoneInput,
  setReceiverInput,
  signInInput,
} from './schema'

export const peopleContract = {
  signIn: operation({
    engine: 'people',
    method: 'POST',
    path: '/sessions',
    summary: 'Signs a person in, by a WeChat login code or (local server only) as a demo persona',
    who: anyone,
    input: signInInput,
    output: v.object({
      token: v.string(),
      person: v.object({ id, name: v.nullable(v.string()) }),
      communities: v.array(membership),
    }),
    status: 201,
    refusals: ['SIGN_IN_FAILED'],
  }),
  getMe: operation({
    engine: 'people',
    method: 'GET',
    path: '/me',
    summary: 'Who I am, where I belong, how many notices I have not read',
    who: person,
    output: me,
  }),
  updateMe: operation({
    engine: 'people',
    method: 'PATCH',
    path: '/me',
    summary: 'Changes my name or my settings, or marks notices as read up to a moment',
    who: person,
    input: v.strictObject({
      name: v.optional(personName),
      elder: v.optional(v.boolean('要填是或否')),
      /** Members and the public read 一位志愿者 for my name; leader and secretary still read it. */
      anonymous: v.optional(v.boolean('要填是或否')),
      noticesReadTo: v.optional(time),
    }),
    output: me,
  }),
  setPhone: operation({
    engine: 'people',
    method: 'POST',
    path: '/me/phone',
    summary:
      'Confirms my phone, by a WeChat code or (local server only) as typed; what was signed up under that number is mine from then on, with the new token',
    who: person,
    input: setPhoneInput,
    output: v.object({ token: v.string(), phoneTail: v.string() }),
    refusals: ['PHONE_NOT_CONFIRMED'],
  }),
  myNotices: operation({
    engine: 'people',
    method: 'GET',
    path: '/me/notices',
    summary: 'My last 50 notices, newest first',
    who: person,
    output: v.object({ notices: v.array(notice), unread: v.number() }),
  }),
  listCommunities: operation({
    engine: 'people',
    method: 'GET',
    path: '/communities',
    summary: 'The communities that run on this Muster',
    who: anyone,
    output: v.object({ communities: v.array(community) }),
  }),
  setReceiver: operation({
    engine: 'people',
    method: 'POST',
    path: '/communities/{id}/receiver',
    summary:
      'Says under which name and credit code the receiver is registered; verified once the street has said so, and the street’s to change from then on',
    who: { kind: 'role', roles: ['secretary', 'street'], of: 'community' },
    input: setReceiverInput,
    output: v.object({ community }),
    refusals: ['RECEIVER_VERIFIED'],
  }),
  joinCommunity: operation({
    engine: 'people',
    method: 'POST',
    path: '/communities/{id}/members',
    summary: 'Joins me to a community as a resident; a role that I have there stays',
    who: person,
    output: v.object({ membership }),
    status: 201,
  }),
  grantRole: operation({
    engine: 'people',
    method: 'POST',
    path: '/communities/{id}/roles',
    summary: 'Gives a person a role below my own in this community',
    who: { kind: 'role', roles: ['secretary', 'street'], of: 'community' },
    input: v.strictObject({ personId: id, role }),
    output: v.object({ personId: id, membership }),
    status: 201,
  }),
}
