import * as v from 'valibot'
import { count, id, line } from '../../text'
import { time } from '../../time'

/**
 * How somebody came to be checked in. `leader`: tapped on the roster; `own`: by the volunteer's own code;
 * `code`: scanned the code on the leader's phone, which changes; `print`: scanned a printed code, the weakest.
 */
export const presence = v.picklist(['leader', 'own', 'code', 'print'])
export type Presence = v.InferOutput<typeof presence>

/** What the roll-call of a shift says of one person. Moments are epoch seconds, so that a hundred of them stay small. */
export const mark = v.object({
  in: v.optional(v.number()),
  out: v.optional(v.number()),
  how: v.optional(presence),
  /** Who checked them in (or noted that they do not come), and out, if they did not do so themselves. */
  by: v.optional(v.string()),
  outBy: v.optional(v.string()),
  /** Since when they are known not to come, and why, if somebody said so. */
  absent: v.optional(v.number()),
  why: v.optional(v.string()),
  /** The post that they had, once their place went to the next in line. */
  post: v.optional(v.string()),
})
export type Mark = v.InferOutput<typeof mark>

/**
 * A code as it is scanned or read out: a volunteer's own `M.…` or its four digits, the one that changes on the leader's phone `R.…`,
 * the printed one `P.…`.
 */
export const shownCode = v.pipe(
  v.string('要填签到码'),
  v.regex(/^(?:\d{4}|[MRP](?:\.[A-Za-z0-9_-]{1,64}){2,3})$/, '签到码不对'),
)

/** Seconds between the tap and its sending, by the phone's own clock, whose error cancels out. A day at most. */
const ago = v.optional(count(0, 86_400))

const whom = {
  /** By the leader: whom. */
  personId: v.optional(id),
  code: v.optional(shownCode),
  ago,
}
const onlyOne = ({ personId, code }: { personId?: string | undefined; code?: string | undefined }) =>
  personId === undefined || code === undefined

export const checkInInput = v.pipe(
  v.strictObject(whom),
  v.forward(v.partialCheck([['personId'], ['code']], onlyOne, '人和签到码，填一样'), ['code']),
)
export type CheckInInput = v.InferOutput<typeof checkInInput>

/** Without a person or a code it is oneself. */
export const checkOutInput = checkInInput
export type CheckOutInput = CheckInInput

export const noShowInput = v.pipe(
  v.strictObject({
    personId: id,
    reason: v.optional(line(40)),
    /** The place goes to the next in line. */
    callNext: v.optional(v.literal(true)),
    /** They come after all. */
    undo: v.optional(v.literal(true)),
    ago,
  }),
  v.forward(
    v.partialCheck(
      [['callNext'], ['undo']],
      ({ callNext, undo }) => !(callNext && undo),
      '撤回和叫候补，选一样',
    ),
    ['undo'],
  ),
)
export type NoShowInput = v.InferOutput<typeof noShowInput>

/** What somebody was handed of one thing, and gave back. */
export const kitCount = v.pipe(
  v.strictObject({ item: line(20), given: count(0, 999), returned: count(0, 999) }),
  v.forward(
    v.partialCheck(
      [['given'], ['returned']],
      ({ given, returned }) => returned <= given,
      '还回来的不能比领走的多',
    ),
    ['returned'],
  ),
)
export type KitCount = v.InferOutput<typeof kitCount>

export const kitInput = v.strictObject({
  personId: id,
  items: v.pipe(v.array(kitCount, '要写物品'), v.minLength(1, '至少一样'), v.maxLength(10, '最多 10 样')),
})

/** One person's roll-call as people see it. */
export const attendance = v.object({
  checkedInAt: v.optional(time),
  how: v.optional(presence),
  checkedOutAt: v.optional(time),
  /** Checked in after the start. */
  late: v.optional(v.literal(true)),
  /** Checked out before the end. */
  leftEarly: v.optional(v.literal(true)),
  /** Since when they are known not to come, and why. */
  absentAt: v.optional(time),
  reason: v.optional(v.string()),
  /** On duty for so long that they should be sent home. */
  tired: v.optional(v.literal(true)),
})
export type Attendance = v.InferOutput<typeof attendance>

/** What the volunteer's phone shows, without network too: the text of a QR code, and four digits to read out. */
export const ownCode = v.object({ qr: v.string(), digits: v.string() })

/** The roll-call of one shift in figures. held = arrived + absent + missing; `late` are among `arrived`. */
export const shiftRoll = v.object({
  shiftId: id,
  place: v.string(),
  startsAt: time,
  endsAt: time,
  state: v.picklist(['open', 'cancelled']),
  freesAt: v.optional(time),
  places: v.number(),
  held: v.number(),
  waiting: v.number(),
  arrived: v.number(),
  late: v.number(),
  absent: v.number(),
  missing: v.number(),
  /** Checked out again. */
  gone: v.number(),
  tired: v.number(),
})
export type ShiftRoll = v.InferOutput<typeof shiftRoll>
