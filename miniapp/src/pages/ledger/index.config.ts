export default definePageConfig({
  navigationBarTitleText: '公示',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
