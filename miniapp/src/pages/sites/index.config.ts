export default definePageConfig({
  navigationBarTitleText: '各点谁还没到',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
