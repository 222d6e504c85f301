import { describe } from 'vitest'
import { deskPages } from './desk.pages'
import { keeperPages } from './keeper.pages'
import { inLook } from './look'
import { needPages } from './needs.pages'
import { residentPages } from './resident.pages'

describe('in the normal look', () => {
  const pages = inLook('normal')
  residentPages(pages)
  deskPages(pages)
  keeperPages(pages)
  needPages(pages)
})
