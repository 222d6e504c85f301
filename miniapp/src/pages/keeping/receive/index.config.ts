export default definePageConfig({ navigationBarTitleText: '收货点数' })
