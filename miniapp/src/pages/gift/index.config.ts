export default definePageConfig({ navigationBarTitleText: '东西到哪儿了' })
