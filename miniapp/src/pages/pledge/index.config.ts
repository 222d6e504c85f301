export default definePageConfig({
  navigationBarTitleText: '捐物码',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
