import { Refused } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { daysOf } from './rule'

const at = (text: string) => Date.parse(`${text}+08:00`)
const DAY = 86_400_000
/** The days on which shifts come, by date. */
const dates = (rule: string, first: string, most = 40) =>
  daysOf(rule, at(first), most).map((days) =>
    new Date(at(first) + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10),
  )

function refusalOf(rule: string, first = '2021-10-26T07:00:00'): unknown {
  try {
    dates(rule, first)
  } catch (error) {
    return error instanceof Refused ? error.refusal : error
  }
  return 'taken'
}

describe('a rule of repetition', () => {
  it('brings every night from 14 to 31 March', () => {
    const nights = dates('FREQ=DAILY;UNTIL=20220331', '2022-03-14T20:00:00')
    expect([nights.length, nights[0], nights.at(-1)]).toEqual([18, '2022-03-14', '2022-03-31'])
  })

  it('brings every week until 11 May, that day included', () => {
    expect(dates('FREQ=WEEKLY;UNTIL=20210511', '2021-04-20T18:00:00')).toEqual([
      '2021-04-20',
      '2021-04-27',
      '2021-05-04',
      '2021-05-11',
    ])
  })

  it('goes by the days of China: an early morning is not the day before', () => {
    expect(dates('FREQ=WEEKLY;BYDAY=TU;COUNT=2', '2021-10-26T02:00:00')).toEqual(['2021-10-26', '2021-11-02'])
    expect(refusalOf('FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2021-10-26T02:00:00')).toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('takes an end in UTC for what it is in China', () => {
    const upTo = (until: string) => dates(`FREQ=DAILY;UNTIL=${until}`, '2021-10-26T07:00:00').length
    expect([upTo('20211026T225959Z'), upTo('20211026T230000Z'), upTo('20211027T070000')]).toEqual([1, 2, 2])
  })

  it('goes on over the end of a month, and of a year', () => {
    expect(dates('FREQ=DAILY;COUNT=3', '2021-12-30T22:00:00')).toEqual([
      '2021-12-30',
      '2021-12-31',
      '2022-01-01',
    ])
  })

  it('meets the leap day', () => {
    expect(dates('FREQ=DAILY;COUNT=3', '2024-02-28T08:00:00')).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ])
    expect(dates('FREQ=DAILY;COUNT=2', '2023-02-28T08:00:00')).toEqual(['2023-02-28', '2023-03-01'])
  })

  it('leaves out months that have no such day, as the RFC says', () => {
    expect(dates('FREQ=MONTHLY;COUNT=3', '2024-01-31T08:00:00')).toEqual([
      '2024-01-31',
      '2024-03-31',
      '2024-05-31',
    ])
    expect(dates('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2024-01-31T08:00:00')).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
    ])
  })

  it('knows the second Tuesday of a month', () => {
    expect(dates('FREQ=MONTHLY;BYDAY=2TU;COUNT=3', '2021-10-12T08:00:00')).toEqual([
      '2021-10-12',
      '2021-11-09',
      '2021-12-14',
    ])
  })

  it('takes several days of a week, and every other one', () => {
    expect(dates('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;COUNT=4', '2021-10-26T08:00:00')).toEqual([
      '2021-10-26',
      '2021-10-29',
      '2021-11-09',
      '2021-11-12',
    ])
  })

  it('tells of one more than may be, and goes no further', () => {
    expect(dates('FREQ=DAILY;COUNT=40', '2021-10-26T08:00:00')).toHaveLength(40)
    expect(dates('FREQ=DAILY;COUNT=999', '2021-10-26T08:00:00')).toHaveLength(41)
  })

  it.each([
    ['COUNT=3', 'no frequency'],
    ['FREQ=HOURLY;COUNT=3', 'hours'],
    ['FREQ=YEARLY;COUNT=3', 'years'],
    ['FREQ=DAILY', 'no end'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20211101', 'two ends'],
    ['FREQ=DAILY;COUNT=0', 'none at all'],
    ['FREQ=DAILY;COUNT=-1', 'less than none'],
    ['FREQ=DAILY;COUNT=3;COUNT=4', 'a part twice'],
    ['FREQ=DAILY;INTERVAL=0;COUNT=3', 'no step'],
    ['FREQ=DAILY;COUNT=3;BYHOUR=7', 'an hour'],
    ['FREQ=DAILY;COUNT=3;DTSTART=20211026', 'a start of its own'],
    ['FREQ=DAILY;UNTIL=20210231', 'a day that is none'],
    ['FREQ=DAILY;UNTIL=20211101T250000', 'an hour that is none'],
    ['FREQ=DAILY;UNTIL=20211025', 'an end before the first'],
    ['FREQ=WEEKLY;BYDAY=XX;COUNT=3', 'a weekday that is none'],
    ['FREQ=WEEKLY;BYDAY=2TU;COUNT=3', 'the second Tuesday of a week'],
    ['FREQ=WEEKLY;BYMONTHDAY=26;COUNT=3', 'a day of the month in a week'],
    ['FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3', 'the 32nd'],
    ['FREQ=MONTHLY;BYMONTHDAY=27;COUNT=3', 'a first shift on another day'],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=MO;COUNT=3', 'a day that never comes'],
    ['FREQ', 'half a part'],
    ['FREQ=DAILY;COUNT=3;', 'an empty part'],
    ['FREQ=DAILY=X;COUNT=3', 'two values'],
    [';;;===', 'nothing but signs'],
  ])(
    'refuses %s: %s',
    (rule) => {
      expect(refusalOf(rule)).toMatchObject({
        code: 'BAD_REQUEST',
        details: { issues: [{ path: 'repeat' }] },
      })
      // A search for a day that never comes would not be over in a thousand times what a refusal takes.
    },
    5_000,
  )
})
