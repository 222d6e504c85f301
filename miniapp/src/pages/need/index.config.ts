export default definePageConfig({
  navigationBarTitleText: '缺的东西',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  enableShareAppMessage: true,
})
