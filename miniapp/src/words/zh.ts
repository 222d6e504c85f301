import { abilities } from './zh/abilities'
import { board } from './zh/board'
import { certificate } from './zh/certificate'
import { chain } from './zh/chain'
import { common } from './zh/common'
import { duty } from './zh/duty'
import { gates } from './zh/gates'
import { kinds } from './zh/kinds'
import { leading } from './zh/leading'
import { me } from './zh/me'
import { moving } from './zh/moving'
import { need } from './zh/need'
import { openings } from './zh/openings'
import { pledge } from './zh/pledge'
import { post } from './zh/post'
import { records } from './zh/records'
import { roster } from './zh/roster'
import { share } from './zh/share'
import { task } from './zh/task'
import { thanks } from './zh/thanks'
import { units } from './zh/units'
import { visits } from './zh/visits'
import { wishes } from './zh/wishes'

/** Every text of the app. A text with a figure in it is a function of the figure. */
export const words = {
  common,
  board,
  chain,
  task,
  leading,
  me,
  post,
  need,
  pledge,
  share,
  roster,
  kinds,
  records,
  thanks,
  units,
  openings,
  abilities,
  gates,
  duty,
  wishes,
  moving,
  visits,
  certificate,
}
