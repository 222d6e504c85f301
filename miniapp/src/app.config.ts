// What only leaders and secretaries open, and what is behind the public ledger, comes apart from what a phone has to fetch first.
const apart = [
  'post',
  'post-task',
  'post-need',
  'share',
  'roster',
  'chain',
  'visits',
  'hours',
  'sites',
  'site-code',
  'call-up',
  'pledge-list',
  'drives',
  'entry',
  'verify',
  'where-needed',
  'receiver',
  'gift',
  'export',
  'disclosure',
]

// The store-room's pages share their parts, which lie in the one package with them.
const keeping = ['stock', 'receive', 'issue', 'count', 'correct', 'arrive', 'match', 'doubles']

export default defineAppConfig({
  pages: [
    'pages/board/index',
    'pages/me/index',
    'pages/ledger/index',
    'pages/task/index',
    'pages/need/index',
    'pages/pledge/index',
    'pages/duty/index',
    'pages/records/index',
    'pages/my-certificate/index',
    'pages/certificate/index',
    'pages/openings/index',
    'pages/abilities/index',
  ],
  subPackages: [
    ...apart.map((page) => ({ root: `pages/${page}`, pages: ['index'] })),
    { root: 'pages/keeping', pages: keeping.map((page) => `${page}/index`) },
  ],
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '集结',
    navigationBarBackgroundColor: '#f6f4f0',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f6f4f0',
    backgroundTextStyle: 'dark',
  },
})
