export default definePageConfig({
  navigationBarTitleText: '叫人来',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
