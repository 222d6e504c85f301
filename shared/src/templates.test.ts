import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { postTaskInput } from './duty/schema'
import { taskTemplates } from './duty/templates'
import { postNeedInput } from './supply/schema'
import { maskGrades, needTemplates, oftenNotWanted } from './supply/templates'

describe('the templates', () => {
  it.each(taskTemplates.map((template) => [template.key, template] as const))(
    'can be posted as it is: %s',
    (_, { task, shifts }) => {
      const posted = {
        ...task,
        place: shifts[0]?.place,
        shifts: shifts.map(({ from, to, ...shift }) => ({
          ...shift,
          startsAt: `2021-10-25T${from}:00+08:00`,
          endsAt: `2021-10-25T${to}:00+08:00`,
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

  it('says of each mask which standard it has, in the words that the lines use', () => {
    const grades = needTemplates.flatMap(({ need }) => need.lines.map((line) => line.grade))
    for (const { grade } of maskGrades) expect(grades).toContain(grade)
  })

  it('marks as unwanted only what can be marked', () => {
    for (const { need } of needTemplates)
      for (const thing of need.notWanted ?? []) expect(oftenNotWanted).toContain(thing)
  })
})
