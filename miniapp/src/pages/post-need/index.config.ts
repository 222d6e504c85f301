export default definePageConfig({ navigationBarTitleText: '缺的东西' })
