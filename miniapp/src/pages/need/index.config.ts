export default definePageConfig({
  navigationBarTitleText: '缺的东西',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
