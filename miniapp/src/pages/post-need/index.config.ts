export default definePageConfig({ navigationBarTitleText: '缺物' })
