export default defineAppConfig({
  pages: ['pages/board/index', 'pages/me/index', 'pages/task/index'],
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
