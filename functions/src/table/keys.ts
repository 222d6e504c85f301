/** Every key of the one table, and who may write or read under each prefix. */

export interface Key {
  pk: string
  sk: string
}

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

export const keys = {
  communities: 'COMMUNITIES',
  community: (id: string): Key => ({ pk: 'COMMUNITIES', sk: id }),
  login: (provider: string, subject: string): Key => ({ pk: `LOGIN#${provider}#${subject}`, sk: 'LOGIN' }),
  person: (id: string): Key => ({ pk: `PERSON#${id}`, sk: 'PERSON' }),
  name: (personId: string): Key => ({ pk: `NAME#${personId}`, sk: 'NAME' }),
  phone: (hash: string): Key => ({ pk: `PHONE#${hash}`, sk: 'PHONE' }),
  memberships: (personId: string) => `MEMBER#${personId}`,
  membership: (personId: string, communityId: string): Key => ({ pk: `MEMBER#${personId}`, sk: communityId }),
  notices: (personId: string) => `NOTICE#${personId}`,
  notice: (personId: string, at: string, what: string): Key => ({
    pk: `NOTICE#${personId}`,
    sk: `${at}#${what}`,
  }),
  task: (id: string): Key => ({ pk: `TASK#${id}`, sk: 'TASK' }),
  shiftPartition: (id: string) => `SHIFT#${id}`,
  shift: (id: string): Key => ({ pk: `SHIFT#${id}`, sk: 'SHIFT' }),
  kit: (shiftId: string, personId: string): Key => ({ pk: `SHIFT#${shiftId}`, sk: `KIT#${personId}` }),
  thanksPartition: (taskId: string) => `THANKS#${taskId}`,
  thanks: (taskId: string, id: string): Key => ({ pk: `THANKS#${taskId}`, sk: id }),
  callUp: (shiftId: string): Key => ({ pk: `CALLUP#${shiftId}`, sk: 'CALLUP' }),
  crewPartition: (communityId: string) => `CREW#${communityId}`,
  crew: (communityId: string, personId: string): Key => ({ pk: `CREW#${communityId}`, sk: personId }),
  proxies: 'PROXY#',
  proxy: (shiftId: string, personId: string): Key => ({ pk: `SHIFT#${shiftId}`, sk: `PROXY#${personId}` }),
  agenda: (personId: string): Key => ({ pk: `AGENDA#${personId}`, sk: 'AGENDA' }),
  records: (personId: string) => `RECORD#${personId}`,
  /** `at`: when they were checked in, which no correction and no change of the shift's hours moves. */
  record: (personId: string, at: string, shiftId: string): Key => ({
    pk: `RECORD#${personId}`,
    sk: `${at}#${shiftId}`,
  }),
  work: (personId: string) => `WORK#${personId}`,
  monthWork: (personId: string, month: string): Key => ({ pk: `WORK#${personId}`, sk: month }),
  totalWork: (personId: string): Key => ({ pk: `WORK#${personId}`, sk: 'TOTAL' }),
  monthLines: (personId: string, month: string): Key => ({ pk: `WORK#${personId}`, sk: `LINES#${month}` }),
  certificate: (code: string): Key => ({ pk: `CERT#${code}`, sk: 'CERTIFICATE' }),
  acknowledgement: (code: string): Key => ({ pk: `ACK#${code}`, sk: 'ACKNOWLEDGEMENT' }),
  certificates: (personId: string) => `CERTS#${personId}`,
  listedCertificate: (personId: string, issuedAt: string, code: string): Key => ({
    pk: `CERTS#${personId}`,
    sk: `${issuedAt}#${code}`,
  }),
  hands: (personId: string) => `HAND#${personId}`,
  hand: (personId: string, at: string, shiftId: string, whom: string): Key => ({
    pk: `HAND#${personId}`,
    sk: `${at}#${shiftId}#${whom}`,
  }),
  templates: (communityId: string) => `TEMPLATES#${communityId}`,
  template: (communityId: string, id: string): Key => ({ pk: `TEMPLATES#${communityId}`, sk: id }),
  visitsPartition: (shiftId: string) => `VISITS#${shiftId}`,
  visitCounter: (shiftId: string): Key => ({ pk: `VISITS#${shiftId}`, sk: 'GIVEN' }),
  visit: (shiftId: string, number: number): Key => ({
    pk: `VISITS#${shiftId}`,
    sk: `VISIT#${String(number).padStart(6, '0')}`,
  }),
  catalogue: 'CATALOGUE',
  goods: (id: string): Key => ({ pk: 'CATALOGUE', sk: id }),
  drives: (communityId: string) => `DRIVES#${communityId}`,
  drive: (communityId: string, id: string): Key => ({ pk: `DRIVES#${communityId}`, sk: id }),
  /** That a drive was taken back. No drive has such an id: ids are without #. */
  driveBack: (communityId: string, id: string): Key => ({ pk: `DRIVES#${communityId}`, sk: `${id}#back` }),
  wantedPartition: (goodsId: string) => `WANTED#${goodsId}`,
  wanted: (goodsId: string, needId: string, lineId: string): Key => ({
    pk: `WANTED#${goodsId}`,
    sk: `${needId}#${lineId}`,
  }),
  sparePartition: (goodsId: string) => `SPARE#${goodsId}`,
  spareStock: (goodsId: string, receiver: string): Key => ({
    pk: `SPARE#${goodsId}`,
    sk: `STOCK#${receiver}`,
  }),
  sparePledged: (goodsId: string, needId: string, lineId: string): Key => ({
    pk: `SPARE#${goodsId}`,
    sk: `PLEDGED#${needId}#${lineId}`,
  }),
  givers: (needId: string) => `GIVERS#${needId}`,
  giver: (needId: string, pledgeId: string): Key => ({ pk: `GIVERS#${needId}`, sk: pledgeId }),
  needPartition: (id: string) => `NEED#${id}`,
  need: (id: string): Key => ({ pk: `NEED#${id}`, sk: 'NEED' }),
  line: (needId: string, lineId: string): Key => ({ pk: `NEED#${needId}`, sk: `LINE#${lineId}` }),
  pledges: (personId: string) => `PLEDGES#${personId}`,
  pledge: (personId: string, id: string): Key => ({ pk: `PLEDGES#${personId}`, sk: id }),
  ledger: (receiver: string) => `LEDGER#${receiver}`,
  entry: (receiver: string, n: number): Key => ({
    pk: `LEDGER#${receiver}`,
    sk: String(n).padStart(8, '0'),
  }),
  deed: (id: string): Key => ({ pk: `DEED#${id}`, sk: 'DEED' }),
  days: (receiver: string) => `DAYS#${receiver}`,
  day: (receiver: string, day: string): Key => ({ pk: `DAYS#${receiver}`, sk: day }),
  marks: (receiver: string): Key => ({ pk: `MARKS#${receiver}`, sk: 'MARKS' }),
  transfer: (id: string): Key => ({ pk: `TRANSFER#${id}`, sk: 'TRANSFER' }),
  underWayPartition: (receiver: string) => `UNDERWAY#${receiver}`,
  underWay: (receiver: string, sentAt: string, id: string): Key => ({
    pk: `UNDERWAY#${receiver}`,
    sk: `${sentAt}#${id}`,
  }),
  trail: (receiver: string, lot: string) => `LOT#${receiver}#${lot}`,
  step: (receiver: string, lot: string, n: number): Key => ({
    pk: `LOT#${receiver}#${lot}`,
    sk: String(n).padStart(8, '0'),
  }),
  tries: (of: string): Key => ({ pk: `TRIES#${of}`, sk: 'TRIES' }),
  giftPartition: (receiverId: string, code: string) => `GIFT#${receiverId}#${code}`,
  pledgedGift: (receiverId: string, code: string, pledgeId: string): Key => ({
    pk: `GIFT#${receiverId}#${code}`,
    sk: `PLEDGE#${pledgeId}`,
  }),
  enteredGift: (receiverId: string, code: string, n: number): Key => ({
    pk: `GIFT#${receiverId}#${code}`,
    sk: `ENTRY#${String(n).padStart(8, '0')}`,
  }),
  boardPartition: (communityId: string) => `BOARD#${communityId}`,
  boardAbout: (communityId: string): Key => ({ pk: `BOARD#${communityId}`, sk: 'ABOUT' }),
  card: (communityId: string, sourceId: string): Key => ({
    pk: `BOARD#${communityId}`,
    sk: `CARD#${sourceId}`,
  }),
  duePartition: 'DUE',
  due: (at: string, source: string): Key => ({ pk: 'DUE', sk: `${at}#${source}` }),
} as const

/** The id in a partition key: `SHIFT#abc` → `abc`. */
export function idOf(pk: string): string {
  return pk.slice(pk.indexOf('#') + 1)
}

export function prefixOf(pk: string): Prefix | undefined {
  return prefixes.find((prefix) => (prefix.endsWith('#') ? pk.startsWith(prefix) : pk === prefix))
}

function isPrefix(text: string): text is Prefix {
  return Object.hasOwn(owners, text)
}

export const prefixes: Prefix[] = Object.keys(owners).filter(isPrefix)
