import { board } from './zh/board'
import { common } from './zh/common'
import { kinds } from './zh/kinds'
import { me } from './zh/me'
import { need } from './zh/need'
import { pledge } from './zh/pledge'
import { post } from './zh/post'
import { roster } from './zh/roster'
import { share } from './zh/share'
import { task } from './zh/task'
import { thanks } from './zh/thanks'

/** Every text of the app. A text with a figure in it is a function of the figure. */
export const words = { common, board, task, me, post, need, pledge, share, roster, kinds, thanks }
