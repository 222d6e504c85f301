export default definePageConfig({
  navigationBarTitleText: '我能去的班',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
