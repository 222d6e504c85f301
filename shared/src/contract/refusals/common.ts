import type { Row } from './row'

export interface CommonDetails {
  BAD_REQUEST: { issues: { path: string; message: string }[] }
  TOO_LARGE: { limit: number }
}

/** Of any engine. */
export const common = {
  BAD_REQUEST: { status: 400, zh: '有几处要改一下', en: 'Some of what was sent needs mending' },
  SIGN_IN_NEEDED: { status: 401, zh: '请先登录', en: 'Please sign in first' },
  SIGN_IN_FAILED: { status: 401, zh: '没登录上，再试一次', en: 'Signing in did not work; please try again' },
  NOT_ALLOWED: { status: 403, zh: '这件事要社区的人来做', en: 'This is for the community’s staff to do' },
  NOT_FOUND: { status: 404, zh: '没找到，可能已经撤掉了', en: 'Not found; it may have been taken down' },
  TOO_LARGE: { status: 413, zh: '内容太长了，删短一些再发', en: 'That is too large; please shorten it' },
  TOO_MANY: { status: 429, zh: '点得太快了，过一会儿再试', en: 'Too many requests; please wait a little' },
  INTERNAL: { status: 500, zh: '我们这边出了点问题，不是您的手机', en: 'Something went wrong on our side' },
  BUSY: { status: 503, zh: '人多，排一下队，再试一次', en: 'Very busy; please try again' },
  PHONE_NOT_CONFIRMED: {
    status: 409,
    zh: '没拿到手机号，再点一次',
    en: 'The phone number did not come through; please tap again',
  },
  NAME_NEEDED: { status: 409, zh: '第一次来，留个名字', en: 'Please give a name first' },
  CHANGED_MEANWHILE: {
    status: 409,
    zh: '刚有人改过，看一眼再改',
    en: 'Somebody has just changed this; please look again',
  },
  REASON_NEEDED: { status: 409, zh: '改了要写一句原因', en: 'Please say why it is corrected' },
  KEY_REUSED: {
    status: 409,
    zh: '这次点的内容变了，再点一次',
    en: 'This key was used for something else; please tap again',
  },
} as const satisfies Record<string, Row>
