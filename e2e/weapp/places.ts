import { words } from '../../miniapp/src/words'
import { ledger } from '../../miniapp/src/words/zh/ledger'
import { verifying } from '../../miniapp/src/words/zh/verifying'
import type { OpenCommunity } from '../community'

/** Who opens a page, with which query, and what they read there that only the server can have said. */
interface Visit {
  as: string
  with?: string
  reads: string
}

const POSTS = [{ name: '引导', places: 6 }]
const MASKS = { item: 'N95', measure: '只' }

/** Makes something stand on every page of the mini-program, and says for each page how it is come to. */
export async function placesIn(community: OpenCommunity): Promise<Record<string, Visit>> {
  const { postShift, postNeed, person } = community
  const clientOf = async (persona: string) => (await person(persona)).client
  const params = { id: 'yangjiayuan' }

  const now = await community.postShiftNow({ title: '献血引导', steps: ['填表', '献血'], posts: POSTS })
  for (const persona of ['resident', 'donor', 'leader']) await community.claim(persona, now)
  const leader = await clientOf('leader')
  const { id: personId } = await person('resident')
  await leader.call('checkIn', { params: { id: now.id }, body: { personId } })
  await leader.call('checkOut', { params: { id: now.id }, body: { personId } })
  await community.correctHours(now, 3, '忘了点名')
  await leader.call('startVisit', { params: { id: now.id } })
  const resident = await clientOf('resident')
  const { certificate } = await resident.call('getCertificate', { body: {} })

  const tomorrow = await postShift({ title: '楼道消杀', posts: POSTS })
  await community.claim('resident', tomorrow)
  await community.callUp(tomorrow)

  const need = await postNeed('夜班口罩', [{ ...MASKS, wanted: 900 }])
  await community.pledge('donor', need.id, 200)
  const donor = await clientOf('donor')
  const { pledges } = await donor.call('myPledges', {})
  const code = await community.giveAndHandOut({ pledged: 200, came: 180, out: 50, on: 40, arrived: 38 })
  await postNeed('雨天巡逻', [{ item: '雨衣', measure: '件', wanted: 30 }], { there: true })
  await postNeed('采样点口罩', [{ ...MASKS, wanted: 80 }], { there: true })
  await community.takeIn({ goodsId: 'mask-n95', quantity: 900, expiry: '2030-12-31' })

  const keeper = await clientOf('keeper')
  await keeper.call('addGoods', {
    params,
    body: { name: '驱寒姜茶', measure: '盒', expiry: { rule: 'none' } },
  })
  const secretary = await clientOf('secretary')
  await secretary.call('countDrive', {
    params,
    body: { parcel: '羊肚菌爱心包', parcels: 182, priceCents: 20_000, sumCents: 3_640_000 },
  })
  const { lots } = await keeper.call('getStock', { params })
  await community.takeInThere({ goodsId: 'megaphone', quantity: 6 })
  const next = await clientOf('secretary-2')
  const there = { id: 'changjiaxiang' }
  const { lots: lotsThere } = await next.call('getStock', { params: there })
  const lot = lotsThere.find(({ goods }) => goods === 'megaphone')!.lot
  const body = { to: params.id, lines: [{ lot, quantity: 4 }] }
  const { transfer } = await next.call('sendOn', { params: there, body })
  await community.server.settled()

  const shift = `task=${now.task.id}&shift=${now.id}`
  const own = 'receiver=yangjiayuan'
  const by = (as: string, reads: string, query?: string): Visit => ({
    as,
    reads,
    ...(query === undefined ? {} : { with: query }),
  })
  return {
    'pages/board/index': by('resident', now.task.title),
    'pages/me/index': by('resident', tomorrow.task.title),
    'pages/ledger/index': by('resident', ledger.holds),
    'pages/task/index': by('resident', tomorrow.task.title, `id=${tomorrow.task.id}&shift=${tomorrow.id}`),
    'pages/need/index': by('donor', need.title, `id=${need.id}`),
    'pages/pledge/index': by(
      'donor',
      words.pledge.code,
      `id=${pledges.find(({ needId }) => needId === need.id)!.id}`,
    ),
    'pages/duty/index': by('resident', '明天 14:00–18:00', `shift=${tomorrow.id}`),
    'pages/records/index': by('resident', now.task.title),
    'pages/my-certificate/index': by('resident', '3 小时'),
    'pages/certificate/index': by('resident', words.certificate.genuine, `code=${certificate.code}`),
    'pages/openings/index': by('resident', '杨家园社区'),
    'pages/abilities/index': by('resident', words.abilities.skills),
    'pages/post/index': by('secretary', words.post.which),
    'pages/post-task/index': by('secretary', '东门采样点', 'template=sampling'),
    'pages/post-need/index': by('secretary', words.post.goods, 'template=protection'),
    'pages/share/index': by('secretary', tomorrow.task.title, `task=${tomorrow.task.id}&fresh=1`),
    'pages/roster/index': by('secretary', '陈立群', shift),
    'pages/chain/index': by('secretary', '东门 · 今天', shift),
    'pages/visits/index': by('secretary', words.visits.now('填表'), shift),
    'pages/hours/index': by('secretary', '李玉兰', shift),
    'pages/sites/index': by('secretary', now.task.title, `task=${now.task.id}`),
    'pages/site-code/index': by('secretary', '东门', shift),
    'pages/call-up/index': by(
      'secretary',
      tomorrow.task.title,
      `task=${tomorrow.task.id}&shift=${tomorrow.id}`,
    ),
    'pages/pledge-list/index': by('donor', need.title, `id=${need.id}`),
    'pages/drives/index': by('secretary', '羊肚菌爱心包'),
    'pages/entry/index': by('resident', ledger.entry.linked, `${own}&n=2`),
    'pages/verify/index': by('resident', verifying.sumsAgree, own),
    'pages/where-needed/index': by('donor', '雨天巡逻', 'goods=raincoat'),
    'pages/receiver/index': by('street', '街道核实过了', 'at=yangjiayuan'),
    'pages/gift/index': by('donor', '点到 180 只', `${own}&code=${code}`),
    'pages/export/index': by('resident', '杨家园社区居委会', own),
    'pages/disclosure/index': by('secretary', '杨家园社区居委会', own),
    'pages/keeping/stock/index': by('keeper', '医用防护服'),
    'pages/keeping/receive/index': by('keeper', '喊话器 4 个'),
    'pages/keeping/issue/index': by('keeper', now.task.title),
    'pages/keeping/count/index': by('keeper', '医用防护服'),
    'pages/keeping/correct/index': by('keeper', '医用防护服 300 套', `lot=${lots[0]!.lot}`),
    'pages/keeping/arrive/index': by('keeper', '喊话器', `transfer=${transfer.id}`),
    'pages/keeping/match/index': by('keeper', '采样点口罩'),
    'pages/keeping/doubles/index': by('street', '驱寒姜茶', 'at=yangjiayuan'),
  }
}
