export default definePageConfig({
  navigationBarTitleText: '任务',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  enableShareAppMessage: true,
})
