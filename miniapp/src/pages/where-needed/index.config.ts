export default definePageConfig({
  navigationBarTitleText: '哪里最缺',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
