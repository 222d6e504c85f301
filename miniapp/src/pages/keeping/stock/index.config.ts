export default definePageConfig({
  navigationBarTitleText: '库存',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
