import type { Requests } from './scene'

export const peopleRequests = {
  signIn: () => ({ body: { provider: 'demo', persona: 'crowd-50' } }),
  getMe: () => ({}),
  updateMe: () => ({
    body: { name: '赵小满', elder: true, anonymous: true, noticesReadTo: '2021-10-25T09:00:00+08:00' },
  }),
  setPhone: () => ({ body: { provider: 'demo', phone: '13800000101' } }),
  myNotices: () => ({}),
  listCommunities: () => ({}),
  setReceiver: () => ({
    params: { id: 'yangjiayuan' },
    body: {
      registered: { name: '兰州市城关区酒泉路街道杨家园社区居民委员会', creditCode: '54620102MFDEMYJY1N' },
      position: { lat: 36.0491, lng: 103.8352 },
    },
  }),
  joinCommunity: ({ communityId }) => ({ params: { id: communityId } }),
  grantRole: ({ personId }) => ({ params: { id: 'yangjiayuan' }, body: { personId, role: 'volunteer' } }),
  getBoard: () => ({ params: { id: 'yangjiayuan' } }),
} satisfies Requests
