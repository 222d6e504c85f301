export default definePageConfig({ navigationBarTitleText: '接收单位' })
