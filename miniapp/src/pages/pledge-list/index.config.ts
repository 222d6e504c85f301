export default definePageConfig({ navigationBarTitleText: '捐一张清单' })
