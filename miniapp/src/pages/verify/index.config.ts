export default definePageConfig({ navigationBarTitleText: '自己验' })
