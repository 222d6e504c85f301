export default definePageConfig({ navigationBarTitleText: '添过的东西' })
