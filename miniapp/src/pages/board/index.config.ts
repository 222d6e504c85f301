export default definePageConfig({ navigationBarTitleText: '集结', enablePullDownRefresh: true })
