export default definePageConfig({
  navigationBarTitleText: '一笔账',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
