export default definePageConfig({
  navigationBarTitleText: '现场叫号',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
