export default definePageConfig({ navigationBarTitleText: '分享到群', enableShareAppMessage: true })
