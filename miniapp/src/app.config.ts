export default defineAppConfig({
  pages: [
    'pages/board/index',
    'pages/me/index',
    'pages/task/index',
    'pages/need/index',
    'pages/pledge/index',
    'pages/post/index',
    'pages/post-task/index',
    'pages/post-need/index',
    'pages/share/index',
    'pages/roster/index',
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
