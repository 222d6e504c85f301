import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { HOURS_A_DAY, RESIDENTIAL } from './duty/qualifications/rest'
import { postTaskInput } from './duty/tasks/schema'
import { taskTemplates } from './duty/templates/catalogue'
import { templateInput } from './duty/templates/schema'
import { postNeedInput } from './supply/schema'
import { maskGrades, needTemplates, oftenNotWanted } from './supply/templates'
import { DAY, HOUR, toIso } from './time'

describe('the templates', () => {
  it.each(taskTemplates.map((template) => [template.key, template] as const))(
    'can be posted as it is: %s',
    (_, { task, shifts }) => {
      const posted = {
        ...task,
        place: shifts[0]?.place,
        shifts: shifts.map(({ from, to, days = to > from ? 0 : 1, ...shift }) => ({
          ...shift,
          startsAt: `2021-10-25T${from}:00+08:00`,
          endsAt: toIso(Date.parse(`2021-10-25T${to}:00+08:00`) + days * DAY),
        })),
      }
      expect(v.safeParse(postTaskInput, posted).issues).toBeUndefined()
    },
  )

  it.each(needTemplates.map((template) => [template.key, template] as const))(
    'can be posted as it is: %s',
    (_, { need, neededAt }) => {
      const posted = { ...need, neededBy: `2021-10-25T${neededAt}:00+08:00` }
      expect(v.safeParse(postNeedInput, posted).issues).toBeUndefined()
    },
  )

  it('asks for thirty people at three sites for a sampling', () => {
    const sampling = taskTemplates.find(({ key }) => key === 'sampling')
    const places = sampling?.shifts.map(({ posts }) => posts.reduce((sum, post) => sum + post.places, 0))
    expect(places).toEqual([14, 8, 8])
  })

  const keyed = (wanted: string) => taskTemplates.find(({ key }) => key === wanted)!
  const hours = ({ from, to, days = to > from ? 0 : 1 }: (typeof taskTemplates)[number]['shifts'][number]) =>
    Date.parse(`2021-10-25T${to}:00+08:00`) + days * DAY - Date.parse(`2021-10-25T${from}:00+08:00`)

  it('each have a key and a name of their own', () => {
    for (const one of ['key', 'name'] as const)
      expect(new Set(taskTemplates.map((template) => template[one])).size).toBe(taskTemplates.length)
  })

  it('propose no shift that nobody may do: ten hours at most, or residential', () => {
    const between = taskTemplates
      .flatMap(({ key, shifts }) => shifts.map((shift) => [key, hours(shift) / HOUR] as const))
      .filter(([, length]) => length > HOURS_A_DAY && length * HOUR <= RESIDENTIAL)
    expect(between).toEqual([])
  })

  it('are not kept with a shift that nobody may do', () => {
    const { key: _, ...kept } = keyed('relief')
    const lasting = (to: string) => ({ ...kept, shifts: kept.shifts.map((shift) => ({ ...shift, to })) })
    const { issues } = v.safeParse(templateInput, lasting('21:00'))
    expect(issues?.map((issue) => v.getDotPath(issue))).toEqual(['shifts.0.to'])
    expect(v.safeParse(templateInput, lasting('19:00')).success).toBe(true)
  })

  it('has the five zones of a sampling site, by their names', () => {
    const [site] = keyed('five-zones').shifts
    expect(site!.posts.map(({ name }) => name)).toEqual(['分流', '测温', '登记', '排队', '采样'])
  })

  it('composes a patrol of one official, one policeman, one keeper and two young volunteers, every week', () => {
    const { task, shifts } = keyed('patrol')
    expect(shifts[0]!.posts.map(({ places, asks }) => [asks?.role, places])).toEqual([
      ['团干部', 1],
      ['交警', 1],
      ['管护员', 1],
      ['青年志愿者', 2],
    ])
    expect(task.repeat).toMatch(/FREQ=WEEKLY/)
  })

  it('keeps a residential deployment going for 14 days, and insures what is dangerous', () => {
    expect(hours(keyed('residential').shifts[0]!)).toBe(14 * DAY)
    for (const key of ['disinfection', 'residential'])
      expect(keyed(key).task.dangerous?.insurance).toMatch(/险/)
  })

  it('asks after a night of disinfection for square metres and floors, and at the hotline for calls and people', () => {
    expect(keyed('disinfection').task.units).toEqual(['m2', 'floors'])
    expect(keyed('hotline').task.units).toEqual(['calls', 'people'])
  })

  it('leads a donor of blood through the steps in the order of the source', () => {
    expect(keyed('blood').task.steps).toEqual(['填表', '量体温', '测血压', '化验', '献血'])
  })

  it('gives a certificate for a course', () => {
    expect(keyed('course').task.grants).toEqual({ training: '消毒培训', months: 12 })
  })

  it('says of each mask which standard it has, in the words that the lines use', () => {
    const grades = needTemplates.flatMap(({ need }) => need.lines.map((line) => line.grade))
    for (const { grade } of maskGrades) expect(grades).toContain(grade)
  })

  it('marks as unwanted only what can be marked', () => {
    for (const { need } of needTemplates)
      for (const thing of need.notWanted ?? []) expect(oftenNotWanted).toContain(thing)
  })
})
