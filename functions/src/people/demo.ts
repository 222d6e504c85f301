import type { Community, Role } from '@muster/shared'

/** The demo's communities (S02, S13). Names of places are the source's; phone numbers and credit codes lead nowhere. */
export const demoCommunities: Community[] = [
  {
    id: 'yangjiayuan',
    name: '杨家园社区',
    street: '酒泉路街道',
    phone: '0931-5550101',
    receiver: {
      id: 'yangjiayuan',
      name: '杨家园社区居委会',
      verified: true,
      registered: {
        name: '兰州市城关区酒泉路街道杨家园社区居民委员会',
        creditCode: '54620102MFDEMYJY1N',
      },
    },
    position: { lat: 36.0491, lng: 103.8352 },
  },
  {
    id: 'changjiaxiang',
    name: '畅家巷社区',
    street: '酒泉路街道',
    phone: '0931-5550102',
    receiver: {
      id: 'changjiaxiang',
      name: '畅家巷社区居委会',
      verified: true,
      registered: {
        name: '兰州市城关区酒泉路街道畅家巷社区居民委员会',
        creditCode: '54620102MFDEMCJX1K',
      },
    },
    position: { lat: 36.0468, lng: 103.8291 },
  },
]

interface DemoPerson {
  name: string | null
  roles: Record<string, Role>
}

const people: Record<string, DemoPerson> = {
  newcomer: { name: null, roles: {} },
  resident: { name: '李玉兰', roles: { yangjiayuan: 'resident' } },
  leader: { name: '王秀兰', roles: { yangjiayuan: 'leader' } },
  secretary: { name: '何敏', roles: { yangjiayuan: 'secretary' } },
  keeper: { name: '杨会计', roles: { yangjiayuan: 'keeper' } },
  donor: { name: '陈立群', roles: { yangjiayuan: 'resident' } },
  street: { name: '赵海峰', roles: { yangjiayuan: 'street', changjiaxiang: 'street' } },
  'secretary-2': { name: '马淑珍', roles: { changjiaxiang: 'secretary' } },
}

const SURNAMES = [
  ...'张王李赵陈刘马杨吴周徐孙胡朱高林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎',
]
const GIVEN = [
  '卫国',
  '玉兰',
  '建军',
  '静',
  '志平',
  '彩霞',
  '芳',
  '立新',
  '俊',
  '淑琴',
  '海燕',
  '国庆',
  '小梅',
  '文斌',
  '雪莲',
  '永强',
  '桂英',
  '洋',
  '春生',
  '慧',
]

/** A demo persona: fixed people with a part to play, or one of the crowd with an invented name. */
export function demoPerson(persona: string): DemoPerson {
  const known = people[persona]
  if (known) return known
  const n = Number(persona.replace('crowd-', '')) - 1
  const surname = SURNAMES[n % SURNAMES.length] ?? ''
  const given = GIVEN[Math.floor(n / SURNAMES.length) % GIVEN.length] ?? ''
  return { name: surname + given, roles: {} }
}
