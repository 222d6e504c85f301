export default definePageConfig({ navigationBarTitleText: '到货点数' })
