export default definePageConfig({
  navigationBarTitleText: '核时长',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
