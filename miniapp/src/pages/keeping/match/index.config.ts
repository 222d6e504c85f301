export default definePageConfig({
  navigationBarTitleText: '调剂',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
