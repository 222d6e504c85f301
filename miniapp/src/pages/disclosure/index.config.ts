export default definePageConfig({ navigationBarTitleText: '五日公示' })
