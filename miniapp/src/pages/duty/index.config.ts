export default definePageConfig({
  navigationBarTitleText: '我的班',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  enableShareAppMessage: true,
})
