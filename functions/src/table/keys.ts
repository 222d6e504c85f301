/** Every key of the one table; who may write and read under each prefix: see owners.ts. */
import { owners, type Prefix } from './owners'

export interface Key {
  pk: string
  sk: string
}

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
