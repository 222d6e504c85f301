import { pathOf } from './navigation'

/** What a site's code is drawn as in a browser: a link, which any phone's camera opens at the check-in. */
export const siteLink = (code: string): string => {
  const [page] = window.location.href.split('#')
  return `${page}#${pathOf('duty', { code })}`
}
