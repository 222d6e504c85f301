/** Two of them hold the role that the second post asks for. */
export const PEOPLE = ['crowd-1', 'crowd-2', 'crowd-3', 'crowd-4', 'crowd-5', 'crowd-6']
export const OFFICERS = PEOPLE.slice(0, 2)
/** Was born in 1950, and so stands six hours a day at most. */
export const ELDER = 'crowd-6'
/** People without a phone of their own, whom the leader signs up. */
export const PROXIES = ['周志平', '吴奶奶', '老马']
/** People whom a pasted chain names with their phones. */
export const CHAINED: Record<string, string> = { 钱师傅: '13800001001', 孙阿姨: '13800001002' }
/** Whose number turns out to be a neighbour's, once they confirm it. */
export const LINKED = { proxy: '钱师傅', persona: 'crowd-5' }
export const ENTERED = [...PROXIES, ...Object.keys(CHAINED)]
export const EVERYBODY = [...PEOPLE, ...ENTERED]
/** The second post asks for a role. */
export const POSTS = ['p1', 'p2']
export const KIT = '防护服'
export const TRAINING = '采样'

/** How a leader puts a record right. */
export type Mending = 'as it is' | 'half an hour more' | 'half an hour later' | 'what was done'

/** What a person, the leader or the secretary does. `who` is a persona or the name of somebody entered. */
export type Act =
  | { do: 'claim'; who: string; shift: number; post?: string; wait?: true }
  | { do: 'swap'; who: string; shift: number; to: number; post?: string }
  | { do: 'withdraw'; who: string; shift: number }
  | { do: 'sign up'; who: string; shift: number; wait: boolean }
  | { do: 'chain'; people: string[]; shift: number; wait: boolean }
  | { do: 'phone'; who: string; shift: number }
  | { do: 'take off'; who: string; shift: number }
  | { do: 'check in'; who: string; shift: number; by: 'leader' | 'own' | 'digits' | 'self'; ago: number }
  | { do: 'check out'; who: string; shift: number; by: 'leader' | 'self' }
  | { do: 'absent'; who: string; shift: number; callNext: boolean; undo: boolean }
  | { do: 'kit'; who: string; shift: number; given: number; returned: number }
  | { do: 'work'; who: string; shift: number; by: 'leader' | 'self'; amount: number; standby: number }
  | { do: 'confirm'; who: string; shift: number; mending: Mending }
  | { do: 'certificate'; who: string; shift: number }
  | { do: 'places'; shift: number; places: number }
  | { do: 'hours'; shift: number; by: number }
  | { do: 'move'; shift: number; place: string }
  | { do: 'every'; shift: number; from: number }
  | { do: 'cancel'; shift: number }
  | { do: 'call up'; shift: number; served: boolean }
  | { do: 'answer'; who: string; shift: number; coming: boolean }

export const KINDS: readonly Act['do'][] = [
  'claim',
  'swap',
  'withdraw',
  'sign up',
  'chain',
  'phone',
  'take off',
  'check in',
  'check out',
  'absent',
  'kit',
  'work',
  'confirm',
  'certificate',
  'places',
  'hours',
  'move',
  'every',
  'cancel',
  'call up',
  'answer',
]

/** An act as it is sent: the process may die before its write number `dies`, and the phone may send it again. */
export interface Tap {
  act: Act
  dies?: number | undefined
  again: boolean
}

/** Time goes on: by so much, or to so long before or after a shift's start, when that is still ahead. */
export type Step = { taps: Tap[] } | { pass: number } | { shift: number; beside: number }

/** Whom an act is about. */
export function peopleOf(act: Act): string[] {
  const people = 'who' in act ? [act.who] : 'people' in act ? act.people : []
  return people.includes(LINKED.proxy) ? [...people, LINKED.persona] : people
}
