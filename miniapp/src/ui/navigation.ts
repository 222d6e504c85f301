import Taro from '@tarojs/taro'

type Page =
  | 'board'
  | 'me'
  | 'task'
  | 'post'
  | 'post-task'
  | 'post-need'
  | 'share'
  | 'roster'
  | 'chain'
  | 'hours'
  | 'sites'
  | 'site-code'
  | 'call-up'
  | 'need'
  | 'pledge'
  | 'pledge-list'
  | 'drives'
  | 'duty'
  | 'records'
  | 'certificate'
  | 'my-certificate'
  | 'abilities'
  | 'openings'
  | 'visits'
  | 'ledger'
  | 'entry'
  | 'verify'
  | 'export'
  | 'disclosure'
  | 'gift'
  | 'keeping/stock'
  | 'keeping/receive'
  | 'keeping/issue'
  | 'keeping/count'
  | 'keeping/correct'
  | 'keeping/arrive'
  | 'keeping/match'
  | 'keeping/doubles'
  | 'where-needed'
  | 'receiver'

const query = (params: Record<string, string | undefined>) => {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return given.length > 0 ? `?${given.join('&')}` : ''
}

/** `/pages/task/index?id=…` */
export const pathOf = (page: Page, params: Record<string, string | undefined> = {}) =>
  `/pages/${page}/index${query(params)}`

export const openPath = (url: string) => {
  Taro.navigateTo({ url })
}

export const open = (page: Page, params?: Record<string, string | undefined>) =>
  openPath(pathOf(page, params))

/** In place of the page that is shown, so that going back skips it. */
export const replaceBy = (page: Page, params?: Record<string, string | undefined>) => {
  Taro.redirectTo({ url: pathOf(page, params) })
}

/** The pages of the tab bar. */
export type Home = 'board' | 'me' | 'ledger'

/** To one of the pages of the tab bar; nothing is left to go back to. */
export const goHome = (page: Home = 'board') => {
  Taro.reLaunch({ url: pathOf(page) })
}

/** One page back; who came by a shared link has none, and goes to the board. */
export const back = () => {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else goHome()
}

export const call = (phone: string) => {
  Taro.makePhoneCall({ phoneNumber: phone })
}

export const scrollToTop = () => {
  Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
}

export const scrollTo = (selector: string) => {
  Taro.pageScrollTo({ selector, duration: 200 })
}
