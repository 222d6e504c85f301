export default definePageConfig({ navigationBarTitleText: '捐物码', enablePullDownRefresh: true })
