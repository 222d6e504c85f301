export default definePageConfig({
  navigationBarTitleText: '花名册',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  enableShareAppMessage: true,
})
