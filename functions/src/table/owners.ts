export type FunctionName =
  | 'people'
  | 'duty'
  | 'proxies'
  | 'supply'
  | 'ledger'
  | 'board'
  | 'papers'
  | 'projector'
  | 'clock'

interface Owner {
  writes: readonly FunctionName[]
  reads: readonly FunctionName[]
}

/**
 * Partition-key prefix → the functions that write and read under it. The deployed roles name exactly these prefixes
 * (`dynamodb:LeadingKeys`), so a function cannot touch what is not its own.
 */
export const owners = {
  /** Communities, all in one partition: a few hundred bytes each. */
  COMMUNITIES: { writes: ['people'], reads: ['people', 'duty', 'supply', 'ledger', 'papers', 'projector'] },
  /** Sign-in subject → person. */
  'LOGIN#': { writes: ['people'], reads: ['people'] },
  /** A person's settings. */
  'PERSON#': { writes: ['people'], reads: ['people'] },
  /** A person's full name and phone, sealed. Duty writes it when a first claim brings it, proxies for people without an account; the projector calls none of these up. */
  'NAME#': {
    writes: ['people', 'duty', 'proxies'],
    reads: ['people', 'duty', 'proxies', 'papers', 'projector'],
  },
  /** Phone, as a keyed hash → person. */
  'PHONE#': { writes: ['people', 'proxies'], reads: ['people', 'proxies'] },
  /** A person's roles, one item a community. The projector joins who has claimed or pledged. */
  'MEMBER#': {
    writes: ['people', 'projector'],
    reads: ['people', 'duty', 'proxies', 'supply', 'ledger', 'papers', 'projector'],
  },
  /** What happened to a person's claims and pledges. */
  'NOTICE#': { writes: ['projector'], reads: ['people', 'projector'] },
  /** A task with the specification of its shifts. */
  'TASK#': { writes: ['duty'], reads: ['duty', 'ledger', 'projector'] },
  /** A shift with its roster. The projector carries changes of the task to it; the clock dissolves waiting lists. */
  'SHIFT#': {
    writes: ['duty', 'proxies', 'projector', 'clock'],
    reads: ['duty', 'proxies', 'ledger', 'papers', 'projector', 'clock'],
  },
  /** A person's open duties and the keys of recent calls. */
  'AGENDA#': { writes: ['duty', 'proxies', 'projector'], reads: ['duty', 'proxies', 'projector'] },
  /** The call-up of a shift. The projector takes it further; the clock wakes it. */
  'CALLUP#': { writes: ['duty', 'projector', 'clock'], reads: ['duty', 'projector'] },
  /** What residents wrote under a task. */
  'THANKS#': { writes: ['duty'], reads: ['duty'] },
  /** A person's service records. The projector makes what a check-out that was cut off left out, and flags what should be looked at. */
  'RECORD#': { writes: ['duty', 'projector'], reads: ['duty', 'papers', 'projector'] },
  /** What a person's records come to, by month and in all, derived. */
  'WORK#': { writes: ['projector'], reads: ['duty', 'papers', 'projector'] },
  /** Certificates as they were issued. */
  'CERT#': { writes: ['papers'], reads: ['papers'] },
  /** Acknowledgements of gifts: which entries of a ledger each is of. */
  'ACK#': { writes: ['papers'], reads: ['papers'] },
  /** Those of one person, by when they were issued. */
  'CERTS#': { writes: ['papers'], reads: ['papers'] },
  /** Where and when somebody checked others out, derived. */
  'HAND#': { writes: ['projector'], reads: ['projector'] },
  /** A community's own templates of tasks. */
  'TEMPLATES#': { writes: ['duty'], reads: ['duty'] },
  /** The visitors of a shift, by number, and the steps behind them. */
  'VISITS#': { writes: ['duty'], reads: ['duty'] },
  /** Which lines are open for goods of the catalogue, derived. */
  'WANTED#': { writes: ['projector'], reads: ['supply', 'ledger'] },
  /** Where goods of the catalogue are to spare: in which store-rooms there are any, and what is still to come for needs that are closed. Derived. */
  'SPARE#': { writes: ['projector'], reads: ['ledger'] },
  /** Who is still to bring something that a need asked for, derived. */
  'GIVERS#': { writes: ['projector'], reads: ['projector'] },
  /** Order drives of a community. */
  'DRIVES#': { writes: ['supply'], reads: ['supply', 'papers'] },
  /** Goods that communities have added, all in one partition: a few hundred bytes each. */
  CATALOGUE: { writes: ['supply'], reads: ['supply', 'ledger'] },
  /** A need and its lines. The ledger takes off a line what has come; the projector carries a closing to the lines. */
  'NEED#': {
    writes: ['supply', 'ledger', 'projector', 'clock'],
    reads: ['supply', 'ledger', 'projector', 'clock'],
  },
  /** A person's pledges. The ledger claims those that have come; the projector notes what became of them; the clock lets them lapse. */
  'PLEDGES#': {
    writes: ['supply', 'ledger', 'projector', 'clock'],
    reads: ['supply', 'ledger', 'projector', 'clock'],
  },
  /** A receiver's ledger, entry by entry. The projector adds what stands beside an entry. */
  'LEDGER#': { writes: ['ledger', 'projector'], reads: ['ledger', 'papers', 'projector'] },
  /** What a keeper is about to enter. The projector goes on with what was cut off. */
  'DEED#': { writes: ['ledger', 'projector'], reads: ['ledger', 'projector'] },
  /** Below how many an article is short at a receiver. */
  'MARKS#': { writes: ['ledger'], reads: ['ledger'] },
  /** Goods between two receivers. */
  'TRANSFER#': { writes: ['ledger', 'projector'], reads: ['ledger', 'projector'] },
  /** Those that are on their way to a receiver, derived. */
  'UNDERWAY#': { writes: ['projector'], reads: ['ledger', 'projector'] },
  /** The pledges and receipts under a donor's code, derived. */
  'GIFT#': { writes: ['projector'], reads: ['ledger', 'papers', 'projector'] },
  /** What entries did to a lot, derived. */
  'LOT#': { writes: ['projector'], reads: ['ledger', 'projector'] },
  /** Look-ups of gift codes that found nothing, counted by the hour. */
  'TRIES#': { writes: ['ledger', 'papers'], reads: ['ledger', 'papers'] },
  /** The last entry of each day, derived. */
  'DAYS#': { writes: ['projector'], reads: ['ledger', 'papers', 'projector'] },
  /** Who belongs to a community and what they can do, derived. */
  'CREW#': { writes: ['projector'], reads: ['projector'] },
  /** The home page of a community, derived. */
  'BOARD#': { writes: ['projector', 'clock'], reads: ['board', 'duty', 'ledger', 'projector'] },
  /** What the clock has to look at, by time, derived. */
  DUE: { writes: ['projector', 'clock'], reads: ['clock'] },
} as const satisfies Record<string, Owner>

export type Prefix = keyof typeof owners
